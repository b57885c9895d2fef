// The keys that a model knows, so that it can find those it does not; and what it does with them.

/// A set of keys, compared by their bytes.
public struct JSONKeys: Sendable, ExpressibleByArrayLiteral {
  /// Ascending by their bytes.
  private let sorted: [[UInt8]]

  /// The keys in any order.
  public init(_ keys: [StaticString]) {
    sorted =
      keys
      .map { [UInt8](UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount)) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The keys in any order.
  public init(arrayLiteral keys: StaticString...) { self.init(keys) }

  /// Whether the key is one of them.
  public func contains(_ key: String) -> Bool { contains(Array(key.utf8)) }

  func contains(_ key: [UInt8]) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == key
  }
}

extension JSONObjectReader {
  /// The members whose keys are not among the known ones.
  public func unknownMembers(besides keys: JSONKeys) -> [JSONMember] {
    element.members.filter { !keys.contains($0.key.stringBytes) }
  }

  /// The keys that are not among the known ones, in document order.
  public func unknownKeys(besides keys: JSONKeys) -> [String] {
    unknownMembers(besides: keys).map { document.lossyString($0.key.index) }
  }

  /// Refuses keys that are not among the known ones.
  ///
  /// - Throws: `unknownKey` with the place of the first.
  public func forbidAdditional(besides keys: JSONKeys) throws(JSONError) {
    guard let member = unknownMembers(besides: keys).first else { return }
    throw member.key.error(.unknownKey(document.lossyString(member.key.index)))
  }

  /// Refuses a key of a property that is `readOnly`, in what is sent, or `writeOnly`, in what is read (OpenAPI 3.1.1
  /// §4.8.24), unless the document is read with `JSONLimits.ignoresOneWayProperties`.
  ///
  /// - Throws: `oneWayKey` with the place.
  public func refuse(_ key: StaticString, _ keyword: StaticString) throws(JSONError) {
    guard !document.ignoresOneWayProperties else { return }
    let bytes = Array(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    guard let member = element.members.first(where: { $0.key.stringBytes == bytes }) else { return }
    throw member.key.error(.oneWayKey(key.description, keyword: keyword.description))
  }

  /// The members whose keys are not among the known ones, all read as one type.
  ///
  /// - Throws: `equivalentKeys` for two keys that a `Dictionary` cannot hold side by side.
  @inlinable public func additional<Value: JSONReadable>(besides keys: JSONKeys) throws(JSONError) -> [String: Value] {
    var values: [String: Value] = [:]
    for member in unknownMembers(besides: keys) {
      let key = try String(from: member.key)
      guard values.updateValue(try Value(from: member.value), forKey: key) == nil else {
        throw member.key.error(.equivalentKeys(key))
      }
    }
    return values
  }

  /// The members whose keys are not among the known ones, in document order.
  public func additional(besides keys: JSONKeys) throws(JSONError) -> JSONObject {
    var object = JSONObject()
    for member in unknownMembers(besides: keys) {
      object.append(try JSONValue(from: member.value), forKey: try String(from: member.key))
    }
    return object
  }
}
