// The value that a property nearly always has, so that the initializer need not be told: its only one, or the one by which
// a discriminator knows the object.
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// A property of an object, by the object's schema and the name on the wire.
  struct DiscriminatingProperty: Hashable {
    var owner: SchemaID
    var key: DocumentKey
  }

  /// The value of each discriminator in each object that it tells, where unions agree on one.
  mutating func collectDiscriminatorValues() {
    var values: [DiscriminatingProperty: Set<DocumentKey>] = [:]
    for owner in typeNames.keys {
      guard case .union(let union) = shape(of: owner).kind, let discriminator = union.discriminator else { continue }
      let entries = Dictionary(grouping: discriminator.mapping, by: \.branch)
      for (index, branch) in union.branches.enumerated() {
        guard let use = branch.use else { continue }
        let shape = shape(of: use)
        guard case .object = shape.kind else { continue }
        let property = DiscriminatingProperty(owner: shape.owner, key: DocumentKey(discriminator.key))
        // What the mapping says comes before the name, by which the object is known too (OpenAPI 3.0.4 §4.7.25).
        let name = resolved.schemas[use.id].componentName.map { DocumentKey($0) }
        let all = Set((entries[index] ?? []).map { DocumentKey($0.value) })
        let mapped = all.filter { $0 != name }
        values[property, default: []].formUnion(mapped.isEmpty ? all : mapped)
      }
    }
    discriminatorValues = values.compactMapValues { $0.count == 1 ? $0.first?.text : nil }
  }

  mutating func initialValue(
    of property: PropertyShape, as type: TypeReference, _ presence: Property.Presence, of owner: SchemaID
  ) -> DefaultValue? {
    guard presence == .required || presence == .optional else { return nil }
    if presence == .required, let node = resolved.schemas[property.use.id].keywords.onlyValue,
      let value = literal(node, as: type, depth: 0)
    {
      return value
    }
    let place = DiscriminatingProperty(owner: owner, key: DocumentKey(property.key))
    guard let value = discriminatorValues[place] else { return nil }
    switch type {
    case .string: return .string(value)
    case .named(let name): return enumerationCase(of: name, for: value).map { .enumerationCase($0) }
    default: return nil
    }
  }
}
