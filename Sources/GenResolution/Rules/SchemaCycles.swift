// JSON Schema 2020-12 §9.4.1: a schema must not lead to itself before a part of the value has been entered.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let schemaCycle = DiagnosticID(
    "schema-cycle",
    "A schema contains itself through allOf, without a property or an item between. No value can be checked against it "
      + "in finite time, so the step that closes the circle is left out.", omits: .part)
  package static let schemaCycleThroughAlternatives = DiagnosticID(
    "schema-cycle-through-alternatives",
    "A schema is one of the alternatives that it is a part of, as when a base schema lists the schemas that extend it "
      + "with allOf. Taken by the letter no value can be checked against it; the base is taken without its list.")
}

/// No schema leads to itself without taking a step into the value.
struct SchemaCycles: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let schemas = document.schemas
    var reported: Set<Int> = []
    for cycle in cycles(in: schemas, through: { $0.allOf }) {
      reported.formUnion(cycle)
      report(cycle, in: schemas, diagnostics: &diagnostics)
    }
    for cycle in cycles(in: schemas, through: { $0.inPlace }) where reported.isDisjoint(with: cycle) {
      let first = schemas[cycle[0]]
      diagnostics.warning(
        .schemaCycleThroughAlternatives, "the schema \(visible(first.pointer, limit: 120)) is a part of itself",
        at: first.range, related: places(cycle, in: schemas))
    }
  }

  private func report(_ cycle: [Int], in schemas: SchemaTable, diagnostics: inout Diagnostics) {
    let first = schemas[cycle[0]]
    diagnostics.warning(
      .schemaCycle, "the schema \(visible(first.pointer, limit: 120)) contains itself through allOf", at: first.range,
      related: places(cycle, in: schemas), remedy: "remove one of the references")
  }

  private func places(_ cycle: [Int], in schemas: SchemaTable) -> [Diagnostic.RelatedPlace] {
    cycle.dropFirst().prefix(8).map { .init("through this schema", at: schemas[$0].range) }
  }

  /// One cycle for each place where a depth-first walk comes back to a schema that it is in.
  private func cycles(in schemas: SchemaTable, through edges: (ResolvedSchema) -> [SchemaUse]) -> [[Int]] {
    var found: [[Int]] = []
    schemas.walk(along: edges) { step in
      if case .closes(let target, let way) = step { found.append(Array(way.drop { $0 != target })) }
    }
    return found
  }
}
