/// What a plain scalar means under the core schema of YAML 1.2 (§10.3.2), and numbers in the form of RFC 8259.
///
/// `no`, `on`, `1_000`, `1:30` and dates are strings; `0o17`, `0x1F`, `+1`, `.5`, `1.` and `012` are numbers.
enum CoreScalar: Equatable {
  case null, string, notFinite
  case boolean(Bool)
  case integer(Form)
  case float

  enum Form { case decimal, octal, hexadecimal }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self.number(bytes)
    case UInt8(ascii: "~"): self = bytes.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"):
      self = bytes.count > 5 ? .string : Self.word(String(decoding: bytes, as: UTF8.self))
    default: self = .string
    }
  }

  /// Whether a scalar of this meaning may have a tag: every integer is also a float.
  func fits(_ tag: CoreTag) -> Bool {
    switch (self, tag) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.integer, .float), (.float, .float),
      (.notFinite, .float):
      true
    default: false
    }
  }

  private static func word(_ text: String) -> CoreScalar {
    switch text {
    case "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: .string
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> CoreScalar {
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
      if bytes[1] == UInt8(ascii: "o") { return isDigits(bytes, radix: 8) ? .integer(.octal) : .string }
      if bytes[1] == UInt8(ascii: "x") { return isDigits(bytes, radix: 16) ? .integer(.hexadecimal) : .string }
    }
    var scanner = Scanner(bytes)
    let isSigned = scanner.skipSign()
    if bytes.count - scanner.offset == 4, scanner.peek == UInt8(ascii: ".") {
      switch String(decoding: bytes[(scanner.offset + 1)...], as: UTF8.self) {
      case "inf", "Inf", "INF": return .notFinite
      case "nan", "NaN", "NAN": return isSigned ? .string : .notFinite
      default: break
      }
    }
    return decimal(&scanner)
  }

  /// `[0-9]+` or `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, behind the sign.
  private static func decimal(_ scanner: inout Scanner) -> CoreScalar {
    let whole = scanner.skipDigits()
    if whole > 0, scanner.isAtEnd { return .integer(.decimal) }
    if scanner.skip(UInt8(ascii: ".")) {
      let fraction = scanner.skipDigits()
      if whole == 0, fraction == 0 { return .string }
    } else if whole == 0 {
      return .string
    }
    if scanner.skip(UInt8(ascii: "e")) || scanner.skip(UInt8(ascii: "E")) {
      _ = scanner.skipSign()
      if scanner.skipDigits() == 0 { return .string }
    }
    return scanner.isAtEnd ? .float : .string
  }

  private static func isDigits(_ bytes: UnsafeBufferPointer<UInt8>, radix: UInt8) -> Bool {
    for index in 2..<bytes.count where (digitValue(bytes[index]) ?? radix) >= radix { return false }
    return true
  }
}

extension CoreScalar {
  /// A number as RFC 8259 §6 writes it: no plus sign, no leading zeros, a digit on both sides of the point.
  func numberText(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    switch self {
    case .integer(.octal): return decimalText(of: bytes[2...], radix: 8)
    case .integer(.hexadecimal): return decimalText(of: bytes[2...], radix: 16)
    default: return jsonText(of: bytes)
    }
  }

  private func jsonText(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scanner = Scanner(bytes)
    _ = scanner.skipSign()
    let wholeStart = scanner.offset
    _ = scanner.skipDigits()
    var whole = bytes[wholeStart..<scanner.offset]
    while whole.count > 1, whole.first == UInt8(ascii: "0") { whole = whole.dropFirst() }
    var text: [UInt8] = bytes.first == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
    text += whole.isEmpty ? [UInt8(ascii: "0")] : Array(whole)
    if scanner.skip(UInt8(ascii: ".")) {
      let fractionStart = scanner.offset
      if scanner.skipDigits() > 0 { text += [UInt8(ascii: ".")] + bytes[fractionStart..<scanner.offset] }
    }
    text += bytes[scanner.offset...]
    return String(decoding: text, as: UTF8.self)
  }

  /// Digits of a power of two, at most as many as the limit on numbers allows, in decimal.
  private func decimalText(of digits: Slice<UnsafeBufferPointer<UInt8>>, radix: UInt64) -> String {
    let group: UInt64 = 1_000_000_000
    var groups: [UInt64] = [0]
    for digit in digits {
      var carry = UInt64(digitValue(digit) ?? 0)
      for index in groups.indices {
        let value = groups[index] * radix + carry
        groups[index] = value % group
        carry = value / group
      }
      if carry > 0 { groups.append(carry) }
    }
    let texts = groups.reversed().map { String($0) }
    let rest = texts.dropFirst().map { String(repeating: "0", count: 9 - $0.utf8.count) + $0 }
    return (texts.prefix(1) + rest).joined()
  }
}

/// The value of a hexadecimal digit.
private func digitValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

/// A cursor over the bytes of a number.
private struct Scanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }
  var peek: UInt8? { isAtEnd ? nil : bytes[offset] }

  mutating func skip(_ byte: UInt8) -> Bool {
    if peek != byte { return false }
    offset += 1
    return true
  }

  mutating func skipSign() -> Bool { skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) }

  mutating func skipDigits() -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 { offset += 1 }
    return offset - start
  }
}
