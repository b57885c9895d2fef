// `uniqueItems` (JSON Schema 2020-12 validation §6.4.3), by JSON equality and, where there are many, by hashing.

extension Validation {
  /// Up to so many elements are compared each with each.
  private static let pairwiseLimit = 12

  /// `uniqueItems`: no two elements are equal as JSON.
  public mutating func uniqueItems<Element: JSONWritable>(_ values: [Element]?, at place: Place = .here) {
    guard let values, values.count > 1 else { return }
    if isFull { return stop() }
    report(duplicate: Self.duplicate(values.map { $0.canonicalBytes() }), at: place)
  }

  /// `uniqueItems`: no two texts have the same bytes.
  public mutating func uniqueItems<Element: StringLike & JSONWritable>(_ values: [Element]?, at place: Place = .here) {
    guard let values, values.count > 1 else { return }
    if isFull { return stop() }
    report(duplicate: Self.duplicate(values.map { JSONKey($0.validatedText) }), at: place)
  }

  /// `uniqueItems`: no two texts have the same bytes.
  public mutating func uniqueItems(_ values: [String]?, at place: Place = .here) {
    guard let values, values.count > 1 else { return }
    if isFull { return stop() }
    guard values.count <= Self.pairwiseLimit else {
      return report(duplicate: Self.duplicate(values.map { JSONKey($0) }), at: place)
    }
    for second in 1..<values.count {
      for first in 0..<second where values[first].hasSameBytes(as: values[second]) {
        return report(duplicate: (first, second), at: place)
      }
    }
  }

  /// `uniqueItems`: no two integers are equal.
  public mutating func uniqueItems<Element: FixedWidthInteger & JSONWritable>(
    _ values: [Element]?, at place: Place = .here
  ) {
    guard let values, values.count > 1 else { return }
    if isFull { return stop() }
    report(duplicate: Self.duplicate(values), at: place)
  }

  private mutating func report(duplicate: (first: Int, second: Int)?, at place: Place) {
    guard let (first, second) = duplicate else { return }
    report("uniqueItems", value: "the same element at \(first) and \(second)", at: place)
  }

  /// The first element that was there before, and where it was.
  private static func duplicate<Key: Hashable>(_ keys: [Key]) -> (first: Int, second: Int)? {
    if keys.count <= pairwiseLimit {
      for second in 1..<keys.count {
        for first in 0..<second where keys[first] == keys[second] { return (first, second) }
      }
      return nil
    }
    var places: [Key: Int] = Dictionary(minimumCapacity: keys.count)
    for (second, key) in keys.enumerated() {
      if let first = places.updateValue(second, forKey: key) { return (first, second) }
    }
    return nil
  }
}
