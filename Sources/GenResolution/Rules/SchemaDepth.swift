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
  private static let maximum = 100

  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let schemas = document.schemas
    var depths: [Int?] = Array(repeating: nil, count: schemas.count)
    var isOpen = Array(repeating: false, count: schemas.count)
    // Without recursion, which is what the rule saves the others from.
    for start in schemas.indices where depths[start] == nil {
      var path = [(schema: start, next: parts(of: schemas[start])[...], depth: 0)]
      isOpen[start] = true
      while let top = path.indices.last {
        if let use = path[top].next.popFirst() {
          let target = use.id.position
          if let depth = depths[target] {
            path[top].depth = max(path[top].depth, depth + 1)
          } else if !isOpen[target] {
            isOpen[target] = true
            path.append((target, parts(of: schemas[target])[...], 0))
          }
          continue
        }
        let done = path.removeLast()
        depths[done.schema] = done.depth
        isOpen[done.schema] = false
        if let last = path.indices.last { path[last].depth = max(path[last].depth, done.depth + 1) }
        // The first that is too deep stands for those that lead to it.
        if done.depth == Self.maximum + 1 {
          diagnostics.error(
            .schemaTooDeep,
            "the schema \(visible(schemas[done.schema].pointer, limit: 120)) leads through more than \(Self.maximum) "
              + "others before it ends",
            at: schemas[done.schema].range, remedy: "write out what it is")
        }
      }
    }
  }

  private func parts(of schema: ResolvedSchema) -> [SchemaUse] {
    var parts = schema.inPlace + schema.prefixItems
    if let items = schema.items { parts.append(items) }
    if case .schema(let values) = schema.additionalProperties { parts.append(values) }
    return parts
  }
}
