// The Media Type Object, OpenAPI 3.1.1 §4.8.14.
package import GenDiagnostics
package import GenSourceTree

/// What a body or parameter of one media type looks like.
package struct MediaType: DocumentObject {
  package static let objectName = "Media Type Object"

  package var range: SourceRange
  package var schema: ReferenceOr<Schema>?
  /// OpenAPI 3.2: each item of a sequential media type.
  package var itemSchema: ReferenceOr<Schema>?
  package var example: Node?
  package var examples: [Named<ReferenceOr<Example>>]
  /// By the name of the property.
  package var encoding: [Named<Encoding>]
  /// OpenAPI 3.2.
  package var prefixEncoding: [Encoding]
  /// OpenAPI 3.2.
  package var itemEncoding: Encoding?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    schema = object.reference("schema", Schema.self)
    itemSchema = object.reference("itemSchema", Schema.self)
    example = object.node("example")
    examples = object.referenceMap("examples", Example.self)
    encoding = object.objectMap("encoding", Encoding.self)
    prefixEncoding = object.objects("prefixEncoding", Encoding.self)
    itemEncoding = object.object("itemEncoding", Encoding.self)
    extensions = object.extensions()
  }
}
