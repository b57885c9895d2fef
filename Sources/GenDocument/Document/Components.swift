// The Components Object, OpenAPI 3.1.1 §4.8.7.
package import GenDiagnostics
package import GenSourceTree

/// What the rest of a document refers to.
package struct Components: DocumentObject {
  package static let objectName = "Components Object"

  package var range: SourceRange
  package var schemas: [Named<ReferenceOr<Schema>>]
  /// A `$ref` in the place of the schemas, which leads to further ones.
  package var schemasReference: Located<String>?
  package var responses: [Named<ReferenceOr<Response>>]
  package var parameters: [Named<ReferenceOr<Parameter>>]
  package var examples: [Named<ReferenceOr<Example>>]
  package var requestBodies: [Named<ReferenceOr<RequestBody>>]
  package var headers: [Named<ReferenceOr<Header>>]
  package var securitySchemes: [Named<ReferenceOr<SecurityScheme>>]
  /// The names of all security schemes, those included that are left out because they cannot be read.
  package var securitySchemeNames: [String]
  package var links: [Named<ReferenceOr<Link>>]
  package var callbacks: [Named<ReferenceOr<Callback>>]
  package var pathItems: [Named<PathItem>]
  /// OpenAPI 3.2.
  package var mediaTypes: [Named<ReferenceOr<MediaType>>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    (schemas, schemasReference) = object.schemaMap("schemas")
    responses = object.referenceMap("responses", Response.self)
    parameters = object.referenceMap("parameters", Parameter.self)
    examples = object.referenceMap("examples", Example.self)
    requestBodies = object.referenceMap("requestBodies", RequestBody.self)
    headers = object.referenceMap("headers", Header.self)
    securitySchemes = object.referenceMap("securitySchemes", SecurityScheme.self)
    securitySchemeNames = object.keys(of: "securitySchemes")
    links = object.referenceMap("links", Link.self)
    callbacks = object.referenceMap("callbacks", Callback.self)
    pathItems = object.objectMap("pathItems", PathItem.self)
    mediaTypes = object.referenceMap("mediaTypes", MediaType.self)
    extensions = object.extensions()
  }
}
