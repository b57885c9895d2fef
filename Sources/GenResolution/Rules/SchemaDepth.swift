// HOSTILE: what a schema is made of in place, and the arrays and maps around it, are one type, which has to end.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let schemaTooDeep = DiagnosticID(
    "schema-too-deep",
    "A schema leads through more than 100 others by allOf, oneOf, anyOf, items or additionalProperties before it is "
      + "said what its values are. No type is made of so many.")
}

/// No schema is made of schemas that are made of schemas and so on for too long.
struct SchemaDepth: Rule {
  let maximum: Int

  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let schemas = document.schemas
    var depths: [Int?] = Array(repeating: nil, count: schemas.count)
    schemas.walk(along: parts) { step in
      guard case .leaves(let schema, let uses) = step else { return }
      let depth = uses.compactMap { depths[$0.id.position] }.max().map { $0 + 1 } ?? 0
      depths[schema] = depth
      // The first that is too deep stands for those that lead to it.
      guard depth == maximum + 1 else { return }
      diagnostics.error(
        .schemaTooDeep,
        "the schema \(visible(schemas[schema].pointer, limit: 120)) leads through more than \(maximum) "
          + "others before it ends",
        at: schemas[schema].range, remedy: "write out what it is")
    }
  }

  private func parts(of schema: ResolvedSchema) -> [SchemaUse] {
    var parts = schema.inPlace + schema.prefixItems
    if let items = schema.items { parts.append(items) }
    if case .schema(let values) = schema.additionalProperties { parts.append(values) }
    return parts
  }
}
