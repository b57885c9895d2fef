// The Parameter Object, OpenAPI 3.1.1 §4.8.12.
package import GenDiagnostics
package import GenSourceTree

/// One parameter of an operation or of all operations of a path.
package struct Parameter: DocumentObject {
  package static let objectName = "Parameter Object"

  package var range: SourceRange
  package var name: Located<String>
  /// The field `in`.
  package var location: Located<ParameterLocation>
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
    let location = object.necessaryChoice("in", ParameterLocation.self)
    // The name of the whole query string is not in the request (OpenAPI 3.2 §4.12.2).
    let name =
      location?.value == .querystring
      ? object.string("name", isRequired: true) ?? Located("query", at: object.range) : object.necessaryString("name")
    guard let name, let location else { return nil }
    range = object.range
    self.name = name
    self.location = location
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

/// Where a parameter stands in a request.
package enum ParameterLocation: String, Choice {
  case query, header, path, cookie
  /// OpenAPI 3.2: the whole query string.
  case querystring
  /// Swagger 2.0: the parameter is the body, or a field of the form that the body is. Resolution makes bodies of them.
  case body, formData

  package static func values(in version: OpenAPIVersion) -> [Self] {
    version == .v2_0 ? [.query, .header, .path, .formData, .body] : [.query, .header, .path, .cookie, .querystring]
  }
}

/// How the value of a parameter is written (OpenAPI 3.1.1 §4.8.12.3).
package enum ParameterStyle: String, Choice {
  case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
  /// OpenAPI 3.2.
  case cookie
}
