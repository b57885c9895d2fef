// The Request Body Object, OpenAPI 3.1.1 §4.8.13.
package import GenDiagnostics
package import GenSourceTree

/// What a request carries.
package struct RequestBody: DocumentObject {
  package static let objectName = "Request Body Object"

  package var range: SourceRange
  package var description: Located<String>?
  /// By media type or range.
  package var content: [Named<ReferenceOr<MediaType>>]
  package var required: Located<Bool>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    description = object.string("description")
    content = object.referenceMap("content", MediaType.self, isRequired: true)
    required = object.boolean("required")
    extensions = object.extensions()
  }
}
