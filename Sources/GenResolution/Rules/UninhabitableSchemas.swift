// A schema that requires a value of itself inside every value of it has no finite value.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let uninhabitableSchema = DiagnosticID(
    "uninhabitable-schema",
    "Every value of a schema has to contain another value of the same schema, without end. Let one of the properties "
      + "on the way be optional or nullable.")
}

/// Every schema has a finite value.
struct UninhabitableSchemas: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var search = InhabitantSearch(document.schemas)
    search.run()
    for (index, schema) in document.schemas.enumerated() where !search.isInhabited[index] && schema.hasRequired {
      diagnostics.warning(
        .uninhabitableSchema, "every value of \(visible(schema.pointer, limit: 120)) contains another one, without end",
        at: schema.range)
    }
  }
}

/// Finds the schemas that have a finite value: those that need none of another schema, then those that need only
/// such, and so on.
private struct InhabitantSearch {
  let schemas: SchemaTable
  var isInhabited: [Bool]
  private var pending: [Int] = []
  /// For each schema, those that need a value of it and have been found wanting.
  private var waiting: [Int: [Int]] = [:]

  init(_ schemas: SchemaTable) {
    self.schemas = schemas
    isInhabited = Array(repeating: false, count: schemas.count)
  }

  mutating func run() {
    for index in schemas.indices { consider(index) }
    while let index = pending.popLast() {
      for other in waiting.removeValue(forKey: index) ?? [] { consider(other) }
    }
  }

  private mutating func consider(_ index: Int) {
    guard !isInhabited[index] else { return }
    let missing = missing(schemas[index])
    guard missing.isEmpty else {
      for other in missing { waiting[other, default: []].append(index) }
      return
    }
    isInhabited[index] = true
    pending.append(index)
  }

  /// The schemas of which one or more must be found inhabited before this one can be.
  private func missing(_ schema: ResolvedSchema) -> [Int] {
    if schema.isNullable { return [] }
    let needed = schema.requiredUses + schema.allOf
    let missing = needed.filter { $0.annotations?.nullable?.value != true && !isInhabited[$0.id.position] }
    if let first = missing.first { return [first.id.position] }
    for alternatives in [schema.anyOf, schema.oneOf] where !alternatives.isEmpty {
      if !alternatives.contains(where: { isInhabited[$0.id.position] || extends($0, schema) }) {
        return alternatives.map(\.id.position)
      }
    }
    return []
  }

  /// Whether an alternative has the schema that lists it in its own `allOf`: there the base is meant without its list.
  private func extends(_ alternative: SchemaUse, _ schema: ResolvedSchema) -> Bool {
    schemas[alternative.id].allOf.contains { $0.id == schema.id }
  }
}

extension ResolvedSchema {
  fileprivate var isNullable: Bool {
    keywords.nullable?.value == true || keywords.types.contains { $0.value == .null }
  }

  fileprivate var hasRequired: Bool { !keywords.required.isEmpty }

  fileprivate var requiredUses: [SchemaUse] {
    guard hasRequired, !properties.isEmpty else { return [] }
    return properties.compactMap { property in
      keywords.required.contains { $0.value.hasSameBytes(as: property.name) } ? property.use : nil
    }
  }
}
