// Enumerations that are open when read and closed when validated: a client survives a value that its document did not
// know, `validate()` reports it.

/// A string that should be one of those that a document lists. A composition for the reason that `JSONModel` is one.
public typealias OpenEnum = OpenStringValue & Codable & Hashable & CustomStringConvertible

/// The part of `OpenEnum` that a generated enumeration writes.
public protocol OpenStringValue: JSONReadable, JSONWritable, Sendable, Validatable, StringLike {
  /// The texts that the document lists.
  static var rawValues: RawValues { get }

  /// The case of this text, or the one that holds what is not listed.
  init(rawValue: String)

  /// The text on the wire.
  var rawValue: String { get }
}

extension OpenStringValue {
  /// The listed values in the document's order.
  public static var allKnown: [Self] { rawValues.values.map { Self(rawValue: $0) } }

  /// Whether the document lists the value.
  public var isKnown: Bool { Self.rawValues.index(of: rawValue) >= 0 }

  /// The text on the wire.
  public var description: String { rawValue }

  /// The text on the wire.
  public var validatedText: String { rawValue }

  /// Whether both are the same bytes on the wire.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue.hasSameBytes(as: right.rawValue) }

  /// Hashes the text's bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }

  /// The hash of the text's bytes.
  public var hashValue: Int { APIRuntime.hashValue(of: hash(into:)) }

  /// Reports a value that the document does not list.
  public func validate(into validation: inout Validation) { validation.enumerated(self) }

  /// Reads a JSON string.
  public init(from json: JSONElement) throws(JSONError) {
    self.init(rawValue: try String(from: json))
  }

  /// Writes a JSON string.
  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }

  /// Reads a string from any decoder.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes a string to any encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// An integer that should be one of those that a document lists. A composition for the reason that `JSONModel` is one.
public typealias OpenIntegerEnum = OpenIntegerValue & Codable & Hashable & CustomStringConvertible

/// The part of `OpenIntegerEnum` that a generated enumeration writes.
public protocol OpenIntegerValue: JSONReadable, JSONWritable, Sendable, Validatable {
  /// The integers that the document lists.
  static var rawValues: RawIntegers { get }

  /// The case of this integer, or the one that holds what is not listed.
  init(rawValue: Int)

  /// The integer on the wire.
  var rawValue: Int { get }
}

extension OpenIntegerValue {
  /// The listed values in the document's order.
  public static var allKnown: [Self] { rawValues.values.map { Self(rawValue: $0) } }

  /// Whether the document lists the value.
  public var isKnown: Bool { Self.rawValues.index(of: rawValue) >= 0 }

  /// The integer's digits.
  public var description: String { rawValue.description }

  /// Whether both are the same integer.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the integer.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The hash of the integer.
  public var hashValue: Int { APIRuntime.hashValue(of: hash(into:)) }

  /// Reports a value that the document does not list.
  public func validate(into validation: inout Validation) { validation.enumerated(self) }

  /// Reads a JSON integer.
  public init(from json: JSONElement) throws(JSONError) {
    self.init(rawValue: try Int(from: json))
  }

  /// Writes a JSON integer.
  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }

  /// Reads an integer from any decoder.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes an integer to any encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
