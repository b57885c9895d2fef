// Percent-coding (RFC 3986 §2.1), strict in both directions: what is written is unreserved or coded, what is read is
// decoded once and must be well-formed UTF-8.

enum PercentCoding {
  /// Appends `bytes`, coding all but unreserved ones; with `allowReserved` also existing escapes stay and reserved
  /// characters (RFC 6570 §3.2.3) except those that would end the value in a query or that no query can have: `&`, `#`,
  /// `+`, `[` and `]`.
  static func encode(_ bytes: some Sequence<UInt8>, allowReserved: Bool = false, into output: inout [UInt8]) {
    let bytes = Array(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isEscape = byte == .percent && allowReserved && escaped(in: bytes[...], at: index) != nil
      if byte.isUnreserved || isEscape || (allowReserved && byte.isReservedInQueryValue) {
        output.append(byte)
      } else {
        append(byte, to: &output)
      }
      index += 1
    }
  }

  /// `text` with all but unreserved characters coded.
  static func encode(_ text: String) -> String {
    var output: [UInt8] = []
    encode(text.utf8, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends literal text of a path template: what a path may hold stays, escapes included, the rest is coded.
  static func encodePath(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
    let bytes = Array(text)
    for (index, byte) in bytes.enumerated() {
      let isEscape = byte == .percent && escaped(in: bytes[...], at: index) != nil
      if byte.isInPath || isEscape { output.append(byte) } else { append(byte, to: &output) }
    }
  }

  /// Appends a value of which reserved characters stay, but for those that would end the segment or that no path can
  /// have (OpenAPI 3.2.0 §4.12.2.2).
  static func encodeSegment(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
    let bytes = Array(bytes)
    for (index, byte) in bytes.enumerated() {
      let isEscape = byte == .percent && escaped(in: bytes[...], at: index) != nil
      if byte.isInPath && byte != .slash || isEscape { output.append(byte) } else { append(byte, to: &output) }
    }
  }

  /// Appends `bytes` as forms have them (WHATWG URL §1.3): a space is `+`, of the rest only letters, digits and `*-._`
  /// stay.
  static func encodeForm(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case .space: output.append(.plus)
      case UInt8(ascii: "*"), UInt8(ascii: "-"), .dot, UInt8(ascii: "_"): output.append(byte)
      default: if byte.isASCIILetter || byte.isASCIIDigit { output.append(byte) } else { append(byte, to: &output) }
      }
    }
  }

  /// Appends `%XX`.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(.percent)
    output.append(hexDigit(byte >> 4))
    output.append(hexDigit(byte & 0xF))
  }

  /// The bytes that `bytes` stand for; `nil` where an escape is malformed.
  static func decodeBytes(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == .percent {
        guard let decoded = escaped(in: bytes, at: index) else { return nil }
        output.append(decoded)
        index += 3
      } else {
        output.append(plusIsSpace && byte == .plus ? .space : byte)
        index += 1
      }
    }
    return output
  }

  /// The text that `bytes` stand for; `nil` where an escape is malformed or the text is not UTF-8.
  static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
    guard let decoded = decodeBytes(bytes, plusIsSpace: plusIsSpace) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// The byte that the escape at `index` stands for.
  static func escaped(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard bytes.endIndex - index >= 3, let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
    else { return nil }
    return high << 4 | low
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "A") &+ value &- 10
  }
}

extension UInt8 {
  static let percent = UInt8(ascii: "%")
  static let plus = UInt8(ascii: "+")
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let slash = UInt8(ascii: "/")
  static let semicolon = UInt8(ascii: ";")
  static let equals = UInt8(ascii: "=")
  static let ampersand = UInt8(ascii: "&")
  static let dot = UInt8(ascii: ".")
  static let pipe = UInt8(ascii: "|")
  static let questionMark = UInt8(ascii: "?")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// RFC 3986 §2.3.
  var isUnreserved: Bool {
    isASCIILetter || isASCIIDigit || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
  }

  /// The reserved characters of RFC 3986 §2.2 without `&`, `#`, `+` and those that no query can have (§3.4).
  var isReservedInQueryValue: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// `pchar` of RFC 3986 §3.3, and the slash between segments.
  var isInPath: Bool {
    switch self {
    case UInt8(ascii: "?"): false
    case .plus, .ampersand: true
    default: isUnreserved || isReservedInQueryValue
    }
  }

  /// RFC 9110 §5.6.2.
  var isTokenCharacter: Bool {
    switch self {
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
    default: isASCIILetter || isASCIIDigit
    }
  }

  /// RFC 6265 §4.1.1.
  var isCookieOctet: Bool {
    (0x21...0x7E).contains(self) && self != .quote && self != .comma && self != .semicolon && self != .backslash
  }

  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self &- 0x30
    case 0x41...0x46: self &- 0x37
    case 0x61...0x66: self &- 0x57
    default: nil
    }
  }

  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension String {
  /// Equality of ASCII text without regard to case.
  func equalsIgnoringCase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}
