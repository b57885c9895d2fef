// Number text of a document (RFC 8259 §6) as an exact decimal, for bounds and defaults that must not pass through Double.

/// `digits` × 10^`exponent`, with a sign. Zero has no digits.
struct DecimalText: Hashable {
  var isNegative: Bool
  /// Without leading or trailing zeros.
  var digits: [UInt8]
  var exponent: Int

  /// Nil where the text is not a number or its exponent is beyond any use.
  init?(_ text: String) {
    var rest = text.utf8[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var digits: [UInt8] = []
    var exponent = 0
    var isFraction = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        guard !isFraction else { return nil }
        isFraction = true
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        digits.append(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    if !rest.isEmpty {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) <= 100_000 else {
        return nil
      }
      exponent += power
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    let significant = digits.drop { $0 == 0 }
    self.digits = Array(significant)
    self.exponent = significant.isEmpty ? 0 : exponent
    if significant.isEmpty { isNegative = false }
  }

  var isInteger: Bool { exponent >= 0 }

  /// The nearest integer at or above it, where it fits.
  var roundedUp: Int64? { isInteger || isNegative ? truncated : truncated.flatMap { $0 == .max ? nil : $0 + 1 } }

  /// The nearest integer at or below it, where it fits.
  var roundedDown: Int64? { isInteger || !isNegative ? truncated : truncated.flatMap { $0 == .min ? nil : $0 - 1 } }

  /// Without its fraction, where it fits.
  var truncated: Int64? {
    let whole = exponent >= 0 ? digits[...] : digits.dropLast(min(digits.count, -exponent))
    guard whole.count + max(exponent, 0) <= 19 else { return nil }
    var value: Int64 = 0
    for digit in whole + Array(repeating: 0, count: max(exponent, 0)) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.subtractingReportingOverflow(Int64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }
}
