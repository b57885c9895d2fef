// The names of all declarations: top-level ones first, all at once, then those nested in them.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// A schema that wants a declaration, and the name that it would like.
private struct NameWish {
  var owner: SchemaID
  /// The index of the component that is only another name for the schema.
  var alias: Int?
  /// Its place, by which `gen.yaml` names it.
  var pointer: String
  /// What the document calls it, from which a clash is resolved.
  var key: String
  var name: String

  /// Whether the schema stands somewhere inside the one with that pointer.
  func isWritten(below pointer: String) -> Bool { self.pointer.utf8.starts(with: (pointer + "/").utf8) }

  func isNamed(_ name: String) -> Bool { key.hasSameBytes(as: name) }

  /// Whether a schema that both want a name for is called by this one.
  func precedes(_ other: NameWish) -> Bool {
    let (isOwn, isOthers) = (isOwnName, other.isOwnName)
    return isOwn != isOthers ? isOwn : key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }

  /// Whether the schema stands under the key that it is called by.
  private var isOwnName: Bool {
    pointer.utf8.reversed().starts(with: ("/" + key).utf8.reversed())
  }
}

extension Lowerer {
  mutating func nameTypes() {
    var wishes = componentWishes()
    wishes += componentBodyWishes(known: wishes)
    hiding = Set((operationNames.map(\.typeName) + reservedTopLevelNames).map { $0.lowercased() })
    assign(wishes, in: nil)
    for index in operationsByName {
      let parent = TypeName([operationNames[index].typeName])
      nestedNames[parent.text] = headerTypeNames(of: everyOperation[index])
      if !ownServers(of: everyOperation[index]).isEmpty { nestedNames[parent.text]?.insert("server") }
      assign(bodyWishes(of: everyOperation[index]), in: parent)
    }
    // What is left is nested in what holds it without being written there, as by allOf.
    isNamingInherited = true
    for (owner, _) in typeNames.sorted(by: { $0.value < $1.value }) { nameNested(in: owner) }
  }

  /// The operations in an order that is not the document's.
  private var operationsByName: [Int] {
    operationNames.indices.sorted { operationNames[$0].typeName < operationNames[$1].typeName }
  }

  /// Names that the generated client and service have for themselves.
  var reservedTopLevelNames: [String] {
    let webhooks =
      resolved.webhooks.isEmpty ? [] : ["WebhookClient", "WebhookService", "WebhookServer", "WebhookPaths"]
    let own = ["Client", "Schemas", "Service", "Server", "Security"]
    return (own + webhooks).map { options.name + $0 } + [options.name]
  }

  /// Names that are nested in operations anyway, in lower case.
  private static let reservedNestedNames: Set<String> = [
    "failure", "failureresponse", "success", "contenttype", "input", "body", "responsebody",
  ]

  private mutating func componentWishes() -> [NameWish] {
    var wishes: [NameWish] = []
    var seen: Set<SchemaID> = []
    let order = resolved.componentSchemas.indices.sorted {
      resolved.componentSchemas[$0].name.utf8.lexicographicallyPrecedes(resolved.componentSchemas[$1].name.utf8)
    }
    for index in order {
      let component = resolved.componentSchemas[index]
      let wished = wishesBelow(component.value, name: component.name, isNested: false).filter {
        seen.insert($0.owner).inserted
      }
      wishes += wished
      // A component may be a reference to a place inside another schema, whose type it names then.
      let owner = shape(of: component.value).owner
      if isAlias(component), !wished.contains(where: { $0.owner == owner && $0.isNamed(component.name) }) {
        wishes.append(
          NameWish(
            owner: component.value.id, alias: index, pointer: resolved.pointer(toSchema: component.name),
            key: component.name, name: Naming.typeName(component.name)))
      }
    }
    for schema in resolved.schemas {
      guard let name = schema.componentName, !seen.contains(schema.id) else { continue }
      let shape = shape(of: schema.id)
      if shape.isNominal, shape.owner == schema.id, seen.insert(schema.id).inserted {
        wishes.append(NameWish(owner: schema.id, pointer: schema.pointer, key: name, name: Naming.typeName(name)))
      }
    }
    return wishes
  }

