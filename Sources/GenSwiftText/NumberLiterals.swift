// Number literals, printed anew from the value that a number of the document has, never from its text.

extension SwiftText {
  /// The integer that an RFC 8259 number is, also of `1.0` or `1e2`; `nil` where it is none or lies outside the range.
  package static func integerLiteral<Integer: FixedWidthInteger>(
    _ number: String, as type: Integer.Type = Int.self
  ) -> SwiftText? {
    Decimal(number)?.integer(as: type).map { SwiftText(escaped: String($0)) }
  }

  /// The nearest floating-point number of an RFC 8259 number; `nil` where that is not finite.
  package static func floatingPointLiteral(_ number: String) -> SwiftText? {
    guard Decimal(number) != nil, let value = Double(number), value.isFinite else { return nil }
    // `100` rather than `100.0`; a negative zero keeps its sign only with the fraction.
    let text = value.description
    let isWhole = !(value == 0 && value.sign == .minus) && text.utf8.suffix(2).elementsEqual(".0".utf8)
    return SwiftText(escaped: isWhole ? String(decoding: text.utf8.dropLast(2), as: UTF8.self) : text)
  }
}

/// The parts of an RFC 8259 number (§6): sign, digits and the power of ten that they are multiplied with.
struct Decimal {
  var isNegative = false
  var digits: [UInt8] = []
  var exponent = 0

  /// `nil` for text that is not an RFC 8259 number.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let whole = Self.takeDigits(&rest)
    guard let first = whole.first, whole.count == 1 || first != 0 else { return nil }
    digits = whole
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = Self.takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
      digits += fraction
      exponent = -fraction.count
    }
    guard Self.takeExponent(&rest, &exponent), rest.isEmpty else { return nil }
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest.dropFirst(digits.count)
    return digits.map { $0 - UInt8(ascii: "0") }
  }

  private static func takeExponent(_ rest: inout ArraySlice<UInt8>, _ exponent: inout Int) -> Bool {
    guard let first = rest.first, first | 0x20 == UInt8(ascii: "e") else { return true }
    rest.removeFirst()
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    let digits = takeDigits(&rest)
    guard !digits.isEmpty else { return false }
    // Nobody needs more: the largest finite Double has 309 digits.
    let magnitude = digits.reduce(0) { min($0 * 10 + Int($1), 1_000_000) }
    exponent += sign == UInt8(ascii: "-") ? -magnitude : magnitude
    return true
  }

  func integer<Integer: FixedWidthInteger>(as type: Integer.Type) -> Integer? {
    var digits = digits
    var exponent = exponent
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.allSatisfy({ $0 == 0 }) { return 0 }
    guard exponent >= 0, exponent < 40 else { return nil }
    var value: Integer = 0
    for digit in digits + Array(repeating: 0, count: exponent) {
      let (product, productOverflows) = value.multipliedReportingOverflow(by: 10)
      let step = Integer(digit)
      let (sum, sumOverflows) =
        isNegative ? product.subtractingReportingOverflow(step) : product.addingReportingOverflow(step)
      if productOverflows || sumOverflows { return nil }
      value = sum
    }
    return value
  }
}
