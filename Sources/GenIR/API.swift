// The intermediate representation: one API in Swift's terms. Every decision has been taken; emission only writes it down.
// Swift names in here are finished identifiers (without backticks); text of the document is as the document has it.
package import GenDiagnostics

/// One API, ready to be written down as Swift.
package struct API: Sendable, Encodable {
  /// The name that the generated client, service and folder carry, as in `Omnitron`.
  package var name: String
  package var documentation: Documentation
  /// Every type: top-level ones first by name, each followed by those nested in it. Nothing depends on the
  /// document's order.
  package var declarations: [Declaration]
  package var operations: [Operation]
  package var webhooks: Webhooks
  package var servers: [Server]
  package var securitySchemes: [SecurityScheme]
  /// The schemas that values are checked against as JSON; `nil` where Swift's types and single checks say it all.
  package var schemas: EmbeddedSchemas?
  package var validation: ValidationDefaults

  package init(
    name: String, documentation: Documentation, declarations: [Declaration], operations: [Operation],
    webhooks: Webhooks = Webhooks(), servers: [Server], securitySchemes: [SecurityScheme],
    schemas: EmbeddedSchemas? = nil, validation: ValidationDefaults = ValidationDefaults()
  ) {
    self.validation = validation
    self.name = name
    self.documentation = documentation
    self.declarations = declarations
    self.operations = operations
    self.webhooks = webhooks
    self.servers = servers
    self.securitySchemes = securitySchemes
    self.schemas = schemas
  }
}

/// Where in the documents a declaration comes from.
package struct Place: Sendable, Hashable, Encodable {
  package var range: SourceRange

  package init(_ range: SourceRange) { self.range = range }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode([Int(range.file.index), Int(range.start), Int(range.end)])
  }
}

/// What a doc comment says. Emission orders and escapes it.
package struct Documentation: Sendable, Hashable, Encodable {
  package var summary: String?
  package var description: String?
  /// Where it comes from, as in `GET /pets/{id}` or `#/components/schemas/Pet`.
  package var origin: String?
  /// Facts as short sentences: bounds, default, format. Each becomes a line of its own.
  package var facts: [String]
  /// Examples as JSON text.
  package var examples: [String]

  package init(
    summary: String? = nil, description: String? = nil, origin: String? = nil, facts: [String] = [],
    examples: [String] = []
  ) {
    self.summary = summary
    self.description = description
    self.origin = origin
    self.facts = facts
    self.examples = examples
  }
}
