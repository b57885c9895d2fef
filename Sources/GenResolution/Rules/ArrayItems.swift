// OpenAPI 3.0.4 §4.7.24.1: where the type is `array`, `items` must be there. JSON Schema 2020-12 does without.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let arrayWithoutItems = DiagnosticID(
    "array-without-items", "An array does not say what its items are. They are taken to be any JSON values.")
}

/// Every array says what its items are.
struct ArrayItems: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    guard document.version <= .v3_0 else { return }
    for schema in document.schemas where schema.items == nil && schema.keywords.items == nil {
      guard let type = schema.keywords.types.first(where: { $0.value == .array }), schema.prefixItems.isEmpty,
        schema.allOf.isEmpty
      else { continue }
      diagnostics.warning(
        .arrayWithoutItems, "this array does not say what its items are", at: type.range,
        remedy: "write 'items: {}' where any value will do")
    }
  }
}
