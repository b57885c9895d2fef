// Looking into schemas: every schema inside one becomes a use.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// Looks into every schema found so far, and into those found on the way.
  func resolvePendingSchemas() {
    while let pending = schemas.popPending() { resolve(pending) }
  }

  private func resolve(_ pending: SchemaWork.Pending) {
    let schema = pending.schema
    var position = pending.position
    if schema.id != nil { position.scope = scope(of: schema.range, in: position.scope) }
    var resolved = schemas.schema(pending.id)
    resolved.properties = uses(schema.properties, at: position, "properties")
    if let reference = schema.propertiesReference {
      resolved.properties += uses(mapOfSchemas(at: reference, in: position.scope))
    }
    resolved.items = use(schema.items, at: position, "items")
    resolved.prefixItems = uses(schema.prefixItems, at: position, "prefixItems")
    resolved.additionalProperties = additionalProperties(of: schema, at: position)
    resolved.allOf = uses(schema.allOf, at: position, "allOf")
    resolved.anyOf = uses(schema.anyOf, at: position, "anyOf")
    resolved.oneOf = uses(schema.oneOf, at: position, "oneOf")
    resolved.not = use(schema.not, at: position, "not")
    if let reference = pending.reference, let target = targetUse(of: reference, at: pending.position) {
      resolved.allOf.insert(target, at: 0)
    }
    if let discriminator = schema.discriminator {
      resolved.discriminator = resolve(discriminator, in: position.scope)
    }
    if let applicators = applicators(of: schema, at: position) { resolved.setApplicators(applicators) }
    resolved.componentName = schemas.schema(pending.id).componentName
    schemas.update(resolved)
  }

  private func additionalProperties(
    of schema: Schema, at position: Position
  ) -> ResolvedSchema.AdditionalProperties {
    guard let written = schema.additionalProperties else { return .absent }
    if case .value(let value) = written, let allowed = value.booleanValue { return .allowed(allowed) }
    return use(written, at: position.field("additionalProperties")).map { .schema($0) } ?? .absent
  }

  private func applicators(of schema: Schema, at position: Position) -> ResolvedSchema.Applicators? {
    guard schema.hasApplicators else { return nil }
    var result = ResolvedSchema.Applicators()
    result.ifSchema = use(schema.ifSchema, at: position, "if")
    result.thenSchema = use(schema.thenSchema, at: position, "then")
    result.elseSchema = use(schema.elseSchema, at: position, "else")
    result.contains = use(schema.contains, at: position, "contains")
    result.propertyNames = use(schema.propertyNames, at: position, "propertyNames")
    result.unevaluatedItems = use(schema.unevaluatedItems, at: position, "unevaluatedItems")
    result.unevaluatedProperties = use(schema.unevaluatedProperties, at: position, "unevaluatedProperties")
    result.contentSchema = use(schema.contentSchema, at: position, "contentSchema")
    result.patternProperties = uses(schema.patternProperties, at: position, "patternProperties")
    result.dependentSchemas = uses(schema.dependentSchemas, at: position, "dependentSchemas")
    result.definitions = definitions(of: schema, at: position)
    return result
  }

  /// Definitions at the top of a file have the name that references to them would give them.
  private func definitions(of schema: Schema, at position: Position) -> [ResolvedProperty] {
    let place = position.field("$defs")
    let isTop = position.scope.file != 0 && position.pointer.utf8.last == UInt8(ascii: "#")
    return schema.defs.compactMap { member in
      use(member.value, at: place.key(member.name), named: isTop ? member.name : nil)
        .map { ResolvedProperty(name: member.name, nameRange: member.nameRange, use: $0) }
    }
  }

  // MARK: Fields that hold schemas

  private func use(_ written: ReferenceOr<Schema>?, at position: Position, _ field: StaticString) -> SchemaUse? {
    written.flatMap { use($0, at: position.field(field)) }
  }

  private func uses(_ written: [ReferenceOr<Schema>], at position: Position, _ field: StaticString) -> [SchemaUse] {
    guard !written.isEmpty else { return [] }
    let position = position.field(field)
    return written.enumerated().compactMap { use($0.element, at: position.index($0.offset)) }
  }

  private func uses(
    _ written: [Named<ReferenceOr<Schema>>], at position: Position, _ field: StaticString
  ) -> [ResolvedProperty] {
    guard !written.isEmpty else { return [] }
    let position = position.field(field)
    return written.compactMap { member in
      use(member.value, at: position.key(member.name))
        .map { ResolvedProperty(name: member.name, nameRange: member.nameRange, use: $0) }
    }
  }
}

// Maps of schemas that a `$ref` stands for as a whole.
extension Resolver {
  /// The members of the map that the reference leads to, each with its position.
  func mapOfSchemas(
    at reference: Located<String>, in scope: Scope, depth: Int = 0
  ) -> [(member: Named<ReferenceOr<Schema>>, position: Position)] {
    guard depth < options.maximumReferenceChain, let target = target(of: reference, in: scope, as: .schemas) else {
      return []
    }
    guard case .mapping(let entries) = target.node.value else {
      _ = check(target, holds: .schemas, for: reference)
      return []
    }
    return entries.flatMap { entry -> [(member: Named<ReferenceOr<Schema>>, position: Position)] in
      if entry.key.hasSameBytes(as: "$ref"), case .string(let text) = entry.value.value {
        let next = Located(text, at: entry.value.range)
        return mapOfSchemas(at: next, in: target.position.scope, depth: depth + 1)
      }
      let written = parse(entry.value, in: target.position.scope) { ReferenceOr<Schema>.parse($0, context: $1) }
      return written.map { [(Named(entry.key, at: entry.keyRange, $0), target.position.key(entry.key))] } ?? []
    }
  }

  private func uses(
    _ written: [(member: Named<ReferenceOr<Schema>>, position: Position)]
  ) -> [ResolvedProperty] {
    written.compactMap { member, position in
      use(member.value, at: position)
        .map { ResolvedProperty(name: member.name, nameRange: member.nameRange, use: $0) }
    }
  }
}

extension Schema {
  fileprivate var hasApplicators: Bool {
    if ifSchema != nil || thenSchema != nil || elseSchema != nil || contains != nil || propertyNames != nil {
      return true
    }
    if unevaluatedItems != nil || unevaluatedProperties != nil || contentSchema != nil { return true }
    return !patternProperties.isEmpty || !dependentSchemas.isEmpty || !defs.isEmpty
  }
}
