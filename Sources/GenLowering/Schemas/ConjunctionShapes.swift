// `allOf`: one flat type out of all members and the keywords beside them (JSON Schema 2020-12 §10.2.1.1).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  mutating func conjunctionShape(of schema: ResolvedSchema) -> SchemaShape {
    if let wrapped = onlyMember(of: schema) {
      var shape = shape(of: wrapped)
      shape.checks += checks(of: schema.keywords, for: shape)
      return shape
    }
    var object = ObjectMerge()
    var other: SchemaShape?
    for member in schema.allOf { merge(member, into: &object, or: &other, in: schema) }
    add(ownObject(of: schema), to: &object, in: schema)
    object.require(schema.keywords.required.map(\.value))
    if let unionMembers = ownUnion(of: schema) { addOptionally(unionMembers, to: &object) }
    let isObject = object.isObject || other == nil
    for member in schema.allOf {
      // What has no type of its own constrains the type that the others have.
      guard case .any = shape(of: member).kind else { continue }
      let keywords = resolved.schemas[member.id].keywords
      if isObject { object.add(checks: objectChecks(of: keywords)) }
      if let known = other { other?.checks += checks(of: keywords, for: known) }
    }
    guard isObject else { return combined(other, with: schema) }
    if let other {
      simplified(
        schema, "allOf combines an object with \(other.jsonKinds.first.map { "a value of type \($0)" } ?? "any value")")
    }
    guard
      object.isObject || inferredType(of: schema) == .object
        || schema.keywords.types.contains(where: { $0.value == .object })
    else { return SchemaShape(owner: schema.id, kind: .any) }
    return SchemaShape(owner: schema.id, kind: object.kind)
  }

  /// The member of an `allOf` that the schema only wraps: the one that is not just a list of required names, where
  /// nothing beside it describes a type.
  private func onlyMember(of schema: ResolvedSchema) -> SchemaUse? {
    guard schema.allOf.count == 1, schema.properties.isEmpty, schema.oneOf.isEmpty, schema.anyOf.isEmpty,
      schema.keywords.required.isEmpty
    else { return nil }
    if case .schema = schema.additionalProperties { return nil }
    return schema.allOf[0]
  }

  private mutating func merge(
    _ member: SchemaUse, into object: inout ObjectMerge, or other: inout SchemaShape?, in schema: ResolvedSchema
  ) {
    object.require(resolved.schemas[member.id].keywords.required.map(\.value))
    let memberShape = shape(of: member)
    switch memberShape.kind {
    case .object(let members): add(members, to: &object, in: schema)
    case .map(let values):
      object.add(ObjectShape(properties: [], additional: .schema(values), checks: memberShape.checks))
    case .freeObject: object.add(ObjectShape(properties: [], additional: .ignored, checks: memberShape.checks))
    case .any: break
    case .union(let union) where union.branches.allSatisfy({ $0.kinds == [.object] }):
      simplified(schema, "allOf has a oneOf or anyOf among its members")
      addOptionally(union, to: &object)
    case .union, .scalar, .enumeration, .array:
      guard var known = other else { other = memberShape; return }
      known.checks += memberShape.checks
      if case .scalar = known.kind, case .enumeration = memberShape.kind {
        known.kind = memberShape.kind
        known.owner = memberShape.owner
      }
      other = known
    }
  }

  /// A property that one member describes stays as it is where a later one says nothing about its type.
  private mutating func add(_ members: ObjectShape, to object: inout ObjectMerge, in schema: ResolvedSchema) {
    var members = members
    members.properties.removeAll { property in
      guard object.has(property.key), case .any = shape(of: property.use).kind else { return false }
      if property.isRequired { object.require([property.key]) }
      let keywords = resolved.schemas[property.use.id].keywords
      if let known = object.use(of: property.key), !checks(of: keywords, for: shape(of: known)).isEmpty {
        simplified(schema, "two members of allOf constrain the property \(quoted(property.key))")
      }
      return true
    }
    object.add(members)
  }

  /// `allOf` of values that are not objects: the type of the one that says most, with the checks of all.
  private mutating func combined(_ shape: SchemaShape?, with schema: ResolvedSchema) -> SchemaShape {
    guard var shape else { return SchemaShape(owner: schema.id, kind: .any) }
    shape.checks += checks(of: schema.keywords, for: shape)
    return shape
  }

  /// `oneOf` or `anyOf` beside `allOf` or `properties`.
  mutating func ownUnion(of schema: ResolvedSchema) -> UnionShape? {
    let uses = schema.oneOf + schema.anyOf
    guard !uses.isEmpty else { return nil }
    let branches = uses.compactMap { use -> UnionShape.Branch? in
      let shape = shape(of: use)
      if case .any = shape.kind { return nil }
      return UnionShape.Branch(use: use, kinds: shape.jsonKinds)
    }
    guard !branches.isEmpty else { return nil }
    simplified(schema, "oneOf or anyOf stands beside other properties")
    return UnionShape(branches: branches)
  }

  /// Adds what the branches of a union list, as properties that may be absent.
  mutating func addOptionally(_ union: UnionShape, to object: inout ObjectMerge) {
    for branch in union.branches {
      guard let use = branch.use, case .object(var members) = shape(of: use).kind else { continue }
      for index in members.properties.indices { members.properties[index].isRequired = false }
      members.additional = .ignored
      object.addMissing(members)
    }
  }

  mutating func simplified(_ schema: ResolvedSchema, _ reason: String) {
    diagnostics.warning(
      .schemaSimplified, "\(reason): the Swift type accepts more than the schema", at: schema.keywords.range)
  }
}

/// Collects the properties of several schemas into one object. Of two of one name the later describes it, except
/// where it says nothing.
struct ObjectMerge {
  private(set) var isObject = false
  private var object = ObjectShape(properties: [], additional: .ignored, checks: [])
  private var places: [DocumentKey: Int] = [:]
  private var required: Set<DocumentKey> = []

  mutating func add(_ other: ObjectShape) {
    for property in other.properties {
      let key = DocumentKey(property.key)
      if let place = places[key] {
        let wasRequired = object.properties[place].isRequired
        object.properties[place] = property
        object.properties[place].isRequired = property.isRequired || wasRequired
      } else {
        places[key] = object.properties.count
        object.properties.append(property)
      }
    }
    isObject = isObject || !other.properties.isEmpty
    switch other.additional {
    case .ignored: break
    case .forbidden, .any, .schema:
      object.additional = other.additional
      isObject = true
    }
    object.checks += other.checks
  }

  mutating func add(checks: [Check]) { object.checks += checks }

  func has(_ key: String) -> Bool { places[DocumentKey(key)] != nil }

  /// What describes a property so far.
  func use(of key: String) -> SchemaUse? { places[DocumentKey(key)].map { object.properties[$0].use } }

  mutating func addMissing(_ other: ObjectShape) {
    let missing = other.properties.filter { places[DocumentKey($0.key)] == nil }
    add(ObjectShape(properties: missing, additional: .ignored, checks: []))
  }

  mutating func require(_ names: [String]) { required.formUnion(names.map { DocumentKey($0) }) }

  var kind: SchemaShape.Kind {
    var result = object
    // `additionalProperties: false` in one member does not see the properties of the others.
    if case .forbidden = result.additional { result.additional = .ignored }
    for index in result.properties.indices where required.contains(DocumentKey(result.properties[index].key)) {
      result.properties[index].isRequired = true
    }
    guard result.properties.isEmpty else { return .object(result) }
    if case .schema(let values) = result.additional { return .map(values) }
    return .freeObject
  }
}
