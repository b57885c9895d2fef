// `multipleOf` (JSON Schema 2020-12 validation §6.2.1), exactly: on decimals, never with a floating remainder.

extension Validation {
  /// `multipleOf`: the integer is a whole multiple of the bound, which is positive.
  @inlinable
  public mutating func multipleOf<Number: FixedWidthInteger>(
    _ value: Number?, _ bound: Number, at place: Place = .here
  ) {
    if let value, bound > 0, value % bound != 0 { notMultiple("\(value)", of: "\(bound)", at: place) }
  }

  /// `multipleOf`: the number's shortest decimal is a whole multiple of the bound's.
  public mutating func multipleOf(_ value: Double?, _ bound: Double, at place: Place = .here) {
    if let value, !ScaledDecimal.isMultiple(value, of: bound) {
      multipleOf(Excerpt.number(value), of: Excerpt.number(bound), at: place)
    }
  }

  /// `multipleOf`: the number's shortest decimal is a whole multiple of the bound's.
  public mutating func multipleOf(_ value: Float?, _ bound: Float, at place: Place = .here) {
    if let value { multipleOf(Excerpt.number(value), of: Excerpt.number(bound), at: place) }
  }

  /// `multipleOf` with a bound that is not whole, for an integer.
  public mutating func multipleOf<Number: FixedWidthInteger>(
    _ value: Number?, decimal bound: Double, at place: Place = .here
  ) {
    if let value { multipleOf("\(value)", of: Excerpt.number(bound), at: place) }
  }

  /// `multipleOf`: the number is a whole multiple of the bound, exactly.
  public mutating func multipleOf(_ value: JSONNumber?, _ bound: JSONNumber, at place: Place = .here) {
    if let value, !value.isMultiple(of: bound) {
      notMultiple(Excerpt.number(value.text), of: Excerpt.number(bound.text), at: place)
    }
  }

  private mutating func multipleOf(_ value: String, of bound: String, at place: Place) {
    guard let divisor = ShortDecimal(bound) else { return }
    if ShortDecimal(value)?.isMultiple(of: divisor) != true { notMultiple(value, of: bound, at: place) }
  }

  @usableFromInline @inline(never)
  mutating func notMultiple(_ value: String, of bound: String, at place: Place) {
    report("multipleOf", bound: bound, value: value, at: place)
  }
}

/// The quick way for what is common: a value and a bound of few decimals.
enum ScaledDecimal {
  /// Whether the value is surely a multiple; `false` where that has to be found out with decimals.
  ///
  /// A `Double` that is the quotient of a whole number below 10^15 and a power of ten (both are exact, and division
  /// rounds correctly) has that quotient for its shortest decimal.
  static func isMultiple(_ value: Double, of bound: Double) -> Bool {
    var scale = 1.0
    for _ in 0..<10 {
      if let divisor = whole(bound, scale), divisor > 0 {
        guard let dividend = whole(value, scale) else { return false }
        return dividend % divisor == 0
      }
      scale *= 10
    }
    return false
  }

  /// The whole number that `scale` divides into exactly this value.
  private static func whole(_ value: Double, _ scale: Double) -> Int64? {
    let scaled = (value * scale).rounded()
    return abs(scaled) < 1e15 && scaled / scale == value ? Int64(scaled) : nil
  }
}

/// A number of at most nineteen digits times a power of ten, without its sign: what any `Double` or `Int` prints as.
struct ShortDecimal: Equatable {
  private(set) var significand: UInt64 = 0
  private(set) var exponent = 0

  /// Reads digits with an optional sign, point and exponent; `nil` for anything else and for more digits.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let mark = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? bytes.endIndex
    if mark < bytes.endIndex {
      guard let power = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)), abs(power) < 100_000 else {
        return nil
      }
      exponent = power
    }
    guard readDigits(bytes[..<mark]) else { return nil }
    while significand != 0, significand % 10 == 0 { (significand, exponent) = (significand / 10, exponent + 1) }
    if significand == 0 { exponent = 0 }
  }

  private mutating func readDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isBehindPoint = false
    for byte in bytes {
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
        continue
      }
      guard byte &- 0x30 <= 9 else { return false }
      let (tenfold, overflow) = significand.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(UInt64(byte &- 0x30))
      guard !overflow, !carry else { return false }
      significand = sum
      if isBehindPoint { exponent -= 1 }
    }
    return !bytes.isEmpty
  }

  /// Whether a whole number times `divisor` gives this.
  func isMultiple(of divisor: ShortDecimal) -> Bool {
    if divisor.significand == 0 || significand == 0 { return significand == 0 }
    let shift = exponent - divisor.exponent
    if shift >= 0 { return remainder(shift: shift, by: divisor.significand) == 0 }
    // The divisor, scaled up to this exponent, is larger than any significand when it overflows.
    var scaled = divisor.significand
    for _ in 0..<(-shift) {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return false }
      scaled = product
    }
    return significand % scaled == 0
  }

  /// significand · 10^shift mod divisor, by squaring.
  private func remainder(shift: Int, by divisor: UInt64) -> UInt64 {
    func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
      divisor.dividingFullWidth((left % divisor).multipliedFullWidth(by: right % divisor)).remainder
    }
    var result = significand % divisor
    var power: UInt64 = 10 % divisor
    var rest = shift
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      rest >>= 1
    }
    return result
  }
}
