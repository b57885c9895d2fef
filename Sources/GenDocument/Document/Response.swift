// The Response Object, OpenAPI 3.1.1 §4.8.17.
package import GenDiagnostics
package import GenSourceTree

/// One answer to an operation.
package struct Response: DocumentObject {
  package static let objectName = "Response Object"

  package var range: SourceRange
  /// OpenAPI 3.2.
  package var summary: Located<String>?
  package var description: Located<String>?
  package var headers: [Named<ReferenceOr<Header>>]
  /// By media type or range.
  package var content: [Named<ReferenceOr<MediaType>>]
  /// Swagger 2.0: what the body looks like, whichever of the media types of the operation it has.
  package var bodySchema: ReferenceOr<Schema>?
  /// Swagger 2.0: by media type.
  package var bodyExamples: [Named<Node>]
  package var links: [Named<ReferenceOr<Link>>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    summary = object.string("summary")
    description = object.string("description", isRequired: object.context.version < .v3_2)
    headers = object.referenceMap("headers", Header.self)
    content = object.referenceMap("content", MediaType.self)
    (bodySchema, bodyExamples) = object.responseBody()
    links = object.referenceMap("links", Link.self)
    extensions = object.extensions()
  }
}
