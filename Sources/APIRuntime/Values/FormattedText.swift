// What the values that travel as strings of a `format` have in common: a reader of bytes and a writer of bytes.

/// A value that is a string of some format in JSON: a date, an identifier, a reference, bytes.
public protocol FormattedText: JSONReadable, JSONWritable, Codable, Hashable, Sendable, StringLike,
  LosslessStringConvertible
{
  /// The format's name in documents: `date-time`.
  static var format: String { get }

  /// Reads the text; `nil` where it is not of the format.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>)

  /// Appends the text.
  func append(to bytes: inout [UInt8])
}

extension FormattedText {
  /// Reads the text; `nil` where it is not of the format.
  @inlinable
  public init?(_ text: String) {
    var text = text
    guard let value = text.withUTF8({ Self(utf8: $0) }) else { return nil }
    self = value
  }

  /// The text that is written.
  @inlinable
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that is written.
  @inlinable
  public var validatedText: String { description }

  /// Reads a JSON string.
  ///
  /// - Throws: `JSONError` for another kind of value and for a text that is not of the format.
  @inlinable
  public init(from json: JSONElement) throws(JSONError) {
    guard let value = try json.withUTF8({ Self(utf8: $0) }) else {
      throw json.error(.notRepresentable(format: Self.format))
    }
    self = value
  }

  /// Writes a JSON string.
  @inlinable
  public func write(to json: inout JSONWriter) {
    var bytes: [UInt8] = []
    append(to: &bytes)
    bytes.withUnsafeBufferPointer { json.write(utf8: $0) }
  }

  /// Reads a string from any decoder.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not of the format \(Self.format)")
    }
    self = value
  }

  /// Writes a string to any encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
