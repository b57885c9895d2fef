// The header fields that a document describes for a response (OpenAPI 3.1.1 §4.8.17, §4.8.21), as generated code has
// them: a structure that knows how its fields are read and written, alone or beside a body.

/// The documented header fields of a response. Two values are equal exactly when the fields that they write are.
///
/// It is a composition for the reason that `JSONModel` is one.
public typealias ResponseHeaders = HeaderConvertible & Hashable

/// The part of `ResponseHeaders` that is about header fields.
public protocol HeaderConvertible: Sendable, Validatable {
  /// Reads the fields of a response.
  ///
  /// - Throws: `HeaderError` for a field that is missing or that is not what the document describes.
  init(from fields: HeaderReader) throws(HeaderError)

  /// Writes the fields of a response.
  func write(to fields: inout HeaderWriter)
}

extension HeaderConvertible {
  /// Whether the fields of both are equal.
  public static func == (left: Self, right: Self) -> Bool {
    left.written == right.written
  }

  /// Hashes the fields.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(written)
  }

  private var written: HTTPFields {
    var writer = HeaderWriter()
    write(to: &writer)
    return writer.fields
  }
}

/// What a call returns whose response has a body and documented header fields.
public struct BodyAndHeaders<Body: Sendable, Headers: HeaderConvertible>: Sendable {
  /// The body.
  public var body: Body
  /// The header fields that the document describes.
  public var headers: Headers

  /// Creates a value.
  public init(body: Body, headers: Headers) {
    self.body = body
    self.headers = headers
  }
}

extension BodyAndHeaders: Equatable where Body: Equatable, Headers: Equatable {}
extension BodyAndHeaders: Hashable where Body: Hashable, Headers: Hashable {}

/// What a call returns whose response has documented header fields and no body.
public struct HeadersOnly<Headers: HeaderConvertible>: Sendable {
  /// The header fields that the document describes.
  public var headers: Headers

  /// Creates a value.
  public init(headers: Headers) {
    self.headers = headers
  }
}

extension HeadersOnly: Equatable where Headers: Equatable {}
extension HeadersOnly: Hashable where Headers: Hashable {}

/// What is wrong with a header field of a response.
public struct HeaderError: Error, Sendable, Hashable {
  /// The field's name as the document writes it.
  public var name: String
  /// What is wrong.
  public var reason: Reason

  /// What can be wrong with a header field.
  public enum Reason: Sendable, Hashable {
    /// It must be there and is not.
    case missing
    /// Its text is not laid out in the style that the document describes.
    case style
    /// Its text does not fit the type that the document describes.
    case value(JSONError)
  }

  /// Creates an error.
  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}

extension HeaderError: CustomStringConvertible {
  /// A clause. Nothing that a server sent is in it.
  public var description: String {
    switch reason {
    case .missing: "the header field \(name) is missing"
    case .style: "the header field \(name) is not laid out as the document describes"
    case .value(let error): "the header field \(name) does not fit: \(error.kind.description)"
    }
  }
}
