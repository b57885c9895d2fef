// JSON Schema 2020-12 validation §6.5.3: `required` may name what `properties` does not describe, but is rarely meant to.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let requiredWithoutProperty = DiagnosticID(
    "required-without-property",
    "A schema requires a property that it does not describe. It may be misspelt; else add it to properties.")
}

/// Every required property is described, in the schema itself or in one that applies to the same value.
struct RequiredProperties: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let schemas = document.schemas
    var parents: [[Int]]?
    for (index, schema) in schemas.enumerated() where !schema.keywords.required.isEmpty {
      let own = Set(schema.properties.map { ByteKey($0.name) })
      let missing = schema.keywords.required.filter { !own.contains(ByteKey($0.value)) }
      guard let first = missing.first else { continue }
      if let type = schema.typeWithoutProperties {
        diagnostics.warning(
          .requiredWithoutProperty, "'required' has no effect on \(type)", at: first.range,
          remedy: "move it to the object that has the properties")
        continue
      }
      let known = parents ?? schemas.inPlaceParents()
      parents = known
      guard let described = describedNames(around: index, in: schemas, parents: known) else { continue }
      for name in missing where !described.contains(ByteKey(name.value)) {
        diagnostics.warning(
          .requiredWithoutProperty, "the required property \(quoted(name.value)) is not described", at: name.range,
          remedy: nearest(to: name.value, in: schema.properties.map(\.name)).map {
            "did you mean \(quoted($0))?"
          })
      }
    }
  }

  /// The properties of every schema that could apply to the same value; `nil` where one describes any property.
  private func describedNames(around start: Int, in schemas: SchemaTable, parents: [[Int]]) -> Set<ByteKey>? {
    var names: Set<ByteKey> = []
    var seen: Set<Int> = [start]
    var pending = [start]
    while let index = pending.popLast() {
      let schema = schemas[index]
      if case .schema = schema.additionalProperties { return nil }
      if schema.applicators?.patternProperties.isEmpty == false { return nil }
      names.formUnion(schema.properties.map { ByteKey($0.name) })
      for next in schema.inPlace.map(\.id.position) + parents[index] where seen.insert(next).inserted {
        pending.append(next)
      }
    }
    return names
  }
}

extension ResolvedSchema {
  /// The type, with its article, of values that have no properties; `nil` where the schema may be of an object.
  fileprivate var typeWithoutProperties: String? {
    let types = keywords.types.map(\.value).filter { $0 != .null }
    guard let first = types.first, !types.contains(.object) else { return nil }
    return (first == .array || first == .integer ? "an " : "a ") + first.rawValue
  }
}
