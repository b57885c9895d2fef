// Where the documents come from that schemas refer to: out of this list, never from a disk or a network.

/// Documents by their URIs, for the references of schemas.
public struct JSONSchemaDocuments: Sendable {
  struct Source: Sendable {
    let uri: String
    let document: JSONDocument
    let dialect: JSONSchemaDialect
  }

  private(set) var sources: [Source] = []

  /// No documents.
  public init() {}

  /// Adds a document that may be referred to by a URI (without a fragment).
  ///
  /// - Parameter dialect: what its schemas are written to where they have no `$schema`.
  public mutating func add(
    _ document: JSONDocument, uri: String, dialect: JSONSchemaDialect = .draft202012
  ) {
    sources.append(Source(uri: uri, document: document, dialect: dialect))
  }
}

/// Something about a schema that keeps a keyword from being checked, and where it is.
public struct JSONSchemaProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable {
    /// The keyword's value is not what the specification asks for.
    case invalidKeyword
    /// A `pattern` that is no regular expression, or one that cannot be matched in linear time.
    case pattern
    /// A reference leads nowhere: to a document that was not given, or to nothing in one that was.
    case unresolvedReference
    /// References that lead to each other and nowhere else.
    case circularReference
    /// A vocabulary or meta-schema that is required and not known.
    case vocabulary
  }

  /// What is wrong.
  public let kind: Kind
  /// The schema as the document's URI and a JSON Pointer: `orders.json#/properties/id`.
  public let schema: String
  /// The keyword that is not checked.
  public let keyword: String
  /// A sentence without the place.
  public let message: String

  /// The place and the message: `orders.json#/properties/id: pattern: a group is not closed (at code point 3)`.
  public var description: String { Excerpt.plain("\(schema): \(keyword): \(message)") }
}
