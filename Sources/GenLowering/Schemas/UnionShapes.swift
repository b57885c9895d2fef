// `oneOf` and `anyOf`: one of several types, after `null` and what says nothing about a type are set aside.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  mutating func unionShape(of schema: ResolvedSchema) -> SchemaShape {
    var isNullable = false
    var branches: [UnionShape.Branch] = []
    for use in schema.oneOf + schema.anyOf {
      if isNull(use) { isNullable = true; continue }
      let shape = shape(of: use)
      isNullable = isNullable || shape.isNullable
      if case .any = shape.kind, !resolved.schemas[use.id].keywords.required.isEmpty { continue }
      branches.append(UnionShape.Branch(use: use, kinds: shape.jsonKinds))
    }
    var shape = unionShape(of: schema, branches: branches)
    shape.isNullable = shape.isNullable || isNullable
    return shape
  }

  private mutating func unionShape(of schema: ResolvedSchema, branches: [UnionShape.Branch]) -> SchemaShape {
    if !schema.properties.isEmpty {
      var object = ObjectMerge()
      object.add(ownObject(of: schema))
      if let union = ownUnion(of: schema) { addOptionally(union, to: &object) }
      return SchemaShape(owner: schema.id, kind: object.kind)
    }
    let distinct = withoutRepeats(branches)
    guard let first = distinct.first?.use else {
      return plainShape(of: schema, type: schema.keywords.types.map(\.value).first { $0 != .null })
    }
    if distinct.count == 1 { return wrapped(first, by: schema) }
    if let merged = mergedScalars(distinct, of: schema) { return merged }
    if distinct.contains(where: { branch in
      if let use = branch.use, case .any = self.shape(of: use).kind { true } else { false }
    }) {
      return SchemaShape(owner: schema.id, kind: .any)
    }
    return SchemaShape(
      owner: schema.id,
      kind: .union(UnionShape(branches: distinct, discriminator: discriminator(of: schema, branches: distinct))))
  }

  private mutating func wrapped(_ use: SchemaUse, by schema: ResolvedSchema) -> SchemaShape {
    var shape = shape(of: use)
    shape.checks += checks(of: schema.keywords, for: shape)
    return shape
  }

  /// Branches that Swift cannot tell apart count once: the same declaration, the same scalar.
  private mutating func withoutRepeats(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
    var owners: Set<SchemaID> = []
    var scalars: Set<TypeReference> = []
    return branches.filter { branch in
      guard let use = branch.use else { return true }
      let shape = shape(of: use)
      if case .scalar(let type) = shape.kind, shape.checks.isEmpty { return scalars.insert(type).inserted }
      return owners.insert(shape.owner).inserted
    }
  }

  /// Several kinds of text are one enumeration where all are listed, otherwise a string; several kinds of number are
  /// a number.
  private mutating func mergedScalars(_ branches: [UnionShape.Branch], of schema: ResolvedSchema) -> SchemaShape? {
    guard branches.allSatisfy({ $0.kinds == [.string] }) || branches.allSatisfy({ $0.kinds == [.number] }) else {
      return nil
    }
    var values: [EnumerationShape.Value] = []
    var raw = Enumeration.Raw.string
    var areListed = true
    for use in branches.compactMap(\.use) {
      guard case .enumeration(let shape) = shape(of: use).kind else { areListed = false; continue }
      raw = shape.raw
      for value in shape.values where !values.contains(where: { DocumentKey($0.text) == DocumentKey(value.text) }) {
        values.append(value)
      }
    }
    if areListed {
      return SchemaShape(owner: schema.id, kind: .enumeration(EnumerationShape(raw: raw, values: values)))
    }
    return SchemaShape(owner: schema.id, kind: .scalar(branches[0].kinds == [.string] ? .string : .double))
  }

  /// Whether the schema is `null` and nothing else.
  private func isNull(_ use: SchemaUse) -> Bool {
    let keywords = resolved.schemas[use.id].keywords
    if keywords.types.count == 1, keywords.types[0].value == .null { return true }
    if let values = keywords.enumeration, !values.isEmpty {
      return values.allSatisfy { if case .null = $0.value { true } else { false } }
    }
    if case .null = keywords.constant?.value { return true }
    return false
  }

  /// The discriminator with its values for each branch: those of `mapping`, and the component's name, which a mapping
  /// adds to and does not replace (OpenAPI 3.0.4 §4.7.25).
  private func discriminator(
    of schema: ResolvedSchema, branches: [UnionShape.Branch]
  ) -> UnionShape.DiscriminatorShape? {
    guard let discriminator = schema.keywords.discriminator else {
      return nil
    }
    let names = branches.map { $0.use.flatMap { resolved.schemas[$0.id].componentName } }
    var mapping: [(value: String, branch: Int)] = []
    for entry in discriminator.mapping {
      let target = DocumentKey(lastSegment(of: entry.value.value))
      guard let branch = names.firstIndex(where: { $0.map { DocumentKey($0) } == target }) else { continue }
      mapping.append((entry.name, branch))
    }
    for (branch, name) in names.enumerated() {
      guard let name, !mapping.contains(where: { DocumentKey($0.value) == DocumentKey(name) }) else { continue }
      mapping.append((name, branch))
    }
    return mapping.isEmpty
      ? nil : UnionShape.DiscriminatorShape(key: discriminator.propertyName.value, mapping: mapping)
  }

  /// What stands behind the last slash: a mapping names a component by its name or by a reference to it.
  private func lastSegment(of reference: String) -> String {
    let bytes = reference.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return reference }
    return String(decoding: bytes[bytes.index(after: slash)...], as: UTF8.self)
  }
}
