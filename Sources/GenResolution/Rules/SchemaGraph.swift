// How schemas apply to the value that another schema applies to.

import GenDiagnostics
import GenDocument

extension ResolvedSchema {
  /// The schemas that apply to the same value as this one (JSON Schema 2020-12 §10.2), `allOf` first.
  var inPlace: [SchemaUse] {
    var uses = allOf + anyOf + oneOf
    if let not { uses.append(not) }
    guard let applicators else { return uses }
    uses += [applicators.ifSchema, applicators.thenSchema, applicators.elseSchema].compactMap { $0 }
    uses += applicators.dependentSchemas.map(\.use)
    return uses
  }
}

extension SchemaTable {
  /// For each schema, those that apply it to their own value.
  func inPlaceParents() -> [[Int]] {
    var parents = Array(repeating: [Int](), count: count)
    for (index, schema) in enumerated() {
      for use in schema.inPlace { parents[use.id.position].append(index) }
    }
    return parents
  }
}

extension SchemaID {
  var position: Int { Int(index) }
}