  /// Whether a component is a name for a type that is declared elsewhere or not at all.
  private mutating func isAlias(_ component: Named<SchemaUse>) -> Bool {
    let shape = shape(of: component.value)
    if !shape.isNominal { return true }
    let owner = resolved.schemas[shape.owner]
    return owner.componentName.map { !$0.hasSameBytes(as: component.name) } ?? true
  }

  /// What a place wants names for: itself where it is a declaration, else what its elements are.
  private mutating func wishesBelow(_ use: SchemaUse, name: String, isNested: Bool = true) -> [NameWish] {
    var use = use
    var suffix = ""
    for _ in 0..<64 {
      let shape = shape(of: use)
      switch shape.kind {
      case .enumeration, .object, .union:
        let schema = resolved.schemas[shape.owner]
        if typeNames[shape.owner] != nil { return [] }
        if let component = schema.componentName {
          return [
            NameWish(owner: shape.owner, pointer: schema.pointer, key: component, name: Naming.typeName(component))
          ]
        }
        return [
          NameWish(
            owner: shape.owner, pointer: schema.pointer, key: name,
            name: Naming.typeName(name, isNested: isNested || !suffix.isEmpty) + suffix)
        ]
      case .array(let items?):
        use = items
        suffix += "Item"
      case .map(let values):
        use = values
        suffix += "Value"
      case .array(nil), .scalar, .freeObject, .any: return []
      }
    }
    return []
  }

  /// Bodies written out in `components/responses` and `components/requestBodies` are top-level too.
  private mutating func componentBodyWishes(known: [NameWish]) -> [NameWish] {
    var bodies: [(name: String, use: SchemaUse)] = []
    var seenNames: Set<DocumentKey> = []
    func add(_ component: String?, _ suffix: String, _ content: [Named<ResolvedMediaType>]) {
      guard let component, seenNames.insert(DocumentKey(component + suffix)).inserted else { return }
      let base = Int(component).flatMap(StatusNames.caseName(of:)) ?? component
      let name = base.hasSuffix(suffix) ? base : base + " " + suffix
      for body in typedBodies(content) { bodies.append((name + (body.distinction.map { " " + $0 } ?? ""), body.use)) }
    }
    for operation in operationsByName.map({ everyOperation[$0] }) {
      for response in operation.responses { add(response.value.componentName, "Response", response.value.content) }
      if let body = operation.requestBody { add(body.componentName, "Request", body.content) }
    }
    var seen = Set(known.map(\.owner))
    var wishes: [NameWish] = []
    for body in bodies {
      wishes += wishesBelow(body.use, name: body.name, isNested: false).filter { seen.insert($0.owner).inserted }
    }
    return wishes
  }

  private mutating func bodyWishes(of operation: ResolvedOperation) -> [NameWish] {
    var wishes: [NameWish] = []
    for body in typedBodies(operation.requestBody?.content ?? []) {
      wishes += wishesBelow(body.use, name: (body.distinction.map { $0 + " " } ?? "") + "Request")
    }
    for response in operation.responses {
      let name = responseTypeName(ofKey: response.name, in: operation, "Response")
      for body in typedBodies(response.value.content) {
        wishes += wishesBelow(body.use, name: (body.distinction.map { $0 + " " } ?? "") + name)
      }
      for header in headers(of: response.value) {
        if let use = header.value.use { wishes += wishesBelow(use, name: header.name) }
      }
    }
    for parameter in arguments(of: operation) {
      if let use = use(of: parameter) {
        wishes += wishesBelow(use, name: parameter.name)
      }
    }
    return wishes
  }

