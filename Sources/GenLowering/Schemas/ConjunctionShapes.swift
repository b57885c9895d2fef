// `allOf`: one flat type out of all members and the keywords beside them (JSON Schema 2020-12 §10.2.1.1).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// A member of `allOf` with what it looks like there.
  private struct Member {
    var use: SchemaUse
    var shape: SchemaShape
    var keywords: Schema
  }

  /// - Parameter withAlternatives: whether `oneOf` and `anyOf` beside the members count.
  mutating func conjunctionShape(of schema: ResolvedSchema, withAlternatives: Bool) -> SchemaShape {
    let members = members(of: schema)
    if let wrapped = onlyMember(of: schema, among: members, withAlternatives: withAlternatives) {
      var shape = wrapped.shape
      shape.add(inheritedChecks(of: schema.id, for: shape))
      return shape
    }
    var object = ObjectMerge()
    var other: SchemaShape?
    for member in members { merge(member, into: &object, or: &other, in: schema) }
    object.add(ownObject(of: schema))
    object.require(schema.keywords.required.map(\.value))
    if withAlternatives, let union = ownUnion(of: schema) {
      if let shape = unionShape(of: schema, union, covering: object) { return shape }
      addOptionally(union, to: &object, in: schema)
    }
    let isObject = object.isObject || other == nil
    for member in members {
      // What has no type of its own constrains the type that the others have.
      guard case .any = member.shape.kind else { continue }
      let id = member.use.id
      if isObject { object.add(checks: inherited(objectChecks(of: member.keywords), from: id, for: schema.id)) }
      if let known = other { other?.add(inheritedChecks(of: id, for: known)) }
    }
    guard isObject else { return combined(other, with: schema) }
    if let other { conflict(schema, "an object and \(kindName(of: other))", remedy: nil) }
    guard
      object.isObject || inferredType(of: schema) == .object
        || schema.keywords.types.contains(where: { $0.value == .object })
    else { return SchemaShape(owner: schema.id, kind: .any) }
    var shape = SchemaShape(owner: schema.id, kind: object.kind)
    shape.isNullable = !members.isEmpty && members.allSatisfy(\.shape.acceptsNull)
    return shape
  }

  private mutating func members(of schema: ResolvedSchema) -> [Member] {
    schema.allOf.compactMap { use in
      guard !circles.leavesOut(member: use.id, of: schema.id) else { return nil }
      let isBase = circles.takesBase(of: use.id, in: schema.id)
      let shape = isBase ? baseOutline(of: use.id) : outline(of: use)
      return Member(use: use, shape: shape, keywords: resolved.schemas[use.id].keywords)
    }
  }

  /// The member of an `allOf` that the schema only wraps: the one that is not just a description or a list of required
  /// names, where nothing beside it describes a type.
  private func onlyMember(
    of schema: ResolvedSchema, among members: [Member], withAlternatives: Bool
  ) -> Member? {
    let hasAlternatives = withAlternatives && !(schema.oneOf.isEmpty && schema.anyOf.isEmpty)
    guard schema.properties.isEmpty, !hasAlternatives, schema.keywords.required.isEmpty else { return nil }
    if case .schema = schema.additionalProperties { return nil }
    let typed = members.filter { member in
      guard case .any = member.shape.kind else { return true }
      return !member.keywords.isOnlyAnnotated
    }
    guard typed.count == 1, let member = typed.first, !circles.takesBase(of: member.use.id, in: schema.id) else {
      return nil
    }
    return member
  }

  private mutating func merge(
    _ member: Member, into object: inout ObjectMerge, or other: inout SchemaShape?, in schema: ResolvedSchema
  ) {
    object.require(member.keywords.required.map(\.value))
    let checks = inherited(member.shape.objectChecks, from: member.shape.owner, for: schema.id)
    switch member.shape.kind {
    case .object(var members):
      members.checks = checks
      object.add(members)
    case .map(let values):
      object.add(ObjectShape(properties: [], additional: .schema(values), checks: checks))
    case .freeObject: object.add(ObjectShape(properties: [], additional: .ignored, checks: checks))
    case .any: break
    case .union(let union) where union.branches.allSatisfy({ $0.kinds == [.object] }):
      addOptionally(union, to: &object, in: schema)
    case .union, .scalar, .enumeration, .array:
      guard let known = other else { other = member.shape; return }
      other = narrower(known, member.shape)
      if other == nil {
        other = known
        conflict(schema, "\(kindName(of: known)) and \(kindName(of: member.shape))", remedy: nil)
      }
    }
  }

  /// `allOf` of values that are not objects: the type of the one that says most, with the checks of all.
  private mutating func combined(_ shape: SchemaShape?, with schema: ResolvedSchema) -> SchemaShape {
    guard var shape else { return SchemaShape(owner: schema.id, kind: .any) }
    shape.add(inheritedChecks(of: schema.id, for: shape))
    return shape
  }

  /// `oneOf` or `anyOf` beside `allOf` or `properties`.
  mutating func ownUnion(of schema: ResolvedSchema) -> UnionShape? {
    let branches = alternatives(of: schema).filter { branch in
      guard let use = branch.use, case .any = outline(of: use).kind else { return true }
      return false
    }
    return branches.isEmpty ? nil : UnionShape(branches: branches)
  }

  /// Adds what the branches of a union list, as properties that may be absent.
  mutating func addOptionally(_ union: UnionShape, to object: inout ObjectMerge, in schema: ResolvedSchema) {
    for branch in union.branches {
      guard let use = branch.use, case .object(var members) = outline(of: use).kind else { continue }
      for index in members.properties.indices { members.properties[index].isRequired = false }
      members.additional = .ignored
      object.addMissing(members)
    }
  }

  private mutating func conflict(_ schema: ResolvedSchema, _ kinds: String, remedy: String?) {
    diagnostics.warning(
      .allOfConflict, "allOf combines \(kinds), which no value is both; the first is taken",
      at: schema.keywords.range, remedy: remedy)
  }
}

extension SchemaShape {
  /// What is asked of an object as a whole.
  fileprivate var objectChecks: [Check] {
    if case .object(let object) = kind { object.checks } else { checks }
  }
}
