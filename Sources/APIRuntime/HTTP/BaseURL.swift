// Where an API is served: scheme, authority and the path that precedes every operation's. Never resolved against
// anything, only joined, so that no text can move a request, and its credentials, to another host.

/// The URL that the paths of an API are appended to, as in `https://api.example.com/v1`.
public struct BaseURL: Sendable, Hashable {
  /// `https` or `http`; `nil` where the URL is only a path.
  public let scheme: String?
  /// Host and port; `nil` where the URL is only a path.
  public let authority: String?
  /// Without a slash at its end.
  public let path: String
  /// What is wrong with the text that it was made from. Reported when a request is sent.
  let problem: String?
  /// Whether it stands for every server, those of operations included.
  private(set) var isCustom = false

  /// A piece of a URL with variables.
  public enum Piece: Sendable, Hashable {
    /// Text of the document.
    case literal(String)
    /// The value of a variable. In the authority it is letters, digits, `.` and `-`; in the path also what segments
    /// may hold.
    case variable(String)
  }

  /// Reads a URL. One that cannot be used is reported when a request is sent.
  public init(_ text: String) {
    self.init([.literal(text)])
  }

  /// Reads a URL that also replaces the servers that operations have of their own. One that cannot be used is reported
  /// when a request is sent.
  public init(custom text: String) {
    self.init([.literal(text)])
    isCustom = true
  }

  /// A path on another URL's host.
  private init(_ path: BaseURL, on host: BaseURL) {
    scheme = host.scheme
    authority = host.authority
    self.path = path.path
    problem = path.problem ?? host.problem
  }

  /// The same, on the host of `other` where it has none.
  func completed(by other: BaseURL) -> BaseURL { authority == nil ? BaseURL(self, on: other) : self }

  /// Joins the pieces of a URL with variables. One that cannot be used is reported when a request is sent.
  public init(_ pieces: [Piece]) {
    var parser = BaseURLParser()
    for piece in pieces { parser.add(piece) }
    parser.finish()
    scheme = parser.scheme.map { String(decoding: $0, as: UTF8.self) }
    authority = parser.authority.map { String(decoding: $0, as: UTF8.self) }
    path = String(decoding: parser.path, as: UTF8.self)
    problem = parser.problem
  }

  /// As one reads it.
  public var text: String {
    guard let scheme, let authority else { return path }
    return "\(scheme)://\(authority)\(path)"
  }
}

/// Cuts the text of a base URL while it is put together, so that it is known where each variable stands.
private struct BaseURLParser {
  private(set) var scheme: [UInt8]?
  private(set) var authority: [UInt8]?
  private(set) var path: [UInt8] = []
  private(set) var problem: String?
  private var text: [UInt8] = []
  /// Ranges of `text` that variables filled.
  private var variables: [Range<Int>] = []

  mutating func add(_ piece: BaseURL.Piece) {
    switch piece {
    case .literal(let literal): text += literal.utf8
    case .variable(let value):
      variables.append(text.count..<text.count + value.utf8.count)
      text += value.utf8
      let isSafe = value.utf8.allSatisfy { $0.isUnreserved || $0 == .slash || $0 == .percent }
      if !isSafe { problem = "the value of a variable of the server URL has characters that it cannot have" }
    }
  }

  mutating func finish() {
    let separator = Array("://".utf8)
    var pathStart = 0
    if let colon = text.indices.first(where: { text[$0...].starts(with: separator) }) {
      scheme = text[..<colon].map(\.asciiLowercased)
      pathStart = text[(colon + 3)...].firstIndex(of: .slash) ?? text.count
      authority = Array(text[(colon + 3)..<pathStart])
    }
    path = Array(text[pathStart...])
    while path.last == .slash { path.removeLast() }
    check(pathStart: pathStart)
  }

  private mutating func check(pathStart: Int) {
    if let scheme, !scheme.elementsEqual("https".utf8), !scheme.elementsEqual("http".utf8) {
      problem = "the server URL must start with https: or http:"
    }
    if let authority, authority.isEmpty || !authority.allSatisfy(Self.isInAuthority) {
      problem = "the server URL has no host, or characters in it that no host can have"
    }
    if !path.isEmpty, path.first != .slash || !path.allSatisfy({ $0.isInPath || $0 == .percent }) {
      problem = "the path of the server URL must start with / and hold no query, fragment or uncoded character"
    }
    let isMoved = variables.contains { variable in
      variable.lowerBound < pathStart && !text[variable].allSatisfy(Self.isInHostVariable)
    }
    if isMoved || path.split(separator: .slash).contains(where: Self.isDots) {
      problem = "a variable of the server URL would change its host or step out of its path"
    }
  }

  /// Host, port and the brackets of IPv6; no user information.
  private static func isInAuthority(_ byte: UInt8) -> Bool {
    byte.isUnreserved || byte == UInt8(ascii: ":") || byte == .openBracket || byte == .closeBracket
  }

  /// Letters, digits, `.` and `-`.
  private static func isInHostVariable(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .dot || byte == 0x2D
  }

  private static func isDots(_ segment: ArraySlice<UInt8>) -> Bool {
    segment.elementsEqual([.dot]) || segment.elementsEqual([.dot, .dot])
  }
}
