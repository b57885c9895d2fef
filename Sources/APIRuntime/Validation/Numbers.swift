// `minimum`, `maximum` and their exclusive forms (JSON Schema 2020-12 validation §6.2).
//
// A comparison is written so that NaN fails it.

extension Validation {
  /// `minimum`: the value is at least the bound.
  @inlinable
  public mutating func minimum<Number: Comparable & Numeric>(_ value: Number?, _ bound: Number, at place: Place = .here)
  {
    if let value, !(value >= bound) { outOfBounds("minimum", value, bound, at: place) }
  }

  /// `maximum`: the value is at most the bound.
  @inlinable
  public mutating func maximum<Number: Comparable & Numeric>(_ value: Number?, _ bound: Number, at place: Place = .here)
  {
    if let value, !(value <= bound) { outOfBounds("maximum", value, bound, at: place) }
  }

  /// `exclusiveMinimum`: the value is greater than the bound.
  @inlinable
  public mutating func exclusiveMinimum<Number: Comparable & Numeric>(
    _ value: Number?, _ bound: Number, at place: Place = .here
  ) {
    if let value, !(value > bound) { outOfBounds("exclusiveMinimum", value, bound, at: place) }
  }

  /// `exclusiveMaximum`: the value is less than the bound.
  @inlinable
  public mutating func exclusiveMaximum<Number: Comparable & Numeric>(
    _ value: Number?, _ bound: Number, at place: Place = .here
  ) {
    if let value, !(value < bound) { outOfBounds("exclusiveMaximum", value, bound, at: place) }
  }

  @usableFromInline @inline(never)
  mutating func outOfBounds<Number: Numeric>(
    _ keyword: StaticString, _ value: Number, _ bound: Number, at place: Place
  ) {
    report(keyword, bound: Excerpt.number("\(bound)"), value: Excerpt.number("\(value)"), at: place)
  }
}

extension Validation {
  /// `minimum`: the raw value is at least the bound.
  @inlinable
  public mutating func minimum<Value: OpenIntegerValue>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    minimum(value?.rawValue, bound, at: place)
  }

  /// `maximum`: the raw value is at most the bound.
  @inlinable
  public mutating func maximum<Value: OpenIntegerValue>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    maximum(value?.rawValue, bound, at: place)
  }

  /// `exclusiveMinimum`: the raw value is greater than the bound.
  @inlinable
  public mutating func exclusiveMinimum<Value: OpenIntegerValue>(
    _ value: Value?, _ bound: Int, at place: Place = .here
  ) {
    exclusiveMinimum(value?.rawValue, bound, at: place)
  }

  /// `exclusiveMaximum`: the raw value is less than the bound.
  @inlinable
  public mutating func exclusiveMaximum<Value: OpenIntegerValue>(
    _ value: Value?, _ bound: Int, at place: Place = .here
  ) {
    exclusiveMaximum(value?.rawValue, bound, at: place)
  }

  /// `multipleOf`: the raw value is a whole multiple of the bound.
  @inlinable
  public mutating func multipleOf<Value: OpenIntegerValue>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    multipleOf(value?.rawValue, bound, at: place)
  }
}

extension Validation {
  /// `minimum`: the number is at least the bound, compared exactly.
  public mutating func minimum(_ value: JSONNumber?, _ bound: JSONNumber, at place: Place = .here) {
    if let value, value < bound { outOfBounds("minimum", value, bound, at: place) }
  }

  /// `maximum`: the number is at most the bound, compared exactly.
  public mutating func maximum(_ value: JSONNumber?, _ bound: JSONNumber, at place: Place = .here) {
    if let value, value > bound { outOfBounds("maximum", value, bound, at: place) }
  }

  /// `exclusiveMinimum`: the number is greater than the bound, compared exactly.
  public mutating func exclusiveMinimum(_ value: JSONNumber?, _ bound: JSONNumber, at place: Place = .here) {
    if let value, value <= bound { outOfBounds("exclusiveMinimum", value, bound, at: place) }
  }

  /// `exclusiveMaximum`: the number is less than the bound, compared exactly.
  public mutating func exclusiveMaximum(_ value: JSONNumber?, _ bound: JSONNumber, at place: Place = .here) {
    if let value, value >= bound { outOfBounds("exclusiveMaximum", value, bound, at: place) }
  }

  private mutating func outOfBounds(
    _ keyword: StaticString, _ value: JSONNumber, _ bound: JSONNumber, at place: Place
  ) {
    report(keyword, bound: Excerpt.number(bound.text), value: Excerpt.number(value.text), at: place)
  }
}
