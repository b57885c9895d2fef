// A number whose type is not known: its text, compared by its value.

/// A number exactly as it was written.
///
/// Equality, order and hashing go by the mathematical value (`1`, `1.0` and `10e-1` are equal) with work bounded by the
/// length of the text. Numbers whose written exponent has more than 18 digits are equal only when that exponent is.
public struct JSONNumber: Sendable {
  /// The number as RFC 8259 §6 writes it.
  public let text: String

  init(checked text: String) { self.text = text }

  /// A number from its text; nil when that is not a number of JSON.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first), bytes.last ?? 0 >= 0x30
    else { return nil }
    let limits = JSONLimits(maximumDepth: 0, maximumNumberLength: bytes.count)
    guard (try? JSONDocument(bytes, limits: limits)) != nil else { return nil }
    self.text = text
  }

  /// An integer.
  public init(_ value: some BinaryInteger) { text = String(value) }

  /// The shortest decimal that reads back as the same `Double`; nil for NaN and infinities.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  var decimal: Decimal {
    var text = text
    return text.withUTF8 { Decimal($0) }
  }

  /// Whether the value has no fraction: 1.0 and 1e2 are integers.
  public var isInteger: Bool { decimal.isInteger }

  /// The value as an `Int`; nil for a fraction or when it does not fit.
  public var int: Int? { integer() }

  /// The value as a fixed-width integer; nil for a fraction or when it does not fit.
  public func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
    let decimal = decimal
    guard let magnitude = decimal.magnitude else { return nil }
    guard decimal.isNegative else { return Integer(exactly: magnitude) }
    guard magnitude <= UInt64(1) << 63 else { return nil }
    return Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
  }

  /// The nearest `Double`; nil when the value is beyond all of them.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}

extension JSONNumber: Hashable, Comparable {
  /// Compares by value.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text.hasSameBytes(as: right.text) || left.decimal == right.decimal
  }

  /// Orders by value.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool { left.decimal < right.decimal }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, CustomStringConvertible {
  /// A value from a literal.
  public init(integerLiteral value: Int) { self.init(value) }

  /// A literal beyond the range of `Double` is 0.
  public init(floatLiteral value: Double) { text = value.isFinite ? value.description : "0" }

  /// The text.
  public var description: String { text }
}

extension JSONNumber: JSONCodable {
  /// Reads the value; an error is thrown where it does not fit.
  public init(from json: __shared JSONElement) throws(JSONError) {
    if let text = json.numberText {
      self.init(checked: text)
    } else {
      self = try json.document.readText(json.index, .number, JSONNumber.init(from:))
    }
  }

  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.writeNumber(text) }
}

extension String {
  /// Whether both have the same UTF-8: `==` also holds for texts that only look the same.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let left = left.baseAddress, let start = right.baseAddress else { return true }
        return left.hasSameBytes(as: start, count: right.count)
      }
    }
  }
}