  /// Gives the names of one scope at once, then goes into each declaration for those nested in it.
  ///
  /// - Parameter members: what properties and cases in that scope are called, as far as a type could be called the same.
  private mutating func assign(
    _ wishes: [NameWish], in parent: TypeName?, of owner: SchemaID? = nil, beside members: Set<String> = []
  ) {
    let fresh = unnamed(wishes)
    guard !fresh.isEmpty else { return }
    if !options.names.isEmpty { nameable += fresh.map(\.pointer) }
    let taken = nestedNames[parent?.text ?? ""] ?? []
    let isOperation = parent != nil && owner == nil
    let needed = owner.map { namesNeeded(within: $0, called: parent) } ?? componentNames
    let names = assignNames(
      fresh.map { (key: $0.key, preferred: override($0.pointer) ?? $0.name) }, suffix: "Model", ignoringCase: true
    ) {
      hiding.contains($0) || needed.contains($0) || isOperation && Self.reservedNestedNames.contains($0)
        || taken.contains($0)
        || members.contains($0)
    }
    for (wish, name) in zip(fresh, names) {
      let typeName = TypeName((parent?.components ?? []) + [name])
      if let index = wish.alias {
        aliases.append((typeName, resolved.componentSchemas[index]))
      } else {
        typeNames[wish.owner] = typeName
        documentNames[wish.owner] = wish.key
      }
      if name != wish.name, override(wish.pointer) == nil {
        diagnostics.note(
          .nameChanged, "the type is named \(name), because \(wish.name) is taken",
          at: resolved.schemas[wish.owner].keywords.range)
      }
    }
    if parent == nil {
      for (wish, name) in zip(fresh, names) { componentTypes[wish.pointer] = name.lowercased() }
      componentNames.formUnion(componentTypes.values)
    }
    nestedNames[parent?.text ?? "", default: []].formUnion(names.map { $0.lowercased() })
    for wish in fresh where wish.alias == nil { nameNested(in: wish.owner) }
  }

  /// The wishes for schemas without a name, one for each. A schema that several places hold is named by the one that
  /// writes it out.
  private func unnamed(_ wishes: [NameWish]) -> [NameWish] {
    var fresh: [NameWish] = []
    var places: [SchemaID: Int] = [:]
    for wish in wishes {
      guard wish.alias == nil else { fresh.append(wish); continue }
      guard typeNames[wish.owner] == nil else { continue }
      guard let place = places[wish.owner] else {
        places[wish.owner] = fresh.count
        fresh.append(wish)
        continue
      }
      if wish.precedes(fresh[place]) { fresh[place] = wish }
    }
    return fresh
  }

  private mutating func nameNested(in owner: SchemaID) {
    guard let name = typeNames[owner] else { return }
    var wishes: [NameWish] = []
    var members: Set<String> = []
    func add(member key: String) {
      // Only without a letter in front are the names of a type and of a member the same.
      let name = Naming.memberName(key)
      if name.utf8.first == UInt8(ascii: "_") { members.insert(name.lowercased()) }
    }
    let schema = resolved.schemas[owner]
    switch shape(of: owner).kind {
    case .object(let object):
      for property in object.properties {
        add(member: property.key)
        wishes += wishesBelow(property.use, name: property.key)
      }
      if case .schema(let use) = object.additional { wishes += wishesBelow(use, name: "AdditionalProperty") }
    case .union(let union):
      for property in schema.properties { wishes += wishesBelow(property.use, name: property.name) }
      for case let alternative? in alternativeNames(of: union) {
        add(member: alternative.name)
        wishes += wishesBelow(alternative.use, name: alternative.name)
      }
    default: return
    }
    if !isNamingInherited { wishes.removeAll { !$0.isWritten(below: schema.pointer) } }
    assign(wishes, in: name, of: owner, beside: members)
  }

  private func override(_ pointer: String) -> String? { options.names[pointer] }
}
