// Arrays, maps and nested models: `minItems`, `maxItems`, `uniqueItems`, `minProperties`, `maxProperties`
// (JSON Schema 2020-12 validation §6.4 and §6.5), and the walk into what they hold.

/// A map or an object without a type of its own.
public protocol PropertyCounted {
  /// How many properties there are.
  var propertyCount: Int { get }
}

extension Dictionary: PropertyCounted where Key == String {
  /// How many entries there are.
  @inlinable public var propertyCount: Int { count }
}

extension JSONObject: PropertyCounted {
  /// How many members there are.
  public var propertyCount: Int { count }
}

extension Validation {
  /// `minItems`: the array has at least so many elements.
  @inlinable
  public mutating func minItems<Element>(_ values: [Element]?, _ bound: Int, at place: Place = .here) {
    if let values, values.count < bound { wrongCount("minItems", "an array", values.count, bound, at: place) }
  }

  /// `maxItems`: the array has at most so many elements.
  @inlinable
  public mutating func maxItems<Element>(_ values: [Element]?, _ bound: Int, at place: Place = .here) {
    if let values, values.count > bound { wrongCount("maxItems", "an array", values.count, bound, at: place) }
  }

  /// `minProperties`: the object has at least so many properties.
  public mutating func minProperties<Value: PropertyCounted>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    minProperties(count: value?.propertyCount, bound, at: place)
  }

  /// `minProperties`: the model is written with at least so many properties.
  public mutating func minProperties<Value: JSONConvertible>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    if isFull { return stop() }
    minProperties(count: value?.propertyCount, bound, at: place)
  }

  /// `maxProperties`: the object has at most so many properties.
  public mutating func maxProperties<Value: PropertyCounted>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    maxProperties(count: value?.propertyCount, bound, at: place)
  }

  /// `maxProperties`: the model is written with at most so many properties.
  public mutating func maxProperties<Value: JSONConvertible>(_ value: Value?, _ bound: Int, at place: Place = .here) {
    if isFull { return stop() }
    maxProperties(count: value?.propertyCount, bound, at: place)
  }

  private mutating func minProperties(count: Int?, _ bound: Int, at place: Place) {
    if let count, count < bound { wrongCount("minProperties", "an object", count, bound, at: place) }
  }

  private mutating func maxProperties(count: Int?, _ bound: Int, at place: Place) {
    if let count, count > bound { wrongCount("maxProperties", "an object", count, bound, at: place) }
  }

  @usableFromInline @inline(never)
  mutating func wrongCount(_ keyword: StaticString, _ kind: String, _ count: Int, _ bound: Int, at place: Place) {
    report(keyword, bound: "\(bound)", value: kind, count: count, at: place)
  }
}

extension Validation {
  /// What a nested value has to say for itself.
  @inlinable
  public mutating func model<Value: Validatable>(_ value: Value?, at place: Place = .here) {
    guard let value else { return }
    descend(to: place) { validation in value.validate(into: &validation) }
  }

  /// What each element of an array or value of a map has to say for itself.
  @inlinable
  public mutating func items<Values: Validatable>(_ values: Values?, at place: Place = .here) {
    model(values, at: place)
  }

  /// Checks for each element of an array.
  @inlinable
  public mutating func each<Element>(
    _ values: [Element]?, at place: Place = .here, _ check: (Element, inout Validation) -> Void
  ) {
    guard let values else { return }
    descend(to: place) { validation in
      for (index, value) in values.enumerated() {
        if validation.isFull { return validation.stop() }
        let start = validation.drafts.count
        validation.schemaLocation = nil
        check(value, &validation)
        if validation.drafts.count != start { validation.prefix(from: start, with: .index(index)) }
      }
    }
  }

  /// Checks for each value of a map, in the order of the keys' bytes.
  @inlinable
  public mutating func each<Element>(
    _ values: [String: Element]?, at place: Place = .here, _ check: (Element, inout Validation) -> Void
  ) {
    guard let values, !values.isEmpty else { return }
    descend(to: place) { validation in
      for (key, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        if validation.isFull { return validation.stop() }
        let start = validation.drafts.count
        validation.schemaLocation = nil
        check(value, &validation)
        if validation.drafts.count != start { validation.prefix(from: start, with: .key(key)) }
      }
    }
  }

  /// Runs checks one level deeper, so that no value can be nested deeper than the stack is.
  @inlinable
  mutating func descend(to place: Place, _ check: (inout Validation) -> Void) {
    if isFull { return stop() }
    let start = drafts.count
    guard depth < Self.maximumDepth else {
      return report("depth", bound: "\(Self.maximumDepth)", value: "a deeper value", at: place)
    }
    depth &+= 1
    let outer = schemaLocation
    schemaLocation = nil
    check(&self)
    depth &-= 1
    if drafts.count != start { prefix(from: start, with: place) }
    schemaLocation = outer
  }
}
