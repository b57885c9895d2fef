// Works out the shape of each schema, once.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The shape of a schema at a place of use, where `nullable` may stand beside the reference.
  mutating func shape(of use: SchemaUse) -> SchemaShape {
    var shape = shape(of: use.id)
    if use.annotations?.nullable?.value == true { shape.isNullable = true }
    return shape
  }

  mutating func shape(of id: SchemaID) -> SchemaShape {
    if let known = shapes[id] { return known }
    let schema = resolved.schemas[id]
    guard shaping.insert(id).inserted else {
      diagnostics.warning(
        .cyclicSchema, "the schema leads back to itself without a property in between", at: schema.keywords.range)
      return SchemaShape(owner: id, kind: .any)
    }
    var shape = makeShape(of: schema)
    shaping.remove(id)
    if schema.keywords.nullable?.value == true || listsNull(schema.keywords) { shape.isNullable = true }
    shapes[id] = shape
    return shape
  }

  private mutating func makeShape(of schema: ResolvedSchema) -> SchemaShape {
    let types = schema.keywords.types.map(\.value).filter { $0 != .null }
    if let values = schema.keywords.enumeration ?? schema.keywords.constant.map({ [$0] }),
      let shape = enumerationShape(of: schema, values: values)
    {
      return shape
    }
    if !schema.allOf.isEmpty { return conjunctionShape(of: schema) }
    if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty { return unionShape(of: schema) }
    if types.count > 1 { return typeArrayShape(of: schema, types: types) }
    return plainShape(of: schema, type: types.first ?? inferredType(of: schema))
  }

  /// The shape of a schema without combinations.
  func plainShape(of schema: ResolvedSchema, type: SchemaType?) -> SchemaShape {
    let keywords = schema.keywords
    let format = keywords.format?.value
    let kind: SchemaShape.Kind
    switch type {
    case .string: kind = .scalar(Formats.string(format))
    case .integer: kind = .scalar(Formats.integer(format))
    case .number: kind = .scalar(Formats.number(format))
    case .boolean: kind = .scalar(.boolean)
    case .array: kind = .array(schema.items)
    case .object: kind = objectKind(of: schema)
    case .null, nil: kind = .any
    }
    var shape = SchemaShape(owner: schema.id, kind: kind)
    shape.checks = checks(of: keywords, for: shape)
    return shape
  }

  /// What a schema without `type` is about, where its keywords tell (TRAPS: `properties` or `items` without `type`).
  func inferredType(of schema: ResolvedSchema) -> SchemaType? {
    if !schema.properties.isEmpty { return .object }
    if case .schema = schema.additionalProperties { return .object }
    if schema.items != nil { return .array }
    return nil
  }

  private func objectKind(of schema: ResolvedSchema) -> SchemaShape.Kind {
    guard schema.properties.isEmpty else { return .object(ownObject(of: schema)) }
    switch schema.additionalProperties {
    case .schema(let use): return .map(use)
    case .allowed(false): return .object(ownObject(of: schema))
    case .allowed(true), .absent: return .freeObject
    }
  }

  /// The properties that the schema itself lists.
  func ownObject(of schema: ResolvedSchema) -> ObjectShape {
    let required = Set(schema.keywords.required.map { DocumentKey($0.value) })
    let properties = schema.properties.map { property in
      PropertyShape(
        key: property.name, use: property.use, isRequired: required.contains(DocumentKey(property.name)),
        range: property.nameRange)
    }
    let additional: ObjectShape.Additional =
      switch schema.additionalProperties {
      case .absent: .ignored
      case .allowed(true): .any
      case .allowed(false): .forbidden
      case .schema(let use): .schema(use)
      }
    return ObjectShape(properties: properties, additional: additional, checks: objectChecks(of: schema.keywords))
  }

  /// Several types beside each other (`type: [string, integer]`): a union of them.
  private mutating func typeArrayShape(of schema: ResolvedSchema, types: [SchemaType]) -> SchemaShape {
    var branches: [UnionShape.Branch] = []
    for type in types {
      let shape = plainShape(of: schema, type: type)
      let branch: UnionShape.Branch? =
        switch shape.kind {
        case .scalar(let scalar): UnionShape.Branch(scalar: scalar, kinds: shape.jsonKinds)
        case .array: UnionShape.Branch(scalar: .array(.json), kinds: [.array])
        case .freeObject, .object, .map: UnionShape.Branch(scalar: .jsonObject, kinds: [.object])
        case .enumeration, .union, .any: nil
        }
      if let branch, !branches.contains(where: { $0.scalar == branch.scalar }) { branches.append(branch) }
    }
    // A number is an integer or not: the wider one reads both.
    if branches.contains(where: { $0.scalar == .double }) { branches.removeAll { $0.scalar == .integer } }
    return SchemaShape(owner: schema.id, kind: .union(UnionShape(branches: branches)))
  }

  private func listsNull(_ keywords: Schema) -> Bool {
    if keywords.types.contains(where: { $0.value == .null }) { return true }
    return (keywords.enumeration ?? []).contains { if case .null = $0.value { true } else { false } }
  }
}
