// Exact divisibility of decimals, bounded by the length of their texts whatever their exponents are.

extension JSONNumber {
  /// Whether a whole number times `divisor` gives this. Zero is a multiple of everything, and its only multiple is zero.
  package func isMultiple(of divisor: JSONNumber) -> Bool {
    let (value, bound) = (decimal, divisor.decimal)
    if value.digits.isEmpty || bound.digits.isEmpty { return value.digits.isEmpty }
    guard let shift = Self.shift(value, bound) else { return false }
    // 10^shift brings all factors 2 and 5 that a divisor of so many digits can have; more zeros change nothing.
    let zeros = min(shift, 4 * bound.digits.count)
    return Self.isDivisible(value.digits + Array(repeating: 0x30, count: zeros), by: bound.digits)
  }

  /// How far the last digit of the value stands above that of the bound; `nil` where it stands below, since a multiple
  /// of the bound has no digit there.
  private static func shift(_ value: Decimal, _ bound: Decimal) -> Int? {
    guard value.remoteExponent == bound.remoteExponent else {
      // Which of two exponents beyond 18 digits is larger is what the order of the powers of ten says.
      var (left, right) = (value, bound)
      (left.isNegative, right.isNegative) = (false, false)
      (left.digits, right.digits) = ([0x31], [0x31])
      return left < right ? nil : .max
    }
    return value.exponent < bound.exponent ? nil : value.exponent - bound.exponent
  }

  /// Long division of one text of digits by another.
  private static func isDivisible(_ digits: [UInt8], by divisor: [UInt8]) -> Bool {
    if divisor.count <= 18 {
      let modulus = divisor.reduce(0 as UInt64) { $0 * 10 + UInt64($1 - 0x30) }
      var rest: UInt64 = 0
      for digit in digits {
        let (high, low) = rest.multipliedFullWidth(by: 10)
        let (sum, carry) = low.addingReportingOverflow(UInt64(digit - 0x30))
        rest = modulus.dividingFullWidth((high + (carry ? 1 : 0), sum)).remainder
      }
      return rest == 0
    }
    var rest: [UInt8] = Array(repeating: 0, count: divisor.count + 1)
    let modulus = [0] + divisor.map { $0 - 0x30 }
    for digit in digits {
      rest.removeFirst()
      rest.append(digit - 0x30)
      while !rest.lexicographicallyPrecedes(modulus) { subtract(modulus, from: &rest) }
    }
    return rest.allSatisfy { $0 == 0 }
  }

  /// One digit a place, the first the most significant; the difference is not negative.
  private static func subtract(_ right: [UInt8], from left: inout [UInt8]) {
    var borrow: Int8 = 0
    for index in left.indices.reversed() {
      let difference = Int8(left[index]) - Int8(right[index]) - borrow
      borrow = difference < 0 ? 1 : 0
      left[index] = UInt8(difference < 0 ? difference + 10 : difference)
    }
  }
}
