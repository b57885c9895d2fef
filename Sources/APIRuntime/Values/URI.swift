// `format: uri` and `uri-reference`: RFC 3986, checked and kept as it was written.

/// A URI reference (RFC 3986 §4.1). Compared and written as it was spelt: nothing is normalised.
public struct URI: Sendable, Hashable {
  /// The reference as it was written; ASCII only.
  public let text: String

  /// The scheme as it was written; `nil` for a relative reference.
  public var scheme: String? {
    guard let end = URISyntax.schemeEnd(Array(text.utf8)) else { return nil }
    return String(decoding: text.utf8.prefix(end), as: UTF8.self)
  }

  /// Whether there is a scheme: only then can the URI be followed without a base.
  public var isAbsolute: Bool { scheme != nil }
}

extension URI: FormattedText {
  /// `uri`.
  public static var format: String { "uri" }

  /// Checks a reference; `nil` for what is none.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard URISyntax.isReference(bytes) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text.
  public func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: text.utf8) }

  /// The reference as it was written.
  public var description: String { text }
}

/// RFC 3986, appendix A.
enum URISyntax {
  typealias Bytes = RandomAccessCollection<UInt8>

  /// URI-reference.
  static func isReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) {
      guard areQueryCharacters(rest[(fragment + 1)...]) else { return false }
      rest = rest[..<fragment]
    }
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) {
      guard areQueryCharacters(rest[(query + 1)...]) else { return false }
      rest = rest[..<query]
    }
    if let end = schemeEnd(rest) {
      rest = rest[(end + 1)...]
    } else if rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
      return false
    }
    return isHierarchy(rest)
  }

  /// The place of the colon that ends the scheme.
  static func schemeEnd(_ bytes: some RandomAccessCollection<UInt8>) -> Int? {
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return offset == 0 ? nil : offset
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if offset == 0 { return nil }
      default: return nil
      }
    }
    return nil
  }

  private static func isHierarchy(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.starts(with: "//".utf8) else { return areAllowed(bytes) { isPathCharacter($0) } }
    let rest = bytes.dropFirst(2)
    let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    return isAuthority(rest[..<end]) && areAllowed(rest[end...]) { isPathCharacter($0) }
  }

  private static func isAuthority(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
      guard areAllowed(rest[..<at], { isNameCharacter($0) || $0 == UInt8(ascii: ":") }) else { return false }
      rest = rest[(at + 1)...]
    }
    if rest.first == UInt8(ascii: "[") {
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let port = rest[(close + 1)...]
      return IPLiteral.isValid(Array(rest[(rest.startIndex + 1)..<close]))
        && (port.isEmpty || port.first == UInt8(ascii: ":") && areDigits(port.dropFirst()))
    }
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    return areAllowed(rest[..<colon], isNameCharacter) && areDigits(rest[colon...].dropFirst())
  }

  private static func areDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func areQueryCharacters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    areAllowed(bytes) { isPathCharacter($0) || $0 == UInt8(ascii: "?") }
  }

  /// Whether each byte is allowed or starts an escape with two hexadecimal digits (§2.1).
  private static func areAllowed(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ isAllowed: (UInt8) -> Bool
  ) -> Bool {
    var digitsDue = 0
    for byte in bytes {
      if digitsDue > 0 {
        guard byte.hexadecimalDigit != nil else { return false }
        digitsDue -= 1
      } else if byte == UInt8(ascii: "%") {
        digitsDue = 2
      } else if !isAllowed(byte) {
        return false
      }
    }
    return digitsDue == 0
  }

  /// pchar and `/`, without escapes.
  private static func isPathCharacter(_ byte: UInt8) -> Bool {
    isNameCharacter(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/")
  }

  /// unreserved and sub-delims (§2.2, §2.3).
  static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("): true
    case UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"): true
    case UInt8(ascii: "="): true
    default: false
    }
  }
}
