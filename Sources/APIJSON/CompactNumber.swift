// A number small enough to be compared without being taken apart digit by digit: nearly every number there is.

/// A number of at most eighteen significant digits: an integer that is not a multiple of ten, times a power of ten.
package struct CompactNumber: Hashable, Sendable {
  /// The digits with their sign; 0 for zero.
  package private(set) var significand: Int64 = 0
  /// The power of ten of the last digit; 0 for zero.
  package private(set) var exponent: Int32 = 0

  /// Takes apart a number whose syntax has been checked; `nil` where it has more digits or where the exponent
  /// has more than eight.
  package init?(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var digits = 0
    var fraction: Int32 = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { position = 1 }
    while position < text.count {
      let byte = text[position]
      position &+= 1
      if byte &- 0x30 <= 9 {
        if significand != 0 || byte != 0x30 { digits &+= 1 }
        guard digits <= 18 else { return nil }
        significand = significand &* 10 &+ Int64(byte &- 0x30)
        exponent &-= fraction
      } else if byte == UInt8(ascii: ".") {
        fraction = 1
      } else {
        guard let written = Self.exponent(text[position...]) else { return nil }
        exponent &+= written
        break
      }
    }
    if isNegative { significand = -significand }
    normalize()
    // Behind this, equal numbers could be written in a way that fits and in one that does not.
    guard exponent.magnitude < 100_000_000 else { return nil }
  }

  /// At most eight digits behind an optional sign, leading zeros aside.
  private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
    let digits = text.drop { !(0x31...0x39).contains($0) }
    guard digits.count <= 8 else { return nil }
    let magnitude = digits.reduce(0 as Int32) { $0 &* 10 &+ Int32($1 &- 0x30) }
    return text.first == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  private mutating func normalize() {
    guard significand != 0 else { return exponent = 0 }
    while significand % 10 == 0 {
      significand /= 10
      exponent &+= 1
    }
  }

  /// Whether the value has no fraction.
  package var isInteger: Bool { exponent >= 0 }
}

extension CompactNumber: Comparable {
  /// Orders by value.
  package static func < (left: CompactNumber, right: CompactNumber) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    return left.exponent > right.exponent
      ? compare(left.significand, Int(left.exponent) - Int(right.exponent), right.significand) { $0 < $1 }
      : compare(right.significand, Int(right.exponent) - Int(left.exponent), left.significand) { $1 < $0 }
  }

  /// Compares `larger` · 10^`shift` with `smaller`. Beyond 18 places any number but zero is larger than all others.
  private static func compare(
    _ larger: Int64, _ shift: Int, _ smaller: Int64, _ isOrdered: (Int128, Int128) -> Bool
  ) -> Bool {
    guard larger != 0 else { return isOrdered(0, Int128(smaller)) }
    var scaled = Int128(larger)
    for _ in 0..<min(shift, 19) { scaled *= 10 }
    return isOrdered(scaled, Int128(smaller))
  }
}

extension JSONDocument {
  /// The bytes of the number or literal at `index`.
  package func scalarBytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let word = word(index)
    return UnsafeBufferPointer(start: bytes + word.offset, count: word.length)
  }

  /// The number at `index`, however long.
  package func number(_ index: Int) -> JSONNumber {
    JSONNumber(checked: String(decoding: scalarBytes(index), as: UTF8.self))
  }

  /// Whether the number at `index` has no fraction: 1.0 and 1e2 are integers.
  package func isInteger(_ index: Int) -> Bool {
    let word = word(index)
    if word.tag != .decimal { return word.tag == .integer }
    return CompactNumber(scalarBytes(index))?.isInteger ?? number(index).isInteger
  }
}
