// Cuts a multipart body into its parts (RFC 2046 §5.1.1): strictly, in one pass, and with a limit for everything whose
// number the sender chooses.

/// One part.
struct MultipartPart {
  /// The name that its `Content-Disposition` gives.
  var name: String
  var filename: String?
  /// As it came; `nil` for none, which is plain text.
  var contentType: String?
  /// The others.
  var headers: HTTPFields
  var content: ArraySlice<UInt8>
}

/// Why a body is no multipart body.
struct MultipartError: Error, Equatable {
  /// For people.
  var message: String

  static let start = MultipartError(message: "must begin with a boundary")
  static let end = MultipartError(message: "must end with a boundary")
  static let line = MultipartError(message: "must have nothing but white space behind a boundary")
  static let head = MultipartError(message: "must have a proper head in each part")
  static let name = MultipartError(message: "must name each part in its Content-Disposition")
  static let encoding = MultipartError(message: "must not have parts in a transfer encoding")
  static let count = MultipartError(message: "must have at most \(MultipartParser.maximumParts) parts")
}

struct MultipartParser {
  static let maximumParts = 10_000
  /// In bytes, for one part.
  static let maximumHeadSize = 16_384

  private let body: [UInt8]
  private let delimiter: [UInt8]
  private let needsNames: Bool
  private var position = 0

  /// - Parameters:
  ///   - boundary: the parameter of the body's media type, of 1 to 70 characters.
  ///   - needsNames: whether a part without a name is refused; otherwise its name is empty.
  static func parts(
    of body: [UInt8], boundary: String, needsNames: Bool = true
  ) throws(MultipartError) -> [MultipartPart] {
    guard (1...70).contains(boundary.utf8.count) else { throw .start }
    var parser = MultipartParser(body: body, delimiter: Array("\r\n--\(boundary)".utf8), needsNames: needsNames)
    return try parser.parts()
  }

  private init(body: [UInt8], delimiter: [UInt8], needsNames: Bool) {
    self.needsNames = needsNames
    self.body = body
    self.delimiter = delimiter
  }

  private mutating func parts() throws(MultipartError) -> [MultipartPart] {
    try skipPreamble()
    var parts: [MultipartPart] = []
    while try !isLast() {
      guard parts.count < Self.maximumParts else { throw .count }
      var part = try head()
      // A part without content may leave out the line break of its own.
      guard let end = body.firstRange(ofBytes: delimiter, from: position - 2) else { throw .end }
      part.content = body[position..<max(position, end.lowerBound)]
      position = end.upperBound
      parts.append(part)
    }
    return parts
  }

  /// What stands before the first boundary is for readers that do not know multipart.
  private mutating func skipPreamble() throws(MultipartError) {
    let opening = delimiter.dropFirst(2)
    if body.starts(with: opening) {
      position = opening.count
    } else if let found = body.firstRange(ofBytes: delimiter, from: 0) {
      position = found.upperBound
    } else {
      throw .start
    }
  }

  /// Reads on from a boundary: whether it is the one behind the last part, else to the end of its line.
  private mutating func isLast() throws(MultipartError) -> Bool {
    if body[position...].starts(with: "--".utf8) { return true }
    while position < body.count, body[position] == .space || body[position] == 0x09 { position += 1 }
    guard body[position...].starts(with: "\r\n".utf8) else { throw .line }
    position += 2
    return false
  }

