// `enum` (JSON Schema 2020-12 validation §6.1.2), which a validator closes, and unions that nothing fits.

extension Validation {
  /// `enum`: the value is one that the document lists.
  @inlinable
  public mutating func enumerated<Value: OpenStringValue>(_ value: Value?, at place: Place = .here) {
    if let value, !value.isKnown { report("enum", value: Excerpt.quoted(value.rawValue), at: place) }
  }

  /// `enum`: the value is one that the document lists.
  @inlinable
  public mutating func enumerated<Value: OpenIntegerValue>(_ value: Value?, at place: Place = .here) {
    if let value, !value.isKnown { report("enum", value: Excerpt.number(value.rawValue), at: place) }
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
