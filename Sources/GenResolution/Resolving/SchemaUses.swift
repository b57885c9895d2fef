// From a place where a schema stands, or a reference to one, to a `SchemaUse`.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// The use of a schema at a place; `nil` where its reference leads nowhere, which has been said.
  func use(_ written: ReferenceOr<Schema>, at position: Position, named name: String? = nil) -> SchemaUse? {
    switch written {
    case .reference(let reference): return use(of: reference, at: position, named: name)
    case .value(let schema):
      if let dynamic = schema.dynamicRef {
        schemas.hasDynamicReferences = true
        return use(of: schema.reference(dynamic), at: position, named: name)
      }
      let id = schemas.add(schema, at: position, named: name, beside: nil)
      if let dialect = schema.schema { findMetaSchema(dialect, from: position.scope) }
      return SchemaUse(id: id, range: schema.range)
    }
  }

  /// Takes in the meta-schema that a schema names, where it is one of somebody's own and is there to be read: it says
  /// which vocabularies count (JSON Schema 2020-12 core §8.1.2), and the evaluator finds it by its name.
  private func findMetaSchema(_ dialect: Located<String>, from scope: Scope) {
    let known = ["https://json-schema.org/", "http://json-schema.org/", "https://spec.openapis.org/"]
    guard !known.contains(where: { dialect.value.utf8.starts(with: $0.utf8) }) else { return }
    var unsaid = Diagnostics()
    guard case .success(let target) = lookup.target(of: dialect.value, in: scope, diagnostics: &unsaid),
      use(at: target, for: dialect) != nil
    else { return }
    schemas.hasDynamicReferences = true
  }

  private func use(of reference: Reference, at position: Position, named name: String?) -> SchemaUse? {
    if let known = schemas.uses[reference.range] { return known }
    let use: SchemaUse?
    if let siblings = reference.siblings, context(of: position.scope).version >= .v3_1, reference.hasAssertions {
      // JSON Schema 2020-12 §8.2.3.1: the target and what stands beside the reference must both hold.
      let id = schemas.add(siblings, at: position, named: name, beside: reference)
      use = SchemaUse(id: id, range: reference.range)
    } else {
      use = targetUse(of: reference, at: position) ?? anyValue(in: reference, at: position, named: name)
      let version = context(of: position.scope).version
      if version <= .v3_0 { warnOfIgnoredKeywords(reference, version) }
    }
    schemas.uses[reference.range] = .some(use)
    return use
  }

  /// What stands in for the target of a reference that leads nowhere: the schema without keywords but for that.
  private func anyValue(in reference: Reference, at position: Position, named name: String?) -> SchemaUse? {
    let empty = Node(.mapping(reference.entries.filter { $0.key == "$ref" }), at: reference.range)
    return parse(empty, in: position.scope) { Schema.parse($0, context: $1) }.map { schema in
      let id = schemas.add(schema, at: position, named: name, beside: nil)
      return SchemaUse(
        id: id, range: reference.range, annotations: reference.siblings.flatMap(SchemaAnnotations.init))
    }
  }

  /// The use of what a reference leads to, with the annotations beside it.
  func targetUse(of reference: Reference, at position: Position) -> SchemaUse? {
    guard !schemas.activeReferences.contains(reference.range) else {
      reportCycle(from: reference.ref, through: schemas.activeReferences, expecting: .schemas)
      return nil
    }
    guard schemas.activeReferences.count < options.maximumReferenceChain else {
      let failure = LookupFailure.chain(options.maximumReferenceChain)
      diagnostics.add(
        failure.diagnostic(for: reference.ref.value, at: reference.ref.range, expecting: .schemas))
      return nil
    }
    schemas.activeReferences.append(reference.range)
    defer { schemas.activeReferences.removeLast() }
    let hasIdentifier = reference.siblings?.id != nil
    let scope = hasIdentifier ? scope(of: reference.range, in: position.scope) : position.scope
    guard let target = target(of: reference.ref, in: scope, as: .schemas) else { return nil }
    guard let end = use(at: target, for: reference.ref) else { return nil }
    schemas.targets[reference.range] = ReferenceTarget(schema: end.id, text: reference.ref.value)
    let own = reference.siblings.flatMap(SchemaAnnotations.init)
    return SchemaUse(
      id: end.id, range: reference.range, isReference: true,
      annotations: own?.completed(by: end.annotations) ?? end.annotations)
  }

  /// The schema at the end of a reference.
  func use(at target: Target, for reference: Located<String>) -> SchemaUse? {
    let range = target.node.range
    if let id = schemas.id(at: range) {
      schemas.name(id, target.componentName)
      return SchemaUse(id: id, range: range)
    }
    if let known = schemas.uses[range] { return known }
    guard check(target, holds: .schemas, for: reference) else { return nil }
    let written = parse(target.node, in: target.position.scope) { ReferenceOr<Schema>.parse($0, context: $1) }
    return written.flatMap { use($0, at: target.position, named: target.componentName) }
  }

  /// The scope inside a schema that may have an `$id`.
  func scope(of range: SourceRange, in scope: Scope) -> Scope {
    let file = lookup.files[scope]
    guard file.context.version >= .v3_1, let resource = file.identifiers.resource(at: range) else { return scope }
    return Scope(file: scope.file, resource: resource)
  }

  /// Says what has no effect beside a reference. What is kept all the same needs no word.
  private func warnOfIgnoredKeywords(_ reference: Reference, _ version: OpenAPIVersion) {
    let ignored = reference.entries.filter { entry in
      entry.key != "$ref" && !entry.key.utf8.starts(with: "x-".utf8) && !keptKeywords.contains(entry.key)
    }
    guard let first = ignored.first else { return }
    let names = ignored.map { quoted($0.key) }.joined(separator: ", ")
    diagnostics.warning(
      .referenceSiblings, "\(version.name) ignores what stands beside a $ref: \(names)", at: first.keyRange,
      remedy: "put the $ref into an allOf beside these keywords, or remove them")
  }
}

