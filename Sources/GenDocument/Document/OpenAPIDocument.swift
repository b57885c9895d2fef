// The OpenAPI Object, the root of a document, OpenAPI 3.1.1 §4.8.1.
package import GenDiagnostics
package import GenSourceTree

/// A whole document as it is written. `parseDocument` reads one.
package struct OpenAPIDocument: DocumentObject {
  package static let objectName = "OpenAPI Object"

  package var range: SourceRange
  /// The version that the document names, reduced to what makes a difference.
  package var version: OpenAPIVersion
  /// The version as it is written.
  package var openapi: Located<String>?
  /// `$self`, OpenAPI 3.2: the URI that references are relative to.
  package var selfURI: Located<String>?
  package var info: Info?
  package var jsonSchemaDialect: Located<String>?
  package var servers: [Server]
  package var paths: Paths?
  package var webhooks: [Named<PathItem>]
  package var components: Components?
  /// `nil` where the document says nothing of security.
  package var security: [SecurityRequirement]?
  package var tags: [Tag]
  package var externalDocs: ExternalDocumentation?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    version = object.context.version
    openapi = object.versionText("openapi")
    selfURI = object.string("$self")
    info = object.object("info", Info.self, isRequired: true)
    jsonSchemaDialect = object.string("jsonSchemaDialect")
    servers = object.objects("servers", Server.self)
    // From 3.1 on a document may hold webhooks or components only.
    paths = object.object("paths", Paths.self, isRequired: version < .v3_1)
    webhooks = object.objectMap("webhooks", PathItem.self)
    components = object.object("components", Components.self)
    security = object.optionalObjects("security", SecurityRequirement.self)
    tags = object.objects("tags", Tag.self)
    externalDocs = object.object("externalDocs", ExternalDocumentation.self)
    extensions = object.extensions()
  }
}
