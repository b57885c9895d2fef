// What of a schema its Swift type and the checks beside it leave unchecked.
//
// Keywords are held against the shape that the schema has, one after the other; whatever is not plainly what the shape
// already says counts as unchecked. Said too often it costs time at run time, said too seldom it costs correctness.
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The keywords of a schema, and of what it combines in place, that neither its type nor its checks test.
  mutating func uncheckedKeywords(of id: SchemaID) -> Set<String> {
    if let known = uncheckedKeywords[id] { return known }
    uncheckedKeywords[id] = []
    // Where a `$dynamicRef` leads is known to nobody before run time.
    if resolved.hasDynamicReferences {
      uncheckedKeywords[id] = ["$dynamicRef"]
      return ["$dynamicRef"]
    }
    var search = UncheckedSearch(id: id, shape: shape(of: id))
    collectUnchecked(of: id, isAlone: true, in: &search)
    uncheckedKeywords[id] = search.found
    return search.found
  }

  /// - Parameter isAlone: whether nothing but this schema describes the value.
  private mutating func collectUnchecked(of id: SchemaID, isAlone: Bool, in search: inout UncheckedSearch) {
    guard search.seen.insert(id).inserted else { return }
    let schema = resolved.schemas[id]
    if let value = schema.keywords.booleanValue {
      if !value { search.note("false") }
      return
    }
    noteConditions(of: schema, in: &search)
    noteType(of: schema, in: &search)
    noteValues(of: schema, in: &search)
    noteConstraints(of: schema, in: &search)
    if search.kinds.contains(.array) { noteItems(of: schema, in: &search) }
    let isAlone = isAlone && schema.allOf.isEmpty
    if search.kinds.contains(.object) { noteMembers(of: schema, isAlone: isAlone, in: &search) }
    for member in schema.allOf where !isChecked(member, in: search) {
      if circles.leavesOut(member: member.id, of: id) { continue }
      if circles.takesBase(of: member.id, in: id) { search.bases.insert(member.id) }
      collectUnchecked(of: member.id, isAlone: false, in: &search)
    }
    // A schema that is extended by its own alternatives is only itself there.
    if search.bases.contains(id) { return }
    noteAlternatives(of: schema, isAlone: isAlone, in: &search)
  }

  /// Whether a schema that is combined with others has a validator that runs anyway.
  private func isChecked(_ use: SchemaUse, in search: UncheckedSearch) -> Bool {
    search.shape.hasValidator && use.id == search.shape.owner && use.id != search.id
  }

  // MARK: Any type

  private func noteConditions(of schema: ResolvedSchema, in search: inout UncheckedSearch) {
    let applicators = schema.applicators
    // Nothing was found for the reference, and the evaluator knows the meta-schemas.
    if schema.keywords.ref?.value.utf8.starts(with: "https://json-schema.org/".utf8) == true { search.note("$ref") }
    if schema.not != nil { search.note("not") }
    if applicators?.ifSchema != nil, applicators?.thenSchema != nil || applicators?.elseSchema != nil {
      search.note("if")
    }
    if search.kinds.contains(.array) {
      if !schema.prefixItems.isEmpty { search.note("prefixItems") }
      if applicators?.contains != nil { search.note("contains") }
      if applicators?.unevaluatedItems != nil { search.note("unevaluatedItems") }
    }
    if search.kinds.contains(.object) {
      if applicators?.propertyNames != nil { search.note("propertyNames") }
      if applicators?.patternProperties.isEmpty == false { search.note("patternProperties") }
      if applicators?.unevaluatedProperties != nil { search.note("unevaluatedProperties") }
      if applicators?.dependentSchemas.isEmpty == false { search.note("dependentSchemas") }
      if !schema.keywords.dependentRequired.isEmpty { search.note("dependentRequired") }
    }
  }

  private func noteType(of schema: ResolvedSchema, in search: inout UncheckedSearch) {
    let types = schema.keywords.types.map(\.value)
    guard !types.isEmpty else { return }
    if case .any = search.shape.kind { return search.note("type") }
    let allowed = Set(types.map(\.jsonKind))
    if !search.kinds.allSatisfy({ allowed.contains($0) }) { search.note("type") }
    guard !types.contains(.number), types.contains(.integer), case .scalar(let type) = search.shape.kind else { return }
    if [.float, .double, .decimal].contains(type) { search.note("type") }
  }

  private func noteValues(of schema: ResolvedSchema, in search: inout UncheckedSearch) {
    let keywords = schema.keywords
    if keywords.enumeration != nil, keywords.constant != nil { search.note("const") }
    guard let values = keywords.enumeration ?? keywords.constant.map({ [$0] }) else { return }
    if case .enumeration(let listed) = search.shape.kind,
      case .enumeration(let own) = enumerationShape(of: schema, values: values)?.kind, listed.raw == own.raw,
      Set(listed.values.map { DocumentKey($0.text) }) == Set(own.values.map { DocumentKey($0.text) })
    {
      return
    }
    search.note(keywords.enumeration != nil ? "enum" : "const")
  }

  /// Bounds, lengths, patterns and counts.
  private func noteConstraints(of schema: ResolvedSchema, in search: inout UncheckedSearch) {
    let isAsserted = assertedFormat(of: schema.keywords, for: search.shape) != nil
    let present = schema.keywords.constraints(isFormatAsserted: isAsserted)
      .filter { search.kinds.contains($0.kind) }
    guard !present.isEmpty else { return }
    switch search.shape.kind {
    case .any, .union, .scalar(.base64), .scalar(.bytes), .scalar(.json), .scalar(.custom):
      for constraint in present { search.note(constraint.keyword) }
    case .scalar, .enumeration, .array, .map, .freeObject, .object:
      var known = search.shape.checks
      if case .object(let object) = search.shape.kind { known += object.checks }
      let missing = checks(of: schema.keywords, for: search.shape).filter { check in
        !known.contains { $0.demand == check }
      }
      if !missing.isEmpty { for constraint in present { search.note(constraint.keyword) } }
    }
  }

  // MARK: Arrays

  private func noteItems(of schema: ResolvedSchema, in search: inout UncheckedSearch) {
    guard let items = schema.items, !saysNothing(items) else { return }
    if case .array(let element?) = search.shape.kind, element.id == items.id { return }
    search.note("items")
  }

  /// Whether every value is valid under a schema.
  func saysNothing(_ use: SchemaUse) -> Bool { resolved.schemas[use.id].keywords.isOnlyAnnotated }

  // MARK: Objects

  private mutating func noteMembers(of schema: ResolvedSchema, isAlone: Bool, in search: inout UncheckedSearch) {
    for property in schema.properties { noteProperty(property, in: &search) }
    for name in schema.keywords.required.map(\.value) where !requires(name, search.shape) { search.note("required") }
    switch schema.additionalProperties {
    case .absent, .allowed(true): break
    case .allowed(false):
      if case .object(let object) = search.shape.kind, case .forbidden = object.additional, isAlone { return }
      search.note("additionalProperties")
    case .schema(let use):
      if saysNothing(use) { return }
      if let values = search.shape.additionalValues, values.id == use.id, isAlone { return }
      search.note("additionalProperties")
    }
  }

  private mutating func noteProperty(_ property: ResolvedProperty, in search: inout UncheckedSearch) {
    let key = DocumentKey(property.name)
    switch search.shape.kind {
    case .object(let object):
      guard let own = object.properties.first(where: { DocumentKey($0.key) == key }) else {
        return search.note("properties")
      }
      if own.use.id == property.use.id { return }
      var shape = shape(of: own.use)
      if shape.hasValidator, self.shape(of: property.use).owner == shape.owner { return }
      guard own.also.contains(where: { $0.id == property.use.id }) else { return search.note("properties") }
      let question = UncheckedSearch.Question(shape: own.use.id, description: property.use.id)
      // Asked again on the way to its own answer, it adds nothing.
      guard !search.open.contains(question) else { return }
      guard search.open.count < UncheckedSearch.maximumQuestions else { return search.note("properties") }
      for use in own.also { shape.add(checks(of: resolved.schemas[use.id].keywords, for: shape)) }
      var inner = UncheckedSearch(id: own.use.id, shape: shape, open: search.open.union([question]))
      collectUnchecked(of: property.use.id, isAlone: false, in: &inner)
      if !inner.found.isEmpty { search.note("properties") }
    case .union(let union):
      for branch in union.branches {
        guard let use = branch.use, case .object(let object) = shape(of: use).kind,
          object.properties.contains(where: { DocumentKey($0.key) == key && $0.use.id == property.use.id })
        else { return search.note("properties") }
      }
    default: if !saysNothing(property.use) { search.note("properties") }
    }
  }

  /// Whether a value of a shape surely has a property.
  private mutating func requires(_ name: String, _ shape: SchemaShape) -> Bool {
    switch shape.kind {
    case .object(let object):
      return object.properties.contains { $0.isRequired && DocumentKey($0.key) == DocumentKey(name) }
    case .union(let union):
      for branch in union.branches {
        guard let use = branch.use, requires(name, self.shape(of: use)) else { return false }
      }
      return true
    default: return false
    }
  }

  // MARK: Alternatives

  private mutating func noteAlternatives(
    of schema: ResolvedSchema, isAlone: Bool, in search: inout UncheckedSearch
  ) {
    guard !(schema.oneOf.isEmpty && schema.anyOf.isEmpty) else { return }
    let keyword = schema.oneOf.isEmpty ? "anyOf" : "oneOf"
    guard schema.oneOf.isEmpty || schema.anyOf.isEmpty else {
      search.note("oneOf")
      return search.note("anyOf")
    }
    let all = schema.oneOf + schema.anyOf
    let live = all.filter { !isNull($0) }
    if case .union(let union) = search.shape.kind, search.shape.owner == schema.id {
      if live.count != union.branches.count || !tellsApart(union) { search.note(keyword) }
    } else if live.count == 1, all.count == 1 || search.shape.isNullable {
      if !isChecked(live[0], in: search) { collectUnchecked(of: live[0].id, isAlone: isAlone, in: &search) }
    } else if !isCovered(live, by: search.shape, once: schema.anyOf.isEmpty) {
      search.note(keyword)
    }
  }

  /// Whether a value is surely of one alternative at most, so that what reads it says which.
  private func tellsApart(_ union: UnionShape) -> Bool {
    if union.discriminator != nil { return true }
    var kinds: Set<JSONKind> = []
    for branch in union.branches {
      guard kinds.isDisjoint(with: branch.kinds) else { return false }
      kinds.formUnion(branch.kinds)
    }
    return true
  }

  /// Whether every value of a shape is valid under one of the alternatives, and under no other one where it may be valid
  /// only once.
  private mutating func isCovered(
    _ alternatives: [SchemaUse], by shape: SchemaShape, once isExclusive: Bool
  ) -> Bool {
    var values: Set<DocumentKey> = []
    for use in alternatives {
      let other = self.shape(of: use)
      switch (shape.kind, other.kind) {
      case (.scalar(let type), .scalar(let own)):
        if type == own, !isExclusive, other.checks.isEmpty, uncheckedKeywords(of: use.id).isEmpty { return true }
      case (.enumeration, .enumeration(let listed)):
        guard other.checks.isEmpty, uncheckedKeywords(of: use.id).isEmpty else { return false }
        let own = Set(listed.values.map { DocumentKey($0.text) })
        if isExclusive, !values.isDisjoint(with: own) { return false }
        values.formUnion(own)
      default: return false
      }
    }
    guard case .enumeration(let listed) = shape.kind else { return false }
    return listed.values.allSatisfy { values.contains(DocumentKey($0.text)) }
  }
}

