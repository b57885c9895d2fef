// What every generated model conforms to, and what that gives it: each writes how it is read and written, and gets bytes
// and text, `Codable`, `Hashable` and `validate()` for it.

/// A type of a document's, read from JSON and written to it.
///
/// A conforming type has `init(from: JSONElement)` and `write(to:)`, and `validate(into:)` where it is constrained; the
/// rest comes from extensions. Two values are equal exactly when their JSON is: the order of an object's keys and the
/// spelling of a number do not count, the spelling of a text does.
///
/// It is a composition because a protocol that refines one of the standard library's costs six functions for each
/// conforming type, which is a tenth of what the compiler makes of a large document.
public typealias JSONModel = JSONConvertible & Codable & Hashable

/// The part of `JSONModel` that is about JSON.
public protocol JSONConvertible: JSONReadable, JSONWritable, Sendable, Validatable {}

/// What `hashValue` is for a type that hashes so. Protocols have it in their extensions because the compiler writes two
/// functions for each conforming type otherwise.
func hashValue(of hash: (inout Hasher) -> Void) -> Int {
  var hasher = Hasher()
  hash(&hasher)
  return hasher.finalize()
}

extension JSONReadable {
  /// Reads a whole document.
  ///
  /// - Throws: `JSONError` for what is not JSON and for what does not fit this type.
  public init(json bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    try self.init(jsonBytes: Array(bytes), limits: limits)
  }

  /// Reads a whole document that is a text.
  ///
  /// - Throws: `JSONError` for what is not JSON and for what does not fit this type.
  public init(json text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    try self.init(jsonBytes: Array(text.utf8), limits: limits)
  }
}

extension JSONWritable {
  /// This value as a document's text.
  ///
  /// - Throws: `JSONError` for what JSON cannot say: a number that is not finite.
  public func jsonText() throws(JSONError) -> String {
    String(decoding: try jsonBytes(), as: UTF8.self)
  }
}

extension JSONConvertible {
  /// How many properties are written; `nil` where this is not an object.
  var propertyCount: Int? {
    guard let bytes = try? jsonBytes(), let document = try? JSONDocument(bytes), document.root.kind == .object
    else { return nil }
    return document.root.members.count
  }

  /// Whether the JSON of both is equal.
  public static func == (left: Self, right: Self) -> Bool {
    left.canonicalBytes() == right.canonicalBytes()
  }

  /// Hashes the JSON.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(canonicalBytes())
  }

  /// The hash of the JSON.
  public var hashValue: Int { APIRuntime.hashValue(of: hash(into:)) }

  /// Reads from any decoder whose format describes itself.
  ///
  /// - Throws: `DecodingError` for what does not fit, with the place.
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    do {
      self = try Self(jsonBytes: try value.jsonBytes())
    } catch {
      throw DecodingError.dataCorrupted(error.context(in: decoder))
    }
  }

  /// Writes to any encoder.
  public func encode(to encoder: any Encoder) throws {
    do {
      try JSONValue(jsonBytes: try jsonBytes()).encode(to: encoder)
    } catch let error as JSONError {
      throw EncodingError.invalidValue(
        self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: error.description))
    }
  }
}

extension JSONError {
  /// What a `DecodingError` says of this.
  fileprivate func context(in decoder: any Decoder) -> DecodingError.Context {
    let path = path.map { element in
      switch element {
      case .key(let key): AnyCodingKey(stringValue: key)
      case .index(let index): AnyCodingKey(intValue: index)
      }
    }
    return DecodingError.Context(
      codingPath: decoder.codingPath + path, debugDescription: kind.description, underlyingError: self)
  }
}
