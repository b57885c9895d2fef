// OpenAPI 3.0.4 §4.7.24.2: `readOnly` and `writeOnly` must not both be true.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let readOnlyAndWriteOnly = DiagnosticID(
    "read-only-and-write-only",
    "A schema is both readOnly and writeOnly, so that it is part of no request and of no response. Keep one of the two."
  )
}

/// Nothing is left out of requests and responses alike.
struct AccessKeywords: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    for schema in document.schemas {
      guard schema.keywords.readOnly?.value == true, let place = schema.keywords.writeOnly, place.value else {
        continue
      }
      diagnostics.warning(
        .readOnlyAndWriteOnly, "this schema is both readOnly and writeOnly", at: place.range,
        remedy: "remove one of the two")
    }
  }
}