/// What is kept beside a `$ref` in OpenAPI 3.0 although the specification ignores it.
private let keptKeywords: Set<String> = [
  "title", "description", "nullable", "readOnly", "writeOnly", "deprecated", "default", "example", "examples",
]

/// The keywords that make a schema of what stands beside a `$ref`; the others annotate or name it.
private let assertions: Set<String> = [
  "type", "enum", "const", "format", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
  "maxLength", "minLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema", "prefixItems", "items",
  "additionalItems", "contains", "maxContains", "minContains", "maxItems", "minItems", "uniqueItems",
  "unevaluatedItems", "properties", "patternProperties", "additionalProperties", "propertyNames",
  "unevaluatedProperties", "required", "maxProperties", "minProperties", "dependentRequired", "dependentSchemas",
  "dependencies", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "discriminator",
  // Names count too: references may lead to what stands here.
  "$id", "$anchor", "$dynamicAnchor",
]

extension Reference {
  fileprivate var hasAssertions: Bool { entries.contains { assertions.contains($0.key) } }
}

extension Schema {
  /// `$dynamicRef` read as a `$ref`: what the outermost scope would change about it is not known before run time.
  fileprivate func reference(_ dynamic: Located<String>) -> Reference {
    guard case .mapping(let entries) = source.value else { return Reference(range: range, ref: dynamic) }
    return Reference(range: range, ref: dynamic, entries: entries, siblings: self)
  }
}

extension SchemaAnnotations {
  /// `nil` where there are none.
  fileprivate init?(_ schema: Schema) {
    title = schema.title
    description = schema.description
    nullable = schema.nullable
    readOnly = schema.readOnly
    writeOnly = schema.writeOnly
    deprecated = schema.deprecated
    defaultValue = schema.defaultValue
    example = schema.example
    examples = schema.examples
    let isEmpty =
      title == nil && description == nil && nullable == nil && readOnly == nil && writeOnly == nil
      && deprecated == nil && defaultValue == nil && example == nil && examples.isEmpty
    if isEmpty { return nil }
  }

  /// What a reference says comes before what the reference says that it leads to.
  fileprivate func completed(by other: SchemaAnnotations?) -> SchemaAnnotations {
    guard let other else { return self }
    var result = self
    result.title = title ?? other.title
    result.description = description ?? other.description
    result.nullable = nullable ?? other.nullable
    result.readOnly = readOnly ?? other.readOnly
    result.writeOnly = writeOnly ?? other.writeOnly
    result.deprecated = deprecated ?? other.deprecated
    result.defaultValue = defaultValue ?? other.defaultValue
    result.example = example ?? other.example
    result.examples = examples.isEmpty ? other.examples : examples
    return result
  }
}
