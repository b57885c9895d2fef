// `format: uuid`: RFC 9562 §4.

/// A UUID. Read in either case, written in lower case as the RFC asks.
public struct UniqueID: Sendable, Hashable {
  /// The first eight of the sixteen bytes, most significant first.
  public let high: UInt64
  /// The last eight of the sixteen bytes, most significant first.
  public let low: UInt64

  /// A UUID of these 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new random UUID (version 4, §5.4).
  public init() {
    var generator = SystemRandomNumberGenerator()
    high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }
}

extension UniqueID: Comparable {
  /// Whether the left UUID's text comes first.
  public static func < (left: UniqueID, right: UniqueID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension UniqueID: FormattedText {
  /// `uuid`.
  public static var format: String { "uuid" }

  /// Reads `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`; `nil` for any other text.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 36 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for index in 0..<36 {
      let byte = bytes[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = byte.hexadecimalDigit else { return nil }
      if index < 18 { high = high &<< 4 | UInt64(digit) } else { low = low &<< 4 | UInt64(digit) }
    }
    self.init(high: high, low: low)
  }

  /// Appends the text.
  public func append(to bytes: inout [UInt8]) {
    for index in 0..<32 {
      if index == 8 || index == 12 || index == 16 || index == 20 { bytes.append(UInt8(ascii: "-")) }
      let half = index < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: half &>> UInt64(60 &- 4 &* (index & 15))) & 0xF
      bytes.append(digit < 10 ? 0x30 &+ digit : 0x61 &- 10 &+ digit)
    }
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit of either case.
  var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self &- 0x30
    case 0x61...0x66: self &- 0x61 &+ 10
    case 0x41...0x46: self &- 0x41 &+ 10
    default: nil
    }
  }
}
