// `enum` and `const` (JSON Schema 2020-12 validation §6.1.2, §6.1.3), which a validator closes, and unions that nothing
// fits.

extension Validation {
  /// `enum`, or `const`: the value is one that the document lists.
  @inlinable
  public mutating func enumerated<Value: OpenStringValue>(
    _ value: Value?, _ keyword: StaticString = "enum", at place: Place = .here
  ) {
    if let value, !value.isKnown { report(unlisted: value.rawValue, keyword, Value.rawValues, at: place) }
  }

  /// `enum`, or `const`: the value is one that the document lists.
  @inlinable
  public mutating func enumerated<Value: OpenIntegerValue>(
    _ value: Value?, _ keyword: StaticString = "enum", at place: Place = .here
  ) {
    if let value, !value.isKnown { report(unlisted: value.rawValue, keyword, Value.rawValues, at: place) }
  }

  @usableFromInline
  mutating func report(unlisted text: String, _ keyword: StaticString, _ listed: RawValues, at place: Place) {
    let bound = Self.bound(listed.values) { Excerpt.quoted($0) }
    report(keyword, bound: bound, value: Excerpt.quoted(text), at: place)
  }

  @usableFromInline
  mutating func report(unlisted integer: Int, _ keyword: StaticString, _ listed: RawIntegers, at place: Place) {
    let bound = Self.bound(listed.values) { Excerpt.number($0) }
    report(keyword, bound: bound, value: Excerpt.number(integer), at: place)
  }

  /// The first of the values.
  private static func bound<Value>(_ values: [Value], _ excerpt: (Value) -> String) -> String {
    values.prefix(10).map(excerpt).joined(separator: ", ") + (values.count > 10 ? ", …" : "")
  }

  /// `oneOf`, or another keyword that lists alternatives: none of them fits the value.
  public mutating func noMatch(_ value: JSONValue? = nil, _ keyword: StaticString = "oneOf", at place: Place = .here) {
    report(keyword, value: value.map(Excerpt.json) ?? "a value that fits none of the alternatives", at: place)
  }

  /// `additionalProperties: false`: each of these names is one too many.
  public mutating func forbidden(_ names: [String], at place: Place = .here) {
    for name in names {
      let start = drafts.count
      report("additionalProperties", value: Excerpt.quoted(name), at: .key(name))
      append(place, from: start)
    }
  }

  /// `required`: the property is missing.
  public mutating func missing(at place: Place) {
    report("required", value: "nothing", at: place)
  }
}
