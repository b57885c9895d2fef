// References as they are written; resolution follows them.
package import GenDiagnostics
package import GenSourceTree

/// A value, or a Reference Object in its place (OpenAPI 3.1.1 §4.8.23).
package indirect enum ReferenceOr<Value: Sendable>: Sendable {
  case reference(Reference)
  case value(Value)
}

/// A mapping with `$ref`: a Reference Object, or a schema with `$ref`.
package struct Reference: Sendable {
  package var range: SourceRange
  package var ref: Located<String>
  package var summary: Located<String>?
  package var description: Located<String>?
  /// Every member besides `$ref`, `summary` and `description` included, as written.
  package var entries: [Node.Entry]
  /// The members besides `$ref` read as a schema, where a schema stands here and there is at least one. JSON
  /// Schema 2020-12 §8.2.3.1 applies them beside the target; OpenAPI 3.0 ignores them. Resolution decides.
  package var siblings: Schema?

  package init(
    range: SourceRange, ref: Located<String>, summary: Located<String>? = nil, description: Located<String>? = nil,
    entries: [Node.Entry] = [], siblings: Schema? = nil
  ) {
    self.range = range
    self.ref = ref
    self.summary = summary
    self.description = description
    self.entries = entries
    self.siblings = siblings
  }
}
