// Floating point, correctly rounded: by one exact multiplication or division where that is possible (Clinger 1990),
// else by the standard library.

extension JSONDocument {
  @usableFromInline
  func double(_ index: Int) throws(JSONError) -> Double {
    let word = word(index)
    guard word.kind == .number else { return try readText(index, .number, Double.init(from:)) }
    if let (significand, exponent) = shortDecimal(word), significand < 1 &<< 53, exponent.magnitude <= 22 {
      let value = Double(significand)
      let power = powersOfTen[Int(exponent.magnitude)]
      let result = exponent < 0 ? value / power : value * power
      return bytes[word.offset] == UInt8(ascii: "-") ? -result : result
    }
    guard let value = Double(numberText(word)), value.isFinite else { throw outOfRange(index, Double.self) }
    return value
  }

  @usableFromInline
  func float(_ index: Int) throws(JSONError) -> Float {
    let word = word(index)
    guard word.kind == .number else { return try readText(index, .number, Float.init(from:)) }
    guard let value = Float(numberText(word)), value.isFinite else { throw outOfRange(index, Float.self) }
    return value
  }

  private func numberText(_ word: TapeWord) -> String { text(word.offset, word.offset + word.length) }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
  }

  /// The digits and the power of ten of a number of up to 19 characters; nil for a longer one.
  private func shortDecimal(_ word: TapeWord) -> (significand: UInt64, exponent: Int)? {
    guard word.length <= 19 else { return nil }
    let end = word.offset &+ word.length
    var position = word.offset
    var significand: UInt64 = 0
    var exponent = 0
    var fraction = 0
    while position < end {
      let byte = bytes[position]
      position &+= 1
      if byte &- 0x30 < 10 {
        significand = significand &* 10 &+ UInt64(byte &- 0x30)
        exponent &-= fraction
      } else if byte == UInt8(ascii: ".") {
        fraction = 1
      } else if byte | 0x20 == UInt8(ascii: "e") {
        guard let written = Int(text(position, end)) else { return nil }
        return (significand, exponent + written)
      }
    }
    return (significand, exponent)
  }
}

/// All powers of ten that a `Double` holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]