  /// Reads the head of a part and the empty line behind it.
  private mutating func head() throws(MultipartError) -> MultipartPart {
    let limit = Swift.min(body.count, position + Self.maximumHeadSize)
    var part = MultipartPart(name: "", headers: [:], content: [])
    var disposition: String?
    while true {
      let start = position
      while position < limit, body[position] != 0x0D { position += 1 }
      guard position + 1 < limit, body[position + 1] == 0x0A else { throw .head }
      let line = body[start..<position]
      position += 2
      if line.isEmpty { break }
      let field = try Self.field(line)
      switch field.name {
      case .contentDisposition:
        guard disposition == nil else { throw .head }
        disposition = field.value
      case .contentType:
        guard part.contentType == nil else { throw .head }
        part.contentType = field.value
      default:
        try Self.checkEncoding(field)
        part.headers.append(field)
      }
    }
    let parameters = disposition.flatMap { DispositionParameters($0) }
    if let name = parameters?.name { part.name = name } else if needsNames { throw .name }
    part.filename = parameters?.filename
    return part
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(MultipartError) -> HTTPField {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)),
      let value = String(validating: line[(colon + 1)...].trimmingSpace, as: UTF8.self), HTTPField.isValidValue(value)
    else { throw .head }
    return HTTPField(name: name, value: value)
  }

  /// RFC 7578 §4.7: bodies of HTTP need no encoding, and none is looked for.
  private static func checkEncoding(_ field: HTTPField) throws(MultipartError) {
    guard field.name.canonicalName.hasSameBytes(as: "content-transfer-encoding") else { return }
    let isPlain = ["7bit", "8bit", "binary"].contains { field.value.equalsIgnoringCase($0) }
    if !isPlain { throw .encoding }
  }
}

extension ArraySlice<UInt8> {
  /// Without the white space around it.
  var trimmingSpace: ArraySlice<UInt8> {
    var text = drop { $0 == .space || $0 == 0x09 }
    while let last = text.last, last == .space || last == 0x09 { text.removeLast() }
    return text
  }
}

/// The parameters of a `Content-Disposition` (RFC 6266 §4.1, RFC 7578 §4.2), in the quoting that browsers and curl use.
struct DispositionParameters {
  private(set) var name: String?
  private(set) var filename: String?

  /// `nil` where the field is malformed or says something twice.
  init?(_ field: String) {
    let bytes = Array(field.utf8)
    var position = bytes.firstIndex(of: .semicolon) ?? bytes.count
    while position < bytes.count {
      position += 1
      let end = bytes[position...].firstIndex { $0 == .equals || $0 == .semicolon } ?? bytes.count
      let key = String(decoding: bytes[position..<end].trimmingSpace, as: UTF8.self)
      position = end
      if end == bytes.count || bytes[end] == .semicolon {
        if key.isEmpty { continue }
        return nil
      }
      guard let value = Self.value(of: bytes, at: &position) else { return nil }
      if key.equalsIgnoringCase("name") {
        guard name == nil else { return nil }
        name = value
      } else if key.equalsIgnoringCase("filename") {
        guard filename == nil else { return nil }
        filename = value
      }
    }
  }

  /// Reads a token or a quoted text behind the equals sign at `position`, and goes on to the next semicolon.
  private static func value(of bytes: [UInt8], at position: inout Int) -> String? {
    position += 1
    while position < bytes.count, bytes[position] == .space { position += 1 }
    guard position < bytes.count, bytes[position] == .quote else {
      let end = bytes[position...].firstIndex(of: .semicolon) ?? bytes.count
      defer { position = end }
      return String(validating: bytes[position..<end].trimmingSpace, as: UTF8.self)
    }
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != .quote {
      // A backslash before anything else is one: some senders write whole paths of Windows.
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if bytes[position] == .backslash, next == .quote || next == .backslash { position += 1 }
      text.append(bytes[position])
      position += 1
    }
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: .semicolon) ?? bytes.count
    guard bytes[(position + 1)..<end].trimmingSpace.isEmpty else { return nil }
    position = end
    return String(validating: unescaped(text), as: UTF8.self)
  }

  /// What browsers and we write for a quote and for the ends of lines (WHATWG HTML §4.10.21.8).
  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(.percent) else { return text }
    var output: [UInt8] = []
    var position = 0
    while position < text.count {
      let coded = text[position] == .percent ? PercentCoding.escaped(in: text[...], at: position) : nil
      if let coded, coded == .quote || coded == 0x0D || coded == 0x0A {
        output.append(coded)
        position += 3
      } else {
        output.append(text[position])
        position += 1
      }
    }
    return output
  }
}
