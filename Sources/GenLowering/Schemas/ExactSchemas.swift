// The schemas that say more than the Swift does: an evaluator of JSON Schema gets them, and the types of their values keep
// everything that it may ask for.
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The schema of a declaration, where its type and its checks do not say all of it.
  mutating func exactSchema(of owner: SchemaID, in view: View) -> ExactSchema? {
    let keywords = uncheckedKeywords(of: owner)
    guard !keywords.isEmpty, !holdsFile(owner) else { return nil }
    exactSchemas.insert(owner)
    return ExactSchema(
      pointer: resolved.schemas[owner].pointer(merging: embeddedDocuments),
      keywords: keywords.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, access: access(to: owner, in: view))
  }

  /// Whether there is a file in it, at whatever depth: that is no JSON that an evaluator could look at.
  private mutating func holdsFile(_ owner: SchemaID) -> Bool {
    if files.isEmpty { return false }
    var pending = [owner]
    var seen: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      if files.contains(id) { return true }
      pending += schemas(inside: id)
    }
    return false
  }

  /// What a value must satisfy where a schema is used: all of the schema, where single checks would not say it.
  mutating func exactChecks(of use: SchemaUse, in view: View) -> [Check]? {
    let shape = shape(of: use.id)
    if shape.hasValidator, shape.owner == use.id { return nil }
    return exactSchema(of: use.id, in: view).map { [.schema($0)] }
  }

  /// The direction matters only where something in the schema travels in one.
  private mutating func access(to owner: SchemaID, in view: View) -> ExactSchema.Access {
    let oneWay = oneWaySchemas ?? resolved.schemasHoldingOneWayProperties
    oneWaySchemas = oneWay
    guard oneWay.contains(owner) else { return .any }
    return view == .input ? .request : .response
  }

  /// Answers `uncheckedKeywords(of:)` for all schemas that are in use.
  mutating func findUncheckedKeywords() {
    for id in schemasInUse() { _ = uncheckedKeywords(of: id) }
  }

  /// Finds the types that keep what the document does not name, and tell apart what is absent and what is `null`: those
  /// whose JSON is checked against a schema that may ask.
  mutating func findLosslessSchemas() {
    var pending: [(SchemaID, isDeep: Bool)] = []
    for id in schemasInUse() {
      // Properties are counted by what is written.
      if case .object(let object) = shape(of: id).kind, !object.checks.isEmpty { pending.append((id, false)) }
      guard !uncheckedKeywords(of: id).isEmpty else { continue }
      pending.append((id, resolved.schemas[id].looksDeep))
    }
    var deep: Set<SchemaID> = []
    while let (id, isDeep) = pending.popLast() {
      let shape = shape(of: id)
      if isDeep ? !deep.insert(id).inserted : !lossless.insert(id).inserted { continue }
      lossless.insert(shape.owner)
      switch shape.kind {
      case .union(let union): pending += union.branches.compactMap { $0.use.map { ($0.id, isDeep) } }
      default: if isDeep { pending += children(of: shape).map { ($0.id, true) } }
      }
    }
  }

  /// The schemas of the values right inside of a schema's. In two steps: as one expression it would copy all that is known
  /// to find out one more.
  private mutating func schemas(inside id: SchemaID) -> [SchemaID] {
    let shape = shape(of: id)
    return children(of: shape).map(\.id)
  }

  /// Every schema that a declaration, a body or a parameter uses, in no order that matters.
  private mutating func schemasInUse() -> Set<SchemaID> {
    var pending = Array(typeNames.keys) + Array(directions.keys) + resolved.componentSchemas.map(\.value.id)
    var used: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard used.insert(id).inserted else { continue }
      pending += schemas(inside: id)
    }
    return used
  }
}

extension SchemaShape {
  /// Whether its values are of a declaration that has a validator of its own.
  var hasValidator: Bool {
    switch kind {
    case .object, .union: true
    case .enumeration, .scalar, .array, .map, .freeObject, .any: false
    }
  }
}

extension ResolvedSchema {
  /// Whether what is not checked by the types may ask for members of members.
  fileprivate var looksDeep: Bool { keywords.source.looksDeep(0) }
}

