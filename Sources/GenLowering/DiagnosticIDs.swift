// The kinds of diagnostic that lowering gives, each with what it means and what to do.
package import GenDiagnostics

extension DiagnosticID {
  static let bodyAsBytes = DiagnosticID(
    "body-as-bytes",
    "A body's media type is neither JSON nor text, so the generated method takes or returns its bytes as they are.")
  static let cyclicSchema = DiagnosticID(
    "cyclic-schema",
    "A schema leads back to itself through allOf, oneOf, anyOf, items or additionalProperties alone, so that no type "
      + "can be written for it. It is treated as any JSON value. Put a property between.")
  static let defaultNotUsed = DiagnosticID(
    "default-not-used",
    "The default is too large for the property's Swift type or too long for a literal, so the property is optional "
      + "instead. Shorten it, or ignore this where an optional property is what you want.")
  static let mediaTypeNotUsed = DiagnosticID(
    "media-type-not-used",
    "A body has several media types with different types. The generated method uses the JSON one; the others are left "
      + "out.")
  static let nameChanged = DiagnosticID(
    "name-changed",
    "Two declarations wanted one Swift name, so each got a longer one. Choose names of your own under `names` in "
      + "gen.yaml.")
  static let patternNotChecked = DiagnosticID(
    "pattern-not-checked",
    "The pattern is not a regular expression of ECMA-262, or needs lookaround or backreferences, which cannot be matched "
      + "in time linear in the text. The generated validators leave it out.")
  static let schemaSimplified = DiagnosticID(
    "schema-simplified",
    "The schema combines types in a way that has no Swift type of its own. The generated type accepts more than the "
      + "schema does.")

  /// All of this room's, sorted by name.
  package static let lowering: [DiagnosticID] = [
    .bodyAsBytes, .cyclicSchema, .defaultNotUsed, .mediaTypeNotUsed, .nameChanged, .patternNotChecked,
    .schemaSimplified,
  ]
}
