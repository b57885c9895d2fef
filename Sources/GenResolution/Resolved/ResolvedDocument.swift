// What resolution hands on: the document with no `$ref` left in it.

package import GenDiagnostics
package import GenDocument

/// A document in which every reference has been followed and the semantic rules have been checked. A class, because it
/// is handed around as often as it is large; it never changes.
package final class ResolvedDocument: Sendable {
  /// The root document as written, for `info`, `tags`, `externalDocs` and extensions.
  package let document: OpenAPIDocument
  package let schemas: SchemaTable
  /// `components/schemas` of the root document, in its order. One that is no more than a `$ref` names its target.
  package let componentSchemas: [Named<SchemaUse>]
  /// Paths times methods, in the document's order.
  package let operations: [ResolvedOperation]
  package let webhooks: [ResolvedOperation]
  /// `components/securitySchemes` of the root document, and what else is required, taken for a bearer token.
  package let securitySchemes: [Named<SecurityScheme>]
  /// The schema that each `$ref` leads to in the end, by the place of the mapping that it stands in: for those who write
  /// schemas down again.
  package let referenceTargets: [SourceRange: ReferenceTarget]
  /// Whether any schema has a `$dynamicRef`, whose target depends on the way to it (JSON Schema 2020-12 §8.2.3.2), or a
  /// `$schema` of somebody's own, which depends on the vocabularies in it.
  package let hasDynamicReferences: Bool

  init(
    document: OpenAPIDocument, schemas: SchemaTable, componentSchemas: [Named<SchemaUse>],
    operations: [ResolvedOperation], webhooks: [ResolvedOperation], securitySchemes: [Named<SecurityScheme>],
    referenceTargets: [SourceRange: ReferenceTarget], hasDynamicReferences: Bool
  ) {
    self.document = document
    self.schemas = schemas
    self.componentSchemas = componentSchemas
    self.operations = operations
    self.webhooks = webhooks
    self.securitySchemes = securitySchemes
    self.referenceTargets = referenceTargets
    self.hasDynamicReferences = hasDynamicReferences
  }

  package var version: OpenAPIVersion { document.version }
  package var security: [SecurityRequirement]? { document.security }
  package var servers: [Server] { document.servers }
  package var tags: [Tag] { document.tags }
}

extension ResolvedDocument {
  /// Where the document has the component schema of that name, for people: `#/components/schemas/Pet`.
  package func pointer(toSchema name: String) -> String { "\(version.schemasPointer)/\(name)" }
}

extension OpenAPIVersion {
  /// What holds the components other than schemas.
  var componentsPointer: String { self == .v2_0 ? "#" : "#/components" }

  /// What holds the component schemas.
  var schemasPointer: String { self == .v2_0 ? "#/definitions" : "#/components/schemas" }

  /// What holds the security schemes, as it is called in messages.
  var securitySchemesName: String { self == .v2_0 ? "securityDefinitions" : "components/securitySchemes" }
}

/// Where a `$ref` leads in the end.
package struct ReferenceTarget: Sendable {
  package var schema: SchemaID
  /// The reference as it is written.
  package var text: String
}