extension Node {
  private static let inPlace: Set<String> = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"]
  private static let members: Set<String> = ["properties", "patternProperties", "dependentSchemas"]
  private static let all: Set<String> = [
    "additionalProperties", "unevaluatedProperties", "items", "prefixItems", "contains", "unevaluatedItems",
  ]
  private static let askingForMembers: Set<String> = [
    "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "required",
    "minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "$ref", "$dynamicRef", "const", "enum",
  ]

  /// Whether a schema inside the keywords that combine schemas asks for members of its members. What the schema itself
  /// says of them is their own type's.
  fileprivate func looksDeep(_ depth: Int) -> Bool {
    guard case .mapping(let entries) = value, depth < 64 else { return false }
    for entry in entries {
      switch entry.key {
      case "$ref", "$dynamicRef": if depth > 0 { return true }
      case let key where Self.inPlace.contains(key):
        if entry.value.schemas.contains(where: { $0.looksDeep(depth + 1) }) { return true }
      case "dependentSchemas":
        if entry.value.memberSchemas.contains(where: { $0.looksDeep(depth + 1) }) { return true }
      case let key where Self.members.contains(key):
        let isOwn = depth == 0 && key == "properties"
        if !isOwn, entry.value.memberSchemas.contains(where: { $0.asksForMembers(0) }) { return true }
      case let key where Self.all.contains(key):
        if depth > 0 || key != "additionalProperties", entry.value.schemas.contains(where: { $0.asksForMembers(0) }) {
          return true
        }
      default: break
      }
    }
    return false
  }

  private func asksForMembers(_ depth: Int) -> Bool {
    guard depth < 64 else { return true }
    switch value {
    case .mapping(let entries):
      return entries.contains { entry in
        if entry.key == "const" || entry.key == "enum" { return entry.value.hasObjects }
        return Self.askingForMembers.contains(entry.key) || entry.value.asksForMembers(depth + 1)
      }
    case .sequence(let items): return items.contains { $0.asksForMembers(depth + 1) }
    default: return false
    }
  }

  private var hasObjects: Bool {
    switch value {
    case .mapping: true
    case .sequence(let items): items.contains(where: \.hasObjects)
    default: false
    }
  }

  private var schemas: [Node] {
    if case .sequence(let items) = value { return items }
    return [self]
  }

  private var memberSchemas: [Node] {
    if case .mapping(let entries) = value { return entries.map(\.value) }
    return []
  }
}

extension ResolvedDocument {
  /// The schemas that are `readOnly` or `writeOnly`, and all that hold one at whatever depth.
  fileprivate var schemasHoldingOneWayProperties: Set<SchemaID> {
    var holders: [SchemaID: [SchemaID]] = [:]
    var pending: [SchemaID] = []
    for schema in schemas {
      if schema.keywords.readOnly?.value == true || schema.keywords.writeOnly?.value == true {
        pending.append(schema.id)
      }
      for use in schema.allUses {
        holders[use.id, default: []].append(schema.id)
        if use.annotations?.readOnly?.value == true || use.annotations?.writeOnly?.value == true {
          pending.append(schema.id)
        }
      }
    }
    var found: Set<SchemaID> = []
    while let id = pending.popLast() {
      if found.insert(id).inserted { pending += holders[id] ?? [] }
    }
    return found
  }
}

extension ResolvedSchema {
  /// Every schema that this one holds.
  fileprivate var allUses: [SchemaUse] {
    var uses = properties.map(\.use) + prefixItems + allOf + anyOf + oneOf + [items, not].compactMap { $0 }
    if case .schema(let use) = additionalProperties { uses.append(use) }
    guard let applicators else { return uses }
    uses += (applicators.patternProperties + applicators.dependentSchemas).map(\.use)
    let single = [
      applicators.ifSchema, applicators.thenSchema, applicators.elseSchema, applicators.contains,
      applicators.propertyNames, applicators.unevaluatedItems, applicators.unevaluatedProperties,
    ]
    return uses + single.compactMap { $0 }
  }
}
