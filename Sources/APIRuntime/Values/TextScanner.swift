// A cursor over the bytes of a short text: what the readers of dates and identifiers have in common.

struct TextScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always) var isAtEnd: Bool { position >= bytes.count }

  @inline(__always) var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position &+= 1 }
    return bytes[position]
  }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position &+= 1
    return true
  }

  /// Exactly so many ASCII digits (at most nine).
  @inline(__always)
  mutating func digits(_ count: Int) -> Int? {
    guard bytes.count &- position >= count else { return nil }
    var value = 0
    for index in position..<(position &+ count) {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    position &+= count
    return value
  }
}

extension [UInt8] {
  /// Appends a number below a hundred as two digits.
  @inline(__always)
  mutating func appendTwoDigits(_ value: Int) {
    append(UInt8(truncatingIfNeeded: 0x30 &+ value / 10))
    append(UInt8(truncatingIfNeeded: 0x30 &+ value % 10))
  }

  /// Appends a number's digits from the left, as many as asked for of nine.
  mutating func appendDigits(ofNine value: Int, count: Int) {
    var divisor = 100_000_000
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: 0x30 &+ value / divisor % 10))
      divisor /= 10
    }
  }
}
