// What tells the alternatives of a union apart: a discriminator, or a property with another constant in each.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The discriminator with its values for each branch. What a branch itself demands of the property comes first, then
  /// the mapping, then the name of the component, which a mapping adds to and does not replace (OpenAPI 3.0.4
  /// §4.7.25). `nil` where a branch would have no value.
  mutating func discriminator(
    of schema: ResolvedSchema, branches: [UnionShape.Branch]
  ) -> UnionShape.DiscriminatorShape? {
    guard let discriminator = schema.discriminator ?? commonDiscriminator(of: branches) else { return nil }
    let key = discriminator.propertyName.value
    var mapping = DiscriminatorMapping()
    let owners = branches.map { branch in branch.use.map { self.outline(of: $0).owner } }
    func branch(of use: SchemaUse) -> Int? {
      branches.firstIndex { $0.use?.id == use.id } ?? owners.firstIndex(of: outline(of: use).owner)
    }
    for entry in discriminator.mapping {
      if let index = branch(of: entry.use) { mapping.add(entry.name, index, isDecided: true) }
    }
    for (index, branch) in branches.enumerated() {
      guard let use = branch.use, branch.kinds == [.object] else { return nil }
      let listed = values(of: key, in: use)
      for value in listed { mapping.add(value, index) }
      if listed.isEmpty, let name = resolved.schemas[use.id].componentName { mapping.add(name, index) }
      // A union among the alternatives has the values of its own.
      if case .union(let inner) = shape(of: use).kind, let nested = inner.discriminator,
        DocumentKey(nested.key) == DocumentKey(key)
      {
        for entry in nested.mapping {
          let owner = inner.branches[entry.branch].use.map { outline(of: $0).owner }
          mapping.add(entry.value, index, isDecided: owners.contains(owner))
        }
      }
    }
    let isList = !schema.oneOf.isEmpty || !schema.anyOf.isEmpty
    guard mapping.covers(branches.count), !isList || !mapping.isShared else { return nil }
    let rest = discriminator.defaultMapping.flatMap { branch(of: $0) }
    let optional = branches.indices.filter { index in branches[index].use.map { isOptional(key, in: $0) } ?? false }
    return UnionShape.DiscriminatorShape(key: key, mapping: mapping.entries, rest: rest, optional: optional)
  }

  /// The discriminator of a schema that all alternatives extend (OpenAPI 3.0.4 §4.7.25.1): they may be listed where the
  /// schema is used, without saying it again.
  private func commonDiscriminator(of branches: [UnionShape.Branch]) -> ResolvedDiscriminator? {
    guard branches.count > 1 else { return nil }
    var common: [SchemaUse]?
    for branch in branches {
      guard let use = branch.use else { return nil }
      let bases = resolved.schemas[use.id].allOf.filter { resolved.schemas[$0.id].discriminator != nil }
      common = common?.filter { known in bases.contains { $0.id == known.id } } ?? bases
    }
    return common?.first.flatMap { resolved.schemas[$0.id].discriminator }
  }

  /// A property that every branch requires with text that no other branch allows there.
  mutating func tellingProperty(of branches: [UnionShape.Branch]) -> UnionShape.DiscriminatorShape? {
    guard branches.count > 1, let first = branches.first?.use, case .object(let object) = shape(of: first).kind else {
      return nil
    }
    let keys = object.properties.filter(\.isRequired).map(\.key)
      .sorted { ($0 == "type" ? 0 : 1, $0) < ($1 == "type" ? 0 : 1, $1) }
    for key in keys {
      if let mapping = exclusiveValues(of: key, in: branches) {
        return UnionShape.DiscriminatorShape(key: key, mapping: mapping.entries)
      }
    }
    return nil
  }

  private mutating func exclusiveValues(
    of key: String, in branches: [UnionShape.Branch]
  ) -> DiscriminatorMapping? {
    var mapping = DiscriminatorMapping()
    for (index, branch) in branches.enumerated() {
      guard let use = branch.use, isRequired(key, in: use) else { return nil }
      let values = values(of: key, in: use)
      guard !values.isEmpty, values.allSatisfy({ mapping.branch(of: $0) == nil }) else { return nil }
      for value in values { mapping.add(value, index) }
    }
    return mapping
  }

  private mutating func isRequired(_ key: String, in use: SchemaUse) -> Bool {
    guard case .object(let object) = shape(of: use).kind else { return false }
    return object.properties.contains { $0.isRequired && DocumentKey($0.key) == DocumentKey(key) }
  }

  private mutating func isOptional(_ key: String, in use: SchemaUse) -> Bool {
    guard case .object = shape(of: use).kind else { return false }
    return !isRequired(key, in: use)
  }

  /// The texts that a property of an object must be one of; empty where it may be any.
  mutating func values(of key: String, in use: SchemaUse) -> [String] {
    guard case .object(let object) = shape(of: use).kind,
      let property = object.properties.first(where: { DocumentKey($0.key) == DocumentKey(key) }),
      case .enumeration(let enumeration) = outline(of: property.use).kind, enumeration.raw == .string
    else { return [] }
    return enumeration.values.map(\.text)
  }
}

/// Value on the wire → index of a branch. The first to claim a value has it.
private struct DiscriminatorMapping {
  private(set) var entries: [(value: String, branch: Int)] = []
  /// Whether branches claim a value that nothing decides for one of them.
  private(set) var isShared = false
  private var places: [DocumentKey: (branch: Int, isDecided: Bool)] = [:]

  /// - Parameter isDecided: whether the document says that the value is the branch's, whatever others list.
  mutating func add(_ value: String, _ branch: Int, isDecided: Bool = false) {
    if let known = places[DocumentKey(value)] {
      if known.branch != branch, !known.isDecided, !isDecided { isShared = true }
      return
    }
    places[DocumentKey(value)] = (branch, isDecided)
    entries.append((value, branch))
  }

  func branch(of value: String) -> Int? { places[DocumentKey(value)]?.branch }

  func covers(_ count: Int) -> Bool {
    let covered = Set(entries.map(\.branch))
    return (0..<count).allSatisfy { covered.contains($0) }
  }
}
