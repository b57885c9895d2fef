// `oneOf` and `anyOf`: one of several types, after `null` and what says nothing about a type are set aside.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  mutating func unionShape(of schema: ResolvedSchema) -> SchemaShape {
    let branches = alternatives(of: schema)
    var shape = unionShape(of: schema, branches: branches.filter { !isOnlyRequired($0) })
    if listsNull(schema) { shape.isNullable = true }
    return shape
  }

  /// The alternatives, without `null` and without those that close a circle.
  mutating func alternatives(of schema: ResolvedSchema) -> [UnionShape.Branch] {
    var branches: [UnionShape.Branch] = []
    for use in schema.oneOf + schema.anyOf where !isNull(use, in: schema) {
      guard !circles.leavesOut(alternative: use.id, of: schema.id) else { continue }
      branches.append(UnionShape.Branch(use: use, kinds: outline(of: use).jsonKinds))
    }
    return branches
  }

  /// Whether `null` is an alternative or a value of one.
  private mutating func listsNull(_ schema: ResolvedSchema) -> Bool {
    for use in schema.oneOf + schema.anyOf where !circles.leavesOut(alternative: use.id, of: schema.id) {
      if isNull(use, in: schema) || outline(of: use).isNullable { return true }
    }
    return false
  }

  /// An alternative that only names required properties says which values are valid, not what they are.
  private mutating func isOnlyRequired(_ branch: UnionShape.Branch) -> Bool {
    guard let use = branch.use else { return false }
    let schema = resolved.schemas[use.id]
    guard !schema.keywords.required.isEmpty, schema.properties.isEmpty else { return false }
    switch outline(of: use).kind {
    case .any, .freeObject: return true
    default: return false
    }
  }

  private mutating func unionShape(of schema: ResolvedSchema, branches: [UnionShape.Branch]) -> SchemaShape {
    if !schema.properties.isEmpty {
      var object = ObjectMerge()
      object.add(ownObject(of: schema))
      if let union = ownUnion(of: schema) {
        if let shape = unionShape(of: schema, union, covering: object) { return shape }
        addOptionally(union, to: &object, in: schema)
      }
      return SchemaShape(owner: schema.id, kind: object.kind)
    }
    let distinct = withoutRepeats(branches)
    guard let first = distinct.first?.use else {
      return plainShape(
        of: schema, type: schema.keywords.types.map(\.value).first { $0 != .null } ?? inferredType(of: schema))
    }
    if distinct.count == 1 { return wrapped(first, by: schema) }
    if let merged = mergedScalars(distinct, of: schema) { return merged }
    for use in distinct.compactMap(\.use) {
      if case .any = outline(of: use).kind { return SchemaShape(owner: schema.id, kind: .any) }
    }
    return union(of: schema, distinct)
  }

  private func union(of schema: ResolvedSchema, _ branches: [UnionShape.Branch]) -> SchemaShape {
    SchemaShape(owner: schema.id, kind: .union(UnionShape(branches: branches)))
  }

  /// Alternatives beside properties are still a union where each of them has all of the properties itself, as when
  /// each extends the schema that lists it.
  mutating func unionShape(
    of schema: ResolvedSchema, _ union: UnionShape, covering object: ObjectMerge
  ) -> SchemaShape? {
    let branches = withoutRepeats(union.branches)
    guard branches.count > 1 else { return nil }
    let keys = object.keys
    for branch in branches {
      guard let use = branch.use, case .object(let members) = outline(of: use).kind else { return nil }
      let own = Set(members.properties.map { DocumentKey($0.key) })
      guard keys.allSatisfy({ own.contains(DocumentKey($0)) }) else { return nil }
    }
    return self.union(of: schema, branches)
  }

  /// A base schema with a discriminator that does not list its kinds is the union of the schemas that extend it.
  mutating func unionShape(of schema: ResolvedSchema, extendedBy subtypes: [SchemaUse]) -> SchemaShape? {
    let branches = subtypes.filter { !circles.leavesOut(alternative: $0.id, of: schema.id) }
      .map { UnionShape.Branch(use: $0, kinds: self.outline(of: $0).jsonKinds) }
    guard !branches.isEmpty, branches.allSatisfy({ $0.kinds == [.object] }) else { return nil }
    return union(of: schema, branches)
  }

  private mutating func wrapped(_ use: SchemaUse, by schema: ResolvedSchema) -> SchemaShape {
    var shape = outline(of: use)
    shape.add(inheritedChecks(of: schema.id, for: shape))
    return shape
  }

  /// Branches that Swift cannot tell apart count once: the same declaration, the same scalar.
  private mutating func withoutRepeats(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
    var owners: Set<SchemaID> = []
    var scalars: Set<TypeReference> = []
    return branches.filter { branch in
      guard let use = branch.use else { return true }
      let shape = outline(of: use)
      if case .scalar(let type) = shape.kind, shape.checks.isEmpty { return scalars.insert(type).inserted }
      return owners.insert(shape.owner).inserted
    }
  }

  /// The value of an alternative with one value only, which is described by the alternative: `oneOf` of `const` is how
  /// JSON Schema annotates the values of an enumeration. A number is called by the `title`; a text says itself.
  private func described(_ shape: EnumerationShape, by schema: ResolvedSchema) -> [EnumerationShape.Value] {
    guard shape.values.count == 1, var value = shape.values.first else { return shape.values }
    let title = schema.keywords.title?.value
    if shape.raw == .integer { value.name = value.name ?? title }
    value.description = value.description ?? schema.keywords.description?.value ?? (value.name == title ? nil : title)
    return [value]
  }

  /// Several kinds of text are one enumeration where all are listed, otherwise a string; several kinds of number are
  /// a number.
  private mutating func mergedScalars(_ branches: [UnionShape.Branch], of schema: ResolvedSchema) -> SchemaShape? {
    guard branches.allSatisfy({ $0.kinds == [.string] }) || branches.allSatisfy({ $0.kinds == [.number] }) else {
      return nil
    }
    var values: [EnumerationShape.Value] = []
    var raw = Enumeration.Raw.string
    var types: Set<TypeReference> = []
    for use in branches.compactMap(\.use) {
      switch outline(of: use).kind {
      case .enumeration(let shape):
        raw = shape.raw
        for value in described(shape, by: resolved.schemas[use.id])
        where !values.contains(where: { DocumentKey($0.text) == DocumentKey(value.text) }) {
          values.append(value)
        }
      case .scalar(let type): types.insert(type)
      default: return nil
      }
    }
    if types.isEmpty {
      let named = values.allSatisfy { $0.name != nil } ? values : values.map { $0.unnamed }
      return SchemaShape(owner: schema.id, kind: .enumeration(EnumerationShape(raw: raw, values: named)))
    }
    let isString = branches[0].kinds == [.string]
    let isInteger = types.isSubset(of: [.integer, .int32, .int64]) && (values.isEmpty || raw == .integer)
    let common = types.count == 1 && values.isEmpty ? types.first : nil
    return SchemaShape(
      owner: schema.id, kind: .scalar(common ?? (isString ? .string : isInteger ? .integer : .double)))
  }

  /// Whether an alternative stands for `null`: beside a reference, documents made from OData write
  /// `{type: object, nullable: true}` for it.
  private func isNull(_ use: SchemaUse, in schema: ResolvedSchema) -> Bool {
    if isNull(use) { return true }
    let keywords = resolved.schemas[use.id].keywords
    guard keywords.nullable?.value == true, keywords.types.map(\.value) == [.object] else { return false }
    return keywords.isOnlyAnnotated(besides: "type") && (schema.oneOf + schema.anyOf).contains(where: \.isReference)
  }

  /// Whether the schema is `null` and nothing else.
  func isNull(_ use: SchemaUse) -> Bool {
    let keywords = resolved.schemas[use.id].keywords
    if keywords.types.count == 1, keywords.types[0].value == .null { return true }
    if let values = keywords.enumeration, !values.isEmpty {
      return values.allSatisfy { if case .null = $0.value { true } else { false } }
    }
    if case .null = keywords.constant?.value { return true }
    // `{nullable: true}` among others is what 3.0 documents write for it.
    return keywords.nullable?.value == true && keywords.isOnlyAnnotated
  }
}
