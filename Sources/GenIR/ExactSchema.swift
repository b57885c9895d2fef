/// A schema that values are checked against as JSON, because it says more than Swift's types and single checks do.
package struct ExactSchema: Sendable, Hashable, Encodable {
  /// Where it stands: `#/components/schemas/Pet`, with the path of its file before the `#` where that is not the first.
  package var pointer: String
  /// The keywords that are not checked otherwise; sorted.
  package var keywords: [String]
  /// In which direction the values travel, where some properties travel in one only.
  package var access: Access

  package init(pointer: String, keywords: [String], access: Access = .any) {
    self.pointer = pointer
    self.keywords = keywords
    self.access = access
  }

  package enum Access: String, Sendable, Encodable { case any, request, response }
}

/// The text of a schema that values are checked against, or that such a schema refers to.
package struct EmbeddedSchema: Sendable, Hashable, Encodable {
  /// As `ExactSchema.pointer`.
  package var pointer: String
  /// JSON on one line: what says which values are valid. Its references are by pointers of this kind.
  package var json: String

  package init(pointer: String, json: String) {
    self.pointer = pointer
    self.json = json
  }
}

/// The schemas that an API checks values against.
package struct EmbeddedSchemas: Sendable, Encodable {
  /// The name of the document whose pointers have none.
  package var document: String
  package var dialect: Dialect
  /// The formats that are constraints wherever they stand; in the order of their cases.
  package var assertedFormats: [AssertedFormat]
  /// Sorted by pointer; none of them stands inside another.
  package var schemas: [EmbeddedSchema]

  package init(
    document: String, dialect: Dialect, assertedFormats: [AssertedFormat] = [], schemas: [EmbeddedSchema]
  ) {
    self.document = document
    self.dialect = dialect
    self.assertedFormats = assertedFormats
    self.schemas = schemas
  }

  package enum Dialect: String, Sendable, Encodable { case openAPI30, draft202012 }
}
