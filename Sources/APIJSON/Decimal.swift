// A number taken apart so that its value can be compared exactly. The work is bounded by the length of its text:
// 1e999999999 is one digit and an exponent.

/// A decimal number: its digits without zeros at either end, and where they stand.
struct Decimal: Hashable {
  /// False for zero.
  var isNegative = false
  /// As ASCII, the first and the last not "0"; empty for zero.
  var digits: [UInt8] = []
  /// The power of ten of the last digit, as far as `Int` holds it comfortably.
  var exponent = 0
  /// The digits of a written exponent beyond that, with its sign: numbers so far out are equal only when this is.
  var remoteExponent: [UInt8] = []

  /// Takes apart a number whose syntax has been checked.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var fraction = 0
    scan: while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): fraction = 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        readExponent(text[position...])
        break scan
      default:
        exponent -= fraction
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
      }
    }
    normalize()
  }

  private mutating func readExponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let written = text.drop { !(0x31...0x39).contains($0) }
    if written.count > 18 {
      remoteExponent = [isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+")] + written
    } else {
      let magnitude = written.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      exponent += isNegative ? -magnitude : magnitude
    }
  }

  private mutating func normalize() {
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent, remoteExponent) = (false, 0, []) }
  }

  /// Whether the value has no fraction.
  var isInteger: Bool { remoteExponent.isEmpty ? exponent >= 0 : remoteExponent.first == UInt8(ascii: "+") }

  /// The absolute value of an integer that has 64 bits; nil for a larger one.
  var magnitude: UInt64? {
    guard isInteger, remoteExponent.isEmpty, digits.count + min(exponent, 20) <= 20 else { return nil }
    var magnitude: UInt64 = 0
    for digit in digits + Array(repeating: UInt8(ascii: "0"), count: exponent) {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit - 0x30))
      if overflow || carry { return nil }
      magnitude = sum
    }
    return magnitude
  }
}

extension Decimal: Comparable {
  static func < (left: Decimal, right: Decimal) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private var sign: Int { isNegative ? -1 : digits.isEmpty ? 0 : 1 }

  /// Compares absolute values: by the place of the first digit, then digit by digit.
  private func isCloserToZero(than other: Decimal) -> Bool {
    if remoteExponent != other.remoteExponent {
      return remoteness.lexicographicallyPrecedes(other.remoteness)
    }
    let place = exponent + digits.count
    let otherPlace = other.exponent + other.digits.count
    return place == otherPlace ? digits.lexicographicallyPrecedes(other.digits) : place < otherPlace
  }

  /// Orders exponents beyond 18 digits: very negative, ordinary, very positive; each first by length.
  private var remoteness: [Int] {
    guard let sign = remoteExponent.first else { return [0] }
    let factor = sign == UInt8(ascii: "-") ? -1 : 1
    return [factor, factor * remoteExponent.count] + remoteExponent.dropFirst().map { factor * Int($0) }
  }
}