/// A search for what the shape of a schema does not say.
struct UncheckedSearch {
  var id: SchemaID
  var shape: SchemaShape
  var kinds: [JSONKind]
  var found: Set<String> = []
  var seen: Set<SchemaID> = []
  /// The schemas whose own alternatives do not count.
  var bases: Set<SchemaID> = []
  /// What this search is part of the answer to.
  var open: Set<Question>

  /// So many questions may lead to one another before the evaluator has to answer.
  static let maximumQuestions = 64

  /// Whether a shape says all that another schema demands of the same property.
  struct Question: Hashable {
    var shape: SchemaID
    var description: SchemaID
  }

  init(id: SchemaID, shape: SchemaShape, open: Set<Question> = []) {
    self.id = id
    self.shape = shape
    self.open = open
    kinds = shape.jsonKinds
  }

  mutating func note(_ keyword: String) { found.insert(keyword) }
}

extension SchemaShape {
  /// The schema of the properties that it does not name.
  fileprivate var additionalValues: SchemaUse? {
    switch kind {
    case .map(let values): return values
    case .object(let object): if case .schema(let use) = object.additional { return use }
    default: break
    }
    return nil
  }
}

extension SchemaType {
  var jsonKind: JSONKind {
    switch self {
    case .string: .string
    case .integer, .number: .number
    case .boolean: .boolean
    case .array: .array
    case .object: .object
    case .null: .null
    }
  }
}

extension Schema {
  /// The keywords that bound a value of one kind, with that kind.
  fileprivate func constraints(isFormatAsserted: Bool) -> [(keyword: String, kind: JSONKind)] {
    let all: [(String, JSONKind, Bool)] = [
      ("minimum", .number, minimum != nil), ("maximum", .number, maximum != nil),
      ("exclusiveMinimum", .number, exclusiveMinimum != nil), ("exclusiveMaximum", .number, exclusiveMaximum != nil),
      ("multipleOf", .number, multipleOf != nil), ("minLength", .string, minLength != nil),
      ("maxLength", .string, maxLength != nil), ("pattern", .string, pattern != nil),
      ("format", .string, isFormatAsserted),
      ("minItems", .array, minItems != nil), ("maxItems", .array, maxItems != nil),
      ("uniqueItems", .array, uniqueItems?.value == true), ("minProperties", .object, minProperties != nil),
      ("maxProperties", .object, maxProperties != nil),
    ]
    return all.filter(\.2).map { ($0.0, $0.1) }
  }
}
