// The Header Object, OpenAPI 3.1.1 §4.8.21.
package import GenDiagnostics
package import GenSourceTree

/// A header of a response or of a part of a multipart body.
package struct Header: DocumentObject {
  package static let objectName = "Header Object"

  package var range: SourceRange
  package var description: Located<String>?
  package var required: Located<Bool>?
  package var deprecated: Located<Bool>?
  package var allowEmptyValue: Located<Bool>?
  package var style: Located<ParameterStyle>?
  package var explode: Located<Bool>?
  package var allowReserved: Located<Bool>?
  package var schema: ReferenceOr<Schema>?
  package var example: Node?
  package var examples: [Named<ReferenceOr<Example>>]
  /// Instead of `schema`: one media type.
  package var content: [Named<ReferenceOr<MediaType>>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    description = object.string("description")
    required = object.boolean("required")
    deprecated = object.boolean("deprecated")
    allowEmptyValue = object.boolean("allowEmptyValue")
    style = object.choice("style", ParameterStyle.self)
    explode = object.boolean("explode")
    allowReserved = object.boolean("allowReserved")
    schema = object.reference("schema", Schema.self)
    example = object.node("example")
    examples = object.referenceMap("examples", Example.self)
    content = object.referenceMap("content", MediaType.self)
    extensions = object.extensions()
  }
}
