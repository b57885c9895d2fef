// `uniqueItems` (JSON Schema 2020-12 validation §6.4.3), by JSON equality and in one pass.

extension Validation {
  /// `uniqueItems`: no two elements are equal as JSON.
  public mutating func uniqueItems<Element: JSONWritable>(_ values: [Element]?, at place: Place = .here) {
    guard let values, values.count > 1 else { return }
    var places: [CanonicalJSON: Int] = Dictionary(minimumCapacity: values.count)
    for (index, value) in values.enumerated() {
      guard let first = places.updateValue(index, forKey: CanonicalJSON(value)) else { continue }
      report("uniqueItems", value: "the same element at \(first) and \(index)", at: place)
      return
    }
  }
}
