// The Operation Object, OpenAPI 3.1.1 §4.8.10.
package import GenDiagnostics
package import GenSourceTree

/// One method of one path.
package struct Operation: DocumentObject {
  package static let objectName = "Operation Object"

  package var range: SourceRange
  /// Where the operation is written instead. The specification has no such field; tools that bundle documents know it.
  package var ref: Located<String>?
  package var tags: [Located<String>]
  package var summary: Located<String>?
  package var description: Located<String>?
  package var externalDocs: ExternalDocumentation?
  package var operationId: Located<String>?
  package var parameters: [ReferenceOr<Parameter>]
  package var requestBody: ReferenceOr<RequestBody>?
  /// Swagger 2.0: the media types of the body, the document's where the operation names none.
  package var consumes: [Located<String>]
  /// Swagger 2.0: the media types of the responses, the document's where the operation names none.
  package var produces: [Located<String>]
  package var responses: Responses?
  package var callbacks: [Named<ReferenceOr<Callback>>]
  package var deprecated: Located<Bool>?
  /// `nil` where the document's own `security` applies; empty where none does.
  package var security: [SecurityRequirement]?
  package var servers: [Server]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    ref = object.string("$ref")
    tags = object.strings("tags")
    summary = object.string("summary")
    description = object.string("description")
    externalDocs = object.object("externalDocs", ExternalDocumentation.self)
    operationId = object.string("operationId")
    parameters = object.references("parameters", Parameter.self)
    requestBody = object.reference("requestBody", RequestBody.self)
    (consumes, produces) = object.mediaTypes()
    responses = object.object(
      "responses", Responses.self, isRequired: ref == nil && object.context.version < .v3_1)
    callbacks = object.referenceMap("callbacks", Callback.self)
    deprecated = object.boolean("deprecated")
    security = object.optionalObjects("security", SecurityRequirement.self)
    servers = object.objects("servers", Server.self)
    extensions = object.extensions()
  }
}
