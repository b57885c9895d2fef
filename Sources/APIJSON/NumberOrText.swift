// Numbers that are written as text where a sender so chooses: ASP.NET Core describes its numbers so, and Protobuf's JSON
// writes those of 64 bits so.

/// A number that may be written as text, as `7` or `"7"`. Both are read, and a number is written.
public struct NumberOrText<Number: JSONReadable & JSONWritable & Hashable & Sendable>: Hashable, Sendable {
  /// The number.
  public var value: Number

  /// Creates a value.
  @inlinable public init(_ value: Number) { self.value = value }
}

extension NumberOrText: JSONReadable {
  /// Reads a number, or a text that is a number as JSON writes it.
  ///
  /// - Throws: `wrongKind` for anything else, and what the number's type finds wrong.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    let isText = json.document.word(json.index).isString
    value = try isText ? json.document.readAnyText(json.index, .number, Number.init(from:)) : Number(from: json)
  }
}

extension NumberOrText: JSONWritable {
  /// Writes a number.
  @inlinable public func write(to json: inout JSONWriter) { value.write(to: &json) }
}

extension NumberOrText: CustomStringConvertible {
  /// The number as Swift describes it.
  public var description: String { "\(value)" }
}

extension NumberOrText: ExpressibleByIntegerLiteral where Number: ExpressibleByIntegerLiteral {
  /// Takes a literal.
  @inlinable public init(integerLiteral value: Number.IntegerLiteralType) { self.init(Number(integerLiteral: value)) }
}

extension NumberOrText: ExpressibleByFloatLiteral where Number: ExpressibleByFloatLiteral {
  /// Takes a literal.
  @inlinable public init(floatLiteral value: Number.FloatLiteralType) { self.init(Number(floatLiteral: value)) }
}

/// Properties that are numbers in Swift and may be texts in JSON.
extension JSONObjectReader {
  /// The number of a key that must be there.
  ///
  /// - Throws: `missingKey`, or what is wrong with the value.
  @inlinable public mutating func required<Number>(
    _ key: StaticString, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number {
    let number: NumberOrText<Number> = try required(key)
    return number.value
  }

  /// The number of a key that may be absent but not `null`.
  @inlinable public mutating func optional<Number>(
    _ key: StaticString, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number? {
    let number: NumberOrText<Number>? = try optional(key)
    return number?.value
  }

  /// The number of a key that must be there and may be `null`.
  @inlinable public mutating func requiredNullable<Number>(
    _ key: StaticString, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number? {
    let number: NumberOrText<Number>? = try requiredNullable(key)
    return number?.value
  }

  /// The number of a key that may be absent or `null`, which are not told apart.
  @inlinable public mutating func optionalNullable<Number>(
    _ key: StaticString, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number? {
    let number: NumberOrText<Number>? = try optionalNullable(key)
    return number?.value
  }

  /// The number of a key that may be absent or `null`, told apart.
  @inlinable public mutating func optionalOrNull<Number>(
    _ key: StaticString, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Nullable<Number>? {
    let number: Nullable<NumberOrText<Number>>? = try optionalOrNull(key)
    return number.map { Nullable($0.value?.value) }
  }

  /// The number of a key, or its default when it is absent.
  @inlinable public mutating func defaulted<Number>(
    _ key: StaticString, _ value: @autoclosure () -> Number, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number {
    try optional(key, as: type) ?? value()
  }

  /// The number of a key that may be `null`, or its default when it is absent.
  @inlinable public mutating func defaultedNullable<Number>(
    _ key: StaticString, _ value: @autoclosure () -> Number?, as type: NumberOrText<Number>.Type
  ) throws(JSONError) -> Number? {
    guard let number = try optionalOrNull(key, as: type) else { return value() }
    return number.value
  }
}
