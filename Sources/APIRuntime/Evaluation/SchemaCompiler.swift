// From schemas as they are written to a program. Works through a list of places, so that no nesting and no cycle of
// references grows the stack.

/// What is asked of a schema beyond its keywords.
struct SchemaReading {
  var formats: JSONSchemaFormatPolicy
  var access = JSONSchemaAccess.any
  /// Whether `nullable` allows `null` wherever it stands, as documents mean it: beside a `$ref` or an `allOf`, and beside
  /// an `enum` that does not list it.
  var takesNullableAsMeant = false
}

struct SchemaCompiler {
  var index: SchemaIndex
  let reading: SchemaReading
  var draft = SchemaProgramDraft()
  private var nodeByPlace: [SchemaPlace: Int32] = [:]
  private var pending: [(place: SchemaPlace, node: Int32)] = []
  private var dynamicNames: [JSONKey: Int32] = [:]
  private var usedResources: Set<Int> = []
  /// The properties that members of an `allOf` need not have because of what stands beside them.
  var exemptions: [SchemaPlace: Set<[UInt8]>] = [:]

  init(_ index: SchemaIndex, _ reading: SchemaReading) {
    self.index = index
    self.reading = reading
  }

  /// Compiles the schema at a place and all that it refers to.
  mutating func compile(_ place: SchemaPlace) -> SchemaProgram {
    let root = node(place)
    repeat {
      while let (place, node) = pending.popLast() { fill(node, place) }
      addDynamicAnchors()
    } while !pending.isEmpty
    // Names are loaded eight bytes at a time.
    draft.names += Array(repeating: 0, count: 16)
    return SchemaProgram(draft, root: root)
  }

  /// The node of a schema; made now, filled later.
  mutating func node(_ place: SchemaPlace) -> Int32 {
    let place = aliased(place)
    if let known = nodeByPlace[place] { return known }
    let node = Int32(draft.nodes.count)
    draft.nodes.append(SchemaNode())
    draft.locations.append(index.location(place))
    nodeByPlace[place] = node
    pending.append((place, node))
    return node
  }

  /// The node of a schema inside the one that is being compiled.
  mutating func node(_ element: JSONElement, in schema: SchemaObject) -> Int32 {
    node(SchemaPlace(source: schema.place.source, token: element.index))
  }

  mutating func nodes(_ elements: some Sequence<JSONElement>, in schema: SchemaObject) -> ListSlice {
    list(elements.map { node($0, in: schema) })
  }

  mutating func list(_ numbers: [Int32]) -> ListSlice {
    defer { draft.children += numbers }
    return ListSlice(start: Int32(draft.children.count), count: Int32(numbers.count))
  }

  /// Follows schemas that are nothing but a reference within their resource.
  private mutating func aliased(_ place: SchemaPlace) -> SchemaPlace {
    var place = place
    var seen: Set<SchemaPlace> = []
    while let target = soleReference(place) {
      guard seen.insert(place).inserted else {
        index.note(.circularReference, "$ref", "the references lead in a circle", place)
        return place
      }
      place = target
    }
    return place
  }

  private mutating func soleReference(_ place: SchemaPlace) -> SchemaPlace? {
    let members = Array(index.element(place).members.prefix(2))
    guard members.count == 1, members[0].key.string == "$ref", let reference = members[0].value.string,
      let resource = index.resourceByPlace[place], let target = index.resolve(reference, in: resource),
      index.resourceByPlace[target] == resource
    else { return nil }
    return target
  }

  private mutating func fill(_ node: Int32, _ place: SchemaPlace) {
    let element = index.element(place)
    var result = SchemaNode()
    let resource = index.resourceByPlace[place] ?? 0
    result.resource = Int32(resource)
    if usedResources.insert(resource).inserted { index.use(resource) }
    switch element.kind {
    case .boolean: if element.boolean == false { result.types = [] }
    case .object:
      let schema = SchemaObject(element, place, index.resources[resource])
      if reading.takesNullableAsMeant, schema["nullable"]?.boolean == true { result.acceptsNull = true }
      compile(schema, resource: resource, into: &result)
    default: index.note(.invalidKeyword, "schema", "not a schema: it is no object and no boolean", place)
    }
    result.isLeaf =
      result.number.count == 0 && result.string < 0 && result.array < 0 && result.object < 0 && result.steps.count == 0
    draft.nodes[Int(node)] = result
  }

  private mutating func compile(_ schema: SchemaObject, resource: Int, into node: inout SchemaNode) {
    var steps: [SchemaStep] = []
    let isReference = compileReferences(schema, resource, &steps)
    if !(isReference && schema.dialect.ignoresSiblingsOfReference) {
      if schema.asserts {
        node.types = types(schema)
        compileValues(schema, &steps)
        node.number = numberChecks(schema)
      }
      node.string = stringPlan(schema)
      if schema.dialect == .openAPI30 || schema.applies || schema.asserts {
        node.array = arrayPlan(schema)
        node.object = objectPlan(schema)
      }
      if schema.applies { compileApplicators(schema, &steps) }
    }
    node.steps = ListSlice(start: Int32(draft.steps.count), count: Int32(steps.count))
    draft.steps += steps
  }
}

// MARK: - References

extension SchemaCompiler {
  /// Whether there is a `$ref`.
  private mutating func compileReferences(
    _ schema: SchemaObject, _ resource: Int, _ steps: inout [SchemaStep]
  ) -> Bool {
    if schema.dialect == .draft202012, let reference = text("$dynamicRef", of: schema) {
      compileDynamicReference(reference, schema, resource, &steps)
    }
    guard let reference = text("$ref", of: schema) else { return false }
    if let target = target(reference, "$ref", schema, resource) {
      steps.append(SchemaStep(operation: .reference, first: node(target)))
    }
    return true
  }

  private mutating func target(
    _ reference: String, _ keyword: String, _ schema: SchemaObject, _ resource: Int
  ) -> SchemaPlace? {
    if let target = index.resolve(reference, in: resource) { return target }
    index.note(
      .unresolvedReference, keyword, "\(Excerpt.quoted(reference)) leads to nothing that is known", schema.place)
    return nil
  }

  /// JSON Schema 2020-12 core §8.2.3.2.
  private mutating func compileDynamicReference(
    _ reference: String, _ schema: SchemaObject, _ resource: Int, _ steps: inout [SchemaStep]
  ) {
    guard let target = target(reference, "$dynamicRef", schema, resource) else { return }
    let name = JSONKey(URIParts(reference).fragment ?? "")
    let owner = index.resourceByPlace[target] ?? resource
    guard index.dynamicAnchors[SchemaAnchor(resource: owner, name: name)] == target else {
      return steps.append(SchemaStep(operation: .reference, first: node(target)))
    }
    draft.usesDynamicScope = true
    let number = dynamicNames[name] ?? Int32(dynamicNames.count)
    dynamicNames[name] = number
    steps.append(SchemaStep(operation: .dynamicReference, first: node(target), second: number))
  }

  /// Makes nodes of all schemas that a `$dynamicRef` of the program may lead to: those of the resources it enters.
  private mutating func addDynamicAnchors() {
    for (anchor, place) in index.dynamicAnchors {
      guard let name = dynamicNames[anchor.name], usedResources.contains(anchor.resource) else { continue }
      let key = DynamicAnchor(resource: Int32(anchor.resource), name: name)
      if draft.dynamicAnchors[key] == nil { draft.dynamicAnchors[key] = node(place) }
    }
  }
}
