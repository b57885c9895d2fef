// The fields of a schema that are written in more than one way.
import GenDiagnostics
import GenSourceTree

extension ObjectReader {
  /// `type`: one name or several. Names that are no type are reported and left out.
  mutating func schemaTypes(_ name: StaticString) -> [Located<SchemaType>] {
    guard let node = find(name) else { return [] }
    guard case .sequence(let elements) = node.value else {
      return schemaType(node).map { [$0] } ?? []
    }
    return elements.compactMap(schemaType)
  }

  private func schemaType(_ node: Node) -> Located<SchemaType>? {
    // `type: [string, null]` is what YAML writers mean by "null" in quotes.
    if case .null = node.value {
      context.reportUnderstoodType(node, of: "type", expected: "the text \"null\"")
      return Located(.null, at: node.range)
    }
    return context.choice(node, of: "type", SchemaType.self)
  }

  /// `$defs`, with those of `definitions` after them.
  mutating func definitions() -> [Named<ReferenceOr<Schema>>] {
    referenceMap("$defs", Schema.self) + referenceMap("definitions", Schema.self)
  }

  /// `required`. The boolean that Swagger 1 and many writers put on a property itself has no meaning there.
  mutating func requiredNames() -> [Located<String>] {
    guard let node = find("required") else { return [] }
    if case .bool = node.value {
      context.diagnostics.warning(
        .wrongType, "'required' of a schema is a list of property names and has no effect as a boolean",
        at: node.range,
        remedy: "name the property in the 'required' of the object that holds it; of a parameter, write it beside "
          + "'schema'")
      return []
    }
    return context.strings(node, of: "required") ?? []
  }
}

// `items` and `prefixItems`, which until JSON Schema 2020-12 were `additionalItems` and `items`.
extension ObjectReader {
  /// The two fields that say what an array holds, read together because each can stand for the other.
  mutating func arrayItems() -> (prefix: [ReferenceOr<Schema>], items: ReferenceOr<Schema>?) {
    let prefix = references("prefixItems", Schema.self)
    let additional = reference("additionalItems", Schema.self)
    guard let node = find("items") else { return (prefix, nil) }
    guard case .sequence(let elements) = node.value else { return (prefix, ReferenceOr.parse(node, context: context)) }
    context.diagnostics.warning(
      .legacyKeyword, "'items' is a list here, which JSON Schema 2020-12 writes as 'prefixItems'", at: node.range)
    return (elements.compactMap { ReferenceOr.parse($0, context: context) }, additional)
  }

  /// `dependentRequired` and `dependentSchemas`, which used to be `dependencies`.
  mutating func dependents() -> (required: [Named<[Located<String>]>], schemas: [Named<ReferenceOr<Schema>>]) {
    var required: [Named<[Located<String>]>] = []
    if let node = find("dependentRequired") {
      required = context.map(node, of: "dependentRequired") { context.strings($0.value, of: $0.key) } ?? []
    }
    var schemas = referenceMap("dependentSchemas", Schema.self)
    guard let node = find("dependencies") else { return (required, schemas) }
    context.diagnostics.warning(
      .legacyKeyword,
      "JSON Schema 2020-12 writes 'dependencies' as 'dependentRequired' or 'dependentSchemas'", at: node.range)
    for entry in context.entries(node, of: "dependencies") ?? [] {
      if case .sequence = entry.value.value {
        let names = context.strings(entry.value, of: entry.key) ?? []
        required.append(Named(entry.key, at: entry.keyRange, names))
      } else if let schema = ReferenceOr<Schema>.parse(entry.value, context: context) {
        schemas.append(Named(entry.key, at: entry.keyRange, schema))
      }
    }
    return (required, schemas)
  }
}
