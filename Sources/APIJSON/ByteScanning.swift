// Looking at bytes eight at a time, and the small readings that the tape and the decoder of strings share.

extension UInt64 {
  /// A bit in every byte that a string's fast way must stop at: a quote, a backslash, a control character, or a byte
  /// outside ASCII. Bits above the lowest one may be wrong, as borrows run upwards; the lowest never is.
  @inlinable var specialBytes: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = self ^ (ones &* 0x22)
    let backslashes = self ^ (ones &* 0x5C)
    return ((quotes &- ones) | (backslashes &- ones) | (self &- ones &* 0x20) | self) & (ones &* 0x80)
  }
}

extension UnsafePointer<UInt8> {
  /// The eight bytes at an offset, the first in the lowest bits.
  @inlinable package func load8(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(self + offset).loadUnaligned(as: UInt64.self))
  }

  /// The four bytes at an offset.
  @inlinable package func load4(_ offset: Int) -> UInt32 {
    UnsafeRawPointer(self + offset).loadUnaligned(as: UInt32.self)
  }

  /// Whether as many bytes here as there.
  @inlinable
  @inline(__always)
  package func hasSameBytes(as other: UnsafePointer<UInt8>, count: Int) -> Bool {
    var offset = 0
    if count >= 8 {
      while offset &+ 8 <= count {
        if load8(offset) != other.load8(offset) { return false }
        offset &+= 8
      }
      return load8(count &- 8) == other.load8(count &- 8)
    }
    if count >= 4 {
      return load4(0) == other.load4(0) && load4(count &- 4) == other.load4(count &- 4)
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// How many bytes the character outside ASCII at an offset has; 0 when it is not UTF-8 (Unicode §3.9, table 3-7).
  func multibyteLength(_ offset: Int) -> Int {
    let first = self[offset]
    let second = self[offset &+ 1]
    switch first {
    case 0xC2...0xDF: return second.isContinuation ? 2 : 0
    case 0xE0...0xEF:
      guard second.isContinuation, self[offset &+ 2].isContinuation else { return 0 }
      return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
    case 0xF0...0xF4:
      guard second.isContinuation, self[offset &+ 2].isContinuation, self[offset &+ 3].isContinuation else { return 0 }
      return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
    default: return 0
    }
  }

  /// The code unit of the escape `\uXXXX` at an offset; nil when none is there.
  func codeUnit(_ offset: Int) -> UInt16? {
    guard self[offset] == UInt8(ascii: "\\"), self[offset &+ 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for index in 2..<6 {
      guard let digit = self[offset &+ index].hexadecimalDigit else { return nil }
      unit = unit &<< 4 | UInt16(digit)
    }
    return unit
  }
}

extension UInt8 {
  @inline(__always)
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self &- UInt8(ascii: "a") &+ 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self &- UInt8(ascii: "A") &+ 10
    default: nil
    }
  }
}
