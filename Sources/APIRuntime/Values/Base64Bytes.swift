// `format: byte`: bytes as Base64 text, RFC 4648 §4, strictly: padding is there, no line breaks, no stray bits.

/// Bytes that travel as Base64 text.
public struct Base64Bytes: Sendable, Hashable {
  /// The bytes.
  public var bytes: [UInt8]

  /// These bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }
}

extension Base64Bytes: ExpressibleByArrayLiteral {
  /// These bytes.
  public init(arrayLiteral bytes: UInt8...) { self.init(bytes: bytes) }
}

extension Base64Bytes: FormattedText {
  /// `byte`.
  public static var format: String { "byte" }

  /// Decodes Base64; `nil` for any other text.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    for start in stride(from: 0, to: text.count, by: 4) {
      let isLast = start + 4 == text.count
      var padding = 0
      if isLast, text[start + 3] == UInt8(ascii: "=") { padding = text[start + 2] == UInt8(ascii: "=") ? 2 : 1 }
      var group: UInt32 = 0
      for index in start..<(start + 4 - padding) {
        guard let value = Self.value(text[index]) else { return nil }
        group = group &<< 6 | UInt32(value)
      }
      group &<<= UInt32(6 * padding)
      // Bits that stand for no byte are zero (§3.5), so that there is one text for some bytes.
      guard padding == 0 || group & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
      for byte in 0..<(3 - padding) { bytes.append(UInt8(truncatingIfNeeded: group &>> UInt32(16 - 8 * byte))) }
    }
    self.init(bytes: bytes)
  }

  /// Appends the text.
  public func append(to text: inout [UInt8]) {
    text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 { group = group &<< 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
      for digit in 0..<4 {
        let value = UInt8(truncatingIfNeeded: group &>> UInt32(18 - 6 * digit)) & 0x3F
        text.append(digit <= count ? Self.digit(value) : UInt8(ascii: "="))
      }
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit &- UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit &- UInt8(ascii: "a") &+ 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit &- UInt8(ascii: "0") &+ 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: UInt8(ascii: "A") &+ value
    case 26..<52: UInt8(ascii: "a") &+ value &- 26
    case 52..<62: UInt8(ascii: "0") &+ value &- 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
