// Keywords that shape no Swift type and that no generated check tests: the schema goes along whole where it has one.
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The schema of a declaration, where it or what it holds without a declaration says more than the Swift does.
  mutating func exactSchema(of owner: SchemaID) -> ExactSchema? {
    var keywords: Set<String> = []
    var seen: Set<SchemaID> = []
    var pending = [owner]
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      let schema = resolved.schemas[id]
      keywords.formUnion(inexpressibleKeywords(of: schema))
      let parts = schema.properties.map(\.use) + schema.prefixItems + schema.allOf
      let held = parts + [schema.items].compactMap { $0 }
      pending += held.filter { !shape(of: $0).isNominal || schema.allOf.map(\.id).contains($0.id) }.map(\.id)
    }
    guard !keywords.isEmpty else { return nil }
    let schema = resolved.schemas[owner]
    return ExactSchema(
      pointer: schema.pointer, json: schema.keywords.source.jsonText,
      keywords: keywords.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The keywords of JSON Schema 2020-12 that neither the type of the schema nor its checks test.
  private mutating func inexpressibleKeywords(of schema: ResolvedSchema) -> [String] {
    var found: [String] = []
    func note(_ name: String, _ isThere: Bool) { if isThere { found.append(name) } }
    let keywords = schema.keywords
    let applicators = schema.applicators
    note("not", schema.not != nil)
    note("if", applicators?.ifSchema != nil && (applicators?.thenSchema != nil || applicators?.elseSchema != nil))
    note("contains", applicators?.contains != nil)
    note("propertyNames", applicators?.propertyNames != nil)
    note("unevaluatedItems", applicators?.unevaluatedItems != nil)
    note("unevaluatedProperties", applicators?.unevaluatedProperties != nil)
    note("dependentSchemas", applicators?.dependentSchemas.isEmpty == false)
    note("dependentRequired", !keywords.dependentRequired.isEmpty)
    note("patternProperties", applicators?.patternProperties.isEmpty == false)
    note("prefixItems", !schema.prefixItems.isEmpty)
    let isPlain = !shape(of: schema.id).isNominal
    note("enum", keywords.enumeration?.isEmpty == false && isPlain)
    note("const", keywords.constant != nil && isPlain)
    if case .union = shape(of: schema.id).kind { return found }
    note("oneOf", schema.oneOf.count > 1)
    note("anyOf", schema.anyOf.count > 1)
    return found
  }
}
