// Works out the outline of each schema, once.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The outline of a schema at a place of use, where `nullable` may stand beside the reference.
  mutating func outline(of use: SchemaUse) -> SchemaShape {
    var outline = outline(of: use.id)
    if use.annotations?.nullable?.value == true { outline.isNullable = true }
    return outline
  }

  /// The shape of a schema as far as it follows from what describes the same value. Schemas that hold themselves have
  /// one too: it asks nothing about the values inside.
  mutating func outline(of id: SchemaID) -> SchemaShape {
    if let known = outlines[id] { return known }
    let schema = resolved.schemas[id]
    var outline = makeOutline(of: schema)
    if let type = options.types[schema.pointer] { outline = overridden(outline, of: id, by: type) }
    if saysNull(schema.keywords) { outline.isNullable = true }
    outlines[id] = outline
    return outline
  }

  /// The outline of a schema without the alternatives that it lists and without those that extend it.
  mutating func baseOutline(of id: SchemaID) -> SchemaShape {
    if let known = baseOutlines[id] { return known }
    let schema = resolved.schemas[id]
    var shape =
      schema.allOf.isEmpty
      ? plainShape(
        of: schema, type: schema.keywords.types.map(\.value).first { $0 != .null } ?? inferredType(of: schema))
      : conjunctionShape(of: schema, withAlternatives: false)
    if saysNull(schema.keywords) { shape.isNullable = true }
    baseOutlines[id] = shape
    return shape
  }

  private mutating func makeOutline(of schema: ResolvedSchema) -> SchemaShape {
    if files.contains(schema.id) { return SchemaShape(owner: schema.id, kind: .scalar(.file)) }
    if options.untyped == .any, !hasType(schema.id) { return SchemaShape(owner: schema.id, kind: .any) }
    let types = schema.keywords.types.map(\.value).filter { $0 != .null }
    if let values = schema.keywords.enumeration ?? schema.keywords.constant.map({ [$0] }),
      let shape = enumerationShape(of: schema, values: values)
    {
      return shape
    }
    if let subtypes = subtypes[schema.id], let shape = unionShape(of: schema, extendedBy: subtypes) { return shape }
    if !schema.allOf.isEmpty {
      return agreeing(conjunctionShape(of: schema, withAlternatives: true), with: types, of: schema)
    }
    if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty {
      return agreeing(unionShape(of: schema), with: types, of: schema)
    }
    if let number = numberOrText(schema.keywords) {
      var shape = SchemaShape(owner: schema.id, kind: .scalar(.numberOrText(number)))
      shape.checks = checks(of: schema.keywords, for: shape)
      return shape
    }
    if types.count > 1 { return typeArrayShape(of: schema, types: types) }
    return plainShape(of: schema, type: types.first ?? inferredType(of: schema))
  }

  /// The shape of what a schema combines, unless its own type says otherwise: then no value is valid, and the type is
  /// taken where it is a scalar, as of a date that is encoded as a number.
  private mutating func agreeing(
    _ combined: SchemaShape, with types: [SchemaType], of schema: ResolvedSchema
  ) -> SchemaShape {
    let kinds = combined.jsonKinds
    guard let type = types.first, !types.contains(where: { kinds.contains($0.jsonKind) }) else { return combined }
    var own = plainShape(of: schema, type: type)
    own.isNullable = combined.isNullable
    let takesOwn = if case .scalar = own.kind { true } else { false }
    diagnostics.warning(
      .contradictoryType,
      "the type is \(kindName(of: own)), but what it is combined with is \(kindName(of: combined)), so that no value is "
        + "valid; \(takesOwn ? "the type" : "the other") is taken",
      at: schema.keywords.types[0].range, remedy: "remove the type, or what contradicts it")
    return takesOwn ? own : combined
  }

  /// The shape of a schema that the configuration has a type for, which holds whatever the schema allows.
  private func overridden(_ shape: SchemaShape, of id: SchemaID, by type: TypeReference) -> SchemaShape {
    guard case .custom(var custom) = type else { return SchemaShape(owner: id, kind: .scalar(type)) }
    custom.kinds = shape.jsonKinds
    return SchemaShape(owner: id, kind: .scalar(.custom(custom)))
  }

  /// The shape of a schema without combinations.
  mutating func plainShape(of schema: ResolvedSchema, type: SchemaType?) -> SchemaShape {
    let keywords = schema.keywords
    let format = keywords.format?.value
    let kind: SchemaShape.Kind
    switch type {
    case .string: kind = .scalar(isBase64(keywords) ? .base64 : options.formats.type(.string, format: format))
    case .integer: kind = .scalar(options.formats.type(.integer, format: format))
    case .number: kind = .scalar(options.formats.type(.number, format: format))
    case .boolean: kind = .scalar(options.formats.type(.boolean, format: format))
    case .array: kind = .array(elements(of: schema))
    case .object: kind = objectKind(of: schema)
    case .null, nil: kind = .any
    }
    var shape = SchemaShape(owner: schema.id, kind: kind)
    shape.checks = checks(of: keywords, for: shape)
    return shape
  }

  /// Whether a schema says of which type its values are, itself or in what it combines.
  func hasType(_ id: SchemaID, below depth: Int = 0) -> Bool {
    let schema = resolved.schemas[id]
    let keywords = schema.keywords
    if !keywords.types.isEmpty || keywords.enumeration != nil || keywords.constant != nil { return true }
    guard depth < 64 else { return false }
    func all(_ uses: [SchemaUse]) -> Bool { !uses.isEmpty && uses.allSatisfy { hasType($0.id, below: depth + 1) } }
    return schema.allOf.contains { hasType($0.id, below: depth + 1) } || all(schema.anyOf) || all(schema.oneOf)
  }

  /// What a schema without `type` is about, where its keywords tell (TRAPS: `properties` or `items` without `type`).
  func inferredType(of schema: ResolvedSchema) -> SchemaType? {
    if options.untyped == .any { return nil }
    if !schema.properties.isEmpty { return .object }
    if case .schema = schema.additionalProperties { return .object }
    if schema.applicators?.patternProperties.isEmpty == false { return .object }
    if schema.items != nil || !schema.prefixItems.isEmpty { return .array }
    return nil
  }

  /// `contentEncoding` takes the place of `format: byte` from OpenAPI 3.1 on (§4.4.1.2; RFC 4648 §4).
  private func isBase64(_ keywords: Schema) -> Bool {
    keywords.format == nil && keywords.contentEncoding?.value.lowercased() == "base64"
  }

  /// What the items have in common: where places of their own (`prefixItems`) have another type than the rest, nothing.
  /// Without `items` the rest is whatever it likes, unless there can be none.
  private mutating func elements(of schema: ResolvedSchema) -> SchemaUse? {
    guard let first = schema.prefixItems.first else { return schema.items }
    var others = Array(schema.prefixItems.dropFirst())
    if let items = schema.items {
      if resolved.schemas[items.id].keywords.booleanValue != false { others.append(items) }
    } else {
      let most = (schema.keywords.maxItems?.value).flatMap { DecimalText($0) }?.truncated
      guard let most, most <= schema.prefixItems.count else { return nil }
    }
    return others.allSatisfy { isOfSameType($0, first) } ? first : nil
  }

  /// Whether two schemas are plainly one Swift type. Looks at keywords alone: a schema may hold itself.
  private func isOfSameType(_ left: SchemaUse, _ right: SchemaUse) -> Bool {
    if left.id == right.id { return true }
    let (left, right) = (resolved.schemas[left.id], resolved.schemas[right.id])
    func isScalar(_ schema: ResolvedSchema) -> Bool {
      let scalars: Set<SchemaType> = [.string, .integer, .number, .boolean]
      return !schema.keywords.types.isEmpty && schema.keywords.types.allSatisfy { scalars.contains($0.value) }
        && schema.allOf.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.keywords.enumeration == nil
        && schema.keywords.constant == nil
    }
    return isScalar(left) && isScalar(right) && left.keywords.types.map(\.value) == right.keywords.types.map(\.value)
      && left.keywords.format?.value == right.keywords.format?.value
      && left.keywords.nullable?.value == right.keywords.nullable?.value
  }

  /// The values that patterns of names give, where nothing else may stand beside them and they are one type.
  private func patternValues(of schema: ResolvedSchema) -> SchemaUse? {
    let uses = (schema.applicators?.patternProperties ?? []).map(\.use)
    guard let first = uses.first, uses.allSatisfy({ isOfSameType($0, first) }) else { return nil }
    return switch schema.additionalProperties {
    case .allowed(false), .absent: first
    case .allowed(true): nil
    case .schema(let other): isOfSameType(other, first) ? first : nil
    }
  }

  private mutating func objectKind(of schema: ResolvedSchema) -> SchemaShape.Kind {
    guard schema.properties.isEmpty else { return .object(ownObject(of: schema)) }
    if let values = patternValues(of: schema) { return .map(values) }
    if schema.applicators?.patternProperties.isEmpty == false { return .freeObject }
    switch schema.additionalProperties {
    case .schema(let use): return .map(use)
    case .allowed(false): return .object(ownObject(of: schema))
    case .allowed(true), .absent: return .freeObject
    }
  }

  /// The properties that the schema itself lists.
  mutating func ownObject(of schema: ResolvedSchema) -> ObjectShape {
    let required = Set(schema.keywords.required.map { DocumentKey($0.value) })
    let properties = schema.properties.map { property in
      PropertyShape(
        key: property.name, use: property.use, isRequired: required.contains(DocumentKey(property.name)),
        range: property.nameRange)
    }
    return ObjectShape(
      properties: properties, additional: ownAdditional(of: schema), checks: objectChecks(of: schema.keywords))
  }

  private mutating func ownAdditional(of schema: ResolvedSchema) -> ObjectShape.Additional {
    if schema.applicators?.patternProperties.isEmpty == false {
      return patternValues(of: schema).map { .schema($0) } ?? .any
    }
    return switch schema.additionalProperties {
    case .absent: .ignored
    case .allowed(true): .any
    case .allowed(false): .forbidden
    case .schema(let use): .schema(use)
    }
  }

  /// Several types beside each other (`type: [string, integer]`): a union of them.
  private mutating func typeArrayShape(of schema: ResolvedSchema, types: [SchemaType]) -> SchemaShape {
    // A number is an integer or not: the wider one reads both.
    let types = types.contains(.number) ? types.filter { $0 != .integer } : types
    if types.count == 1 { return plainShape(of: schema, type: types[0]) }
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
    return SchemaShape(owner: schema.id, kind: .union(UnionShape(branches: branches)))
  }

  /// Whether `null` is a value, by any of the ways in which documents say so.
  private func saysNull(_ keywords: Schema) -> Bool {
    if keywords.nullable?.value == true { return true }
    if keywords.types.contains(where: { $0.value == .null }) { return true }
    return (keywords.enumeration ?? []).contains { if case .null = $0.value { true } else { false } }
  }
}
