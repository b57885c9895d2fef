// An object whose keys are not known: in order, and told apart by their bytes.

/// An object of JSON values: ordered, its keys compared by their bytes.
///
/// Two objects are equal when they have equal values under the same keys, in whatever order (RFC 8259 §4).
public struct JSONObject: Sendable {
  /// The members in their order.
  private var members: [Member] = []
  /// Where each key is; kept only for objects that are too large to look through.
  private var places: [JSONKey: Int] = [:]

  /// A key with its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// The value.
    public var value: JSONValue
  }

  private static let searchedWithoutPlaces = 16

  /// An empty object.
  public init() {}

  /// The value of a key; nil when it is absent. Setting adds the key at the end, or removes it for nil.
  public subscript(_ key: String) -> JSONValue? {
    get { place(key).map { members[$0].value } }
    set {
      switch (place(key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(value, forKey: key)
      case (nil, nil): break
      }
    }
  }

  /// The keys in their order.
  public var keys: [String] { members.map(\.key) }

  /// Adds a key that is not there yet.
  mutating func append(_ value: JSONValue, forKey key: String) {
    members.append(Member(key: key, value: value))
    if !places.isEmpty {
      places[JSONKey(key)] = members.count - 1
    } else if members.count > Self.searchedWithoutPlaces {
      indexPlaces()
    }
  }

  private mutating func remove(at place: Int) {
    members.remove(at: place)
    places = [:]
    if members.count > Self.searchedWithoutPlaces { indexPlaces() }
  }

  private mutating func indexPlaces() {
    for (place, member) in members.enumerated() { places[JSONKey(member.key)] = place }
  }

  private func place(_ key: String) -> Int? {
    guard places.isEmpty else { return places[JSONKey(key)] }
    return members.firstIndex { $0.key.hasSameBytes(as: key) }
  }
}

extension JSONObject: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of members.
  public var endIndex: Int { members.count }
  /// The member at a position.
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Of a key that is written twice the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONObject: Hashable {
  /// Compares by value.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var memberHasher = Hasher()
      memberHasher.combine(JSONKey(member.key))
      memberHasher.combine(member.value)
      sum &+= memberHasher.finalize()
    }
    hasher.combine(sum)
  }
}

extension JSONObject: JSONCodable {
  /// - Throws: `duplicateKey` for a key that is there twice, `loneSurrogate` for one that no `String` can hold.
  public init(from json: __shared JSONElement) throws(JSONError) {
    self = try json.object().additional(besides: [])
  }

  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.addAdditional(self)
    json.endObject()
  }
}

/// A text that is equal to another only when its UTF-8 is: a key of a `Dictionary` that keeps NFC and NFD apart.
public struct JSONKey: Hashable, Sendable {
  /// The text.
  public let text: String

  /// A key of that text.
  public init(_ text: String) { self.text = text }

  /// Compares by value.
  public static func == (left: JSONKey, right: JSONKey) -> Bool { left.text.hasSameBytes(as: right.text) }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}
