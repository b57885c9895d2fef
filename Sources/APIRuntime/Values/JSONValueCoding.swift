// Any JSON value through any coder: the bridge between models, which read and write JSON, and `Codable`.

/// A key or an index that is known at run time.
struct AnyCodingKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "Index \(intValue)"
    self.intValue = intValue
  }
}

extension JSONValue: Codable {
  /// How deep a value may be nested: the reader of a coder's format may know no limit.
  private static let maximumDepth = 512

  /// Reads from any decoder whose format describes itself. Integers of 64 bits are exact, other numbers are `Double`s.
  public init(from decoder: any Decoder) throws {
    if decoder.codingPath.count > Self.maximumDepth {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "nested too deep"))
    }
    if let container = try? decoder.container(keyedBy: AnyCodingKey.self) {
      self = .object(try Self.object(container))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      self = try Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func object(_ container: KeyedDecodingContainer<AnyCodingKey>) throws -> JSONObject {
    var object = JSONObject()
    let keys = container.allKeys.sorted { $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8) }
    for key in keys { object[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
    return object
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .string(text) }
    if let boolean = try? container.decode(Bool.self) { return .boolean(boolean) }
    if let integer = try? container.decode(Int64.self) { return .number(JSONNumber(integer)) }
    if let integer = try? container.decode(UInt64.self) { return .number(JSONNumber(integer)) }
    guard let number = JSONNumber(try container.decode(Double.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number of JSON")
    }
    return .number(number)
  }

  /// Writes to any encoder. Integers of 64 bits are exact, other numbers are the nearest `Double`.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: AnyCodingKey.self)
      for member in object { try container.encode(member.value, forKey: AnyCodingKey(stringValue: member.key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    default:
      var container = encoder.singleValueContainer()
      try encodeScalar(&container)
    }
  }

  private func encodeScalar(_ container: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .boolean(let boolean): try container.encode(boolean)
    case .string(let text): try container.encode(text)
    case .number(let number):
      if let integer = number.integer(Int64.self) {
        try container.encode(integer)
      } else if let integer = number.integer(UInt64.self) {
        try container.encode(integer)
      } else if let double = number.double {
        try container.encode(double)
      } else {
        throw EncodingError.invalidValue(
          number.text,
          EncodingError.Context(codingPath: container.codingPath, debugDescription: "beyond the range of Double"))
      }
    case .null, .array, .object: try container.encodeNil()
    }
  }
}

extension JSONObject: Codable {
  /// Reads an object from any decoder.
  public init(from decoder: any Decoder) throws {
    guard case .object(let object) = try JSONValue(from: decoder) else {
      throw DecodingError.typeMismatch(
        JSONObject.self,
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected an object"))
    }
    self = object
  }

  /// Writes an object to any encoder.
  public func encode(to encoder: any Encoder) throws {
    try JSONValue.object(self).encode(to: encoder)
  }
}
