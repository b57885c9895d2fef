// Schemas that apply each other to one and the same value, and so lead around in a circle. Which step is left out must
// not depend on where the reading starts, or the order of the document would show in the Swift.
import GenDocument
import GenIR
import GenResolution

/// Which of the steps through `allOf`, `oneOf` and `anyOf` close a circle.
///
/// The common circle is harmless: a base schema lists its kinds in `oneOf`, and each of them has the base in its
/// `allOf`. There the base is taken without its list. Any other step that lies on a circle is left out.
struct InPlaceCircles {
  private var whole: StronglyConnectedComponents
  private var parts: StronglyConnectedComponents
  private var hasAlternatives: [Bool]
  private var extended: Set<SchemaID>

  /// - Parameter subtypes: for each base schema with nothing but a discriminator, the schemas that extend it.
  init(_ schemas: SchemaTable, subtypes: [SchemaID: [SchemaUse]]) {
    let alternatives = schemas.map { $0.oneOf + $0.anyOf + (subtypes[$0.id] ?? []) }
    hasAlternatives = alternatives.map { !$0.isEmpty }
    extended = Set(subtypes.keys)
    whole = StronglyConnectedComponents(
      of: zip(schemas, alternatives).map { schema, others in (schema.allOf + others).map { Int($0.id.index) } })
    parts = StronglyConnectedComponents(of: [])
    var edges: [[Int]] = []
    for (schema, others) in zip(schemas, alternatives) {
      let members = schema.allOf.map { node(of: $0.id, isBase: takesBase(of: $0.id, in: schema.id)) }
      edges.append(others.map { node(of: $0.id, isBase: false) } + members)
      edges.append(members)
    }
    parts = StronglyConnectedComponents(of: edges)
  }

  private func node(of id: SchemaID, isBase: Bool) -> Int { Int(id.index) * 2 + (isBase ? 1 : 0) }

  /// Whether a member of `allOf` is taken without its alternatives, because the schema is one of them or another that
  /// extends it.
  func takesBase(of member: SchemaID, in schema: SchemaID) -> Bool {
    extended.contains(member)
      || hasAlternatives[Int(member.index)] && whole.shareCircle(Int(schema.index), Int(member.index))
  }

  /// Whether the step to a member of `allOf` is left out.
  func leavesOut(member: SchemaID, of schema: SchemaID) -> Bool {
    let target = node(of: member, isBase: takesBase(of: member, in: schema))
    return parts.shareCircle(node(of: schema, isBase: false), target)
      || parts.shareCircle(node(of: schema, isBase: true), target)
  }

  /// Whether the step to an alternative is left out.
  func leavesOut(alternative: SchemaID, of schema: SchemaID) -> Bool {
    parts.shareCircle(node(of: schema, isBase: false), node(of: alternative, isBase: false))
  }
}

extension Lowerer {
  /// The schemas that extend each base schema: one with a discriminator and no list of its kinds (OpenAPI 3.1.1
  /// §4.8.25.2). Those are the named schemas that have it in their `allOf`, directly or through another, and those that
  /// the discriminator's mapping names.
  static func subtypes(in resolved: ResolvedDocument) -> [SchemaID: [SchemaUse]] {
    var extending: [SchemaID: [SchemaID]] = [:]
    for schema in resolved.schemas {
      for member in schema.allOf { extending[member.id, default: []].append(schema.id) }
    }
    var result: [SchemaID: [SchemaUse]] = [:]
    for base in resolved.schemas where base.keywords.discriminator != nil && base.oneOf.isEmpty && base.anyOf.isEmpty {
      var found: [SchemaID] = []
      var seen: Set<SchemaID> = [base.id]
      var pending = (extending[base.id] ?? []) + (base.discriminator?.mapping ?? []).map(\.use.id)
      while let id = pending.popLast() {
        guard seen.insert(id).inserted else { continue }
        if resolved.schemas[id].componentName != nil { found.append(id) }
        pending += extending[id] ?? []
      }
      guard !found.isEmpty else { continue }
      let named = found.map { (id: $0, name: resolved.schemas[$0].componentName ?? "") }
      result[base.id] = named.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map {
        SchemaUse(id: $0.id, range: resolved.schemas[$0.id].range, isReference: true)
      }
    }
    return result
  }
}
