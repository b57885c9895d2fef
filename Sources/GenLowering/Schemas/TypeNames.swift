// The names of all declarations: top-level ones first, all at once, then those nested in them.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// A schema that wants a declaration, and the name that it would like.
private struct NameWish {
  var owner: SchemaID
  /// Its place, by which `gen.yaml` names it.
  var pointer: String
  /// What the document calls it, from which a clash is resolved.
  var key: String
  var name: String
}

extension Lowerer {
  mutating func nameTypes() {
    var wishes = componentWishes()
    var taken = Set(operationNames.map(\.typeName))
    taken.formUnion(reservedTopLevelNames)
    for operation in resolved.operations { wishes += componentBodyWishes(of: operation, known: wishes) }
    assign(wishes, in: nil, avoiding: taken)
    for (index, operation) in resolved.operations.enumerated() {
      let parent = TypeName([operationNames[index].typeName])
      assign(bodyWishes(of: operation), in: parent, avoiding: reservedNestedNames)
    }
  }

  /// Names that the generated client and service have for themselves.
  private var reservedTopLevelNames: [String] {
    ["Client", "Service", "Server", "Security"].map { options.name + $0 } + [options.name]
  }

  private var reservedNestedNames: Set<String> {
    ["Failure", "FailureResponse", "Success", "ContentType", "Input"]
  }

  private mutating func componentWishes() -> [NameWish] {
    var wishes: [NameWish] = []
    var seen: Set<SchemaID> = []
    for component in resolved.componentSchemas {
      wishes += wishesBelow(component.value, name: component.name).filter { seen.insert($0.owner).inserted }
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

  /// What a component wants names for: itself where it is a declaration, else what its elements are.
  private mutating func wishesBelow(_ use: SchemaUse, name: String) -> [NameWish] {
    var use = use
    var key = name
    var name = Naming.typeName(name)
    for _ in 0..<64 {
      let shape = shape(of: use)
      switch shape.kind {
      case .enumeration, .object, .union:
        let schema = resolved.schemas[shape.owner]
        if let component = schema.componentName {
          key = component
          name = Naming.typeName(component)
        }
        return [NameWish(owner: shape.owner, pointer: schema.pointer, key: key, name: name)]
      case .array(let items?):
        use = items
        name += "Item"
      case .map(let values):
        use = values
        name += "Value"
      case .array(nil), .scalar, .freeObject, .any: return []
      }
    }
    return []
  }

  /// Bodies written out in `components/responses` and `components/requestBodies` are top-level too.
  private mutating func componentBodyWishes(of operation: ResolvedOperation, known: [NameWish]) -> [NameWish] {
    var wishes: [NameWish] = []
    var seen = Set(known.map(\.owner))
    func name(_ component: String, _ suffix: String) -> String {
      let base =
        Int(component).flatMap(StatusNames.caseName(of:)).map { Naming.typeName($0) } ?? Naming.typeName(component)
      return base.hasSuffix(suffix) ? base : base + suffix
    }
    for response in operation.responses {
      guard let component = response.value.componentName else { continue }
      for media in response.value.content {
        guard let use = media.value.schema else { continue }
        wishes += wishesBelow(use, name: name(component, "Response")).filter { seen.insert($0.owner).inserted }
      }
    }
    if let body = operation.requestBody, let component = body.componentName {
      for media in body.content {
        guard let use = media.value.schema else { continue }
        wishes += wishesBelow(use, name: name(component, "Request")).filter { seen.insert($0.owner).inserted }
      }
    }
    return wishes
  }

  private mutating func bodyWishes(of operation: ResolvedOperation) -> [NameWish] {
    var wishes: [NameWish] = []
    for media in operation.requestBody?.content ?? [] {
      if let use = media.value.schema { wishes += wishesBelow(use, name: "Request") }
    }
    let successes = operation.responses.filter { StatusNames.isSuccess($0.name) }
    for response in operation.responses {
      let name =
        StatusNames.isSuccess(response.name) && successes.count == 1
        ? "Response" : Naming.typeName(StatusNames.caseName(ofKey: response.name)) + "Body"
      for media in response.value.content {
        if let use = media.value.schema { wishes += wishesBelow(use, name: name) }
      }
    }
    for parameter in operation.parameters {
      if let use = parameter.schema ?? parameter.content.first?.value.schema {
        wishes += wishesBelow(use, name: parameter.name)
      }
    }
    return wishes
  }

  /// Gives the names of one scope at once, then goes into each declaration for those nested in it.
  private mutating func assign(_ wishes: [NameWish], in parent: TypeName?, avoiding taken: Set<String>) {
    var fresh: [NameWish] = []
    var seen: Set<SchemaID> = []
    for wish in wishes where typeNames[wish.owner] == nil && seen.insert(wish.owner).inserted { fresh.append(wish) }
    guard !fresh.isEmpty else { return }
    let names = assignNames(
      fresh.map { (key: $0.key, preferred: override($0.pointer) ?? $0.name) }, avoiding: taken, suffix: "Model")
    for (wish, name) in zip(fresh, names) {
      typeNames[wish.owner] = TypeName((parent?.components ?? []) + [name])
      if name != wish.name, override(wish.pointer) == nil {
        diagnostics.note(
          .nameChanged, "the type is named \(name), because \(wish.name) is taken",
          at: resolved.schemas[wish.owner].keywords.range)
      }
    }
    for wish in fresh { nameNested(in: wish.owner) }
  }

  private mutating func nameNested(in owner: SchemaID) {
    guard let name = typeNames[owner] else { return }
    var wishes: [NameWish] = []
    switch shape(of: owner).kind {
    case .object(let object):
      for property in object.properties { wishes += wishesBelow(property.use, name: property.key) }
      if case .schema(let use) = object.additional { wishes += wishesBelow(use, name: "AdditionalProperty") }
    case .union(let union):
      for (index, branch) in union.branches.enumerated() {
        guard let use = branch.use else { continue }
        let title = resolved.schemas[use.id].keywords.title?.value
        wishes += wishesBelow(use, name: title ?? "Option\(index + 1)")
      }
    default: return
    }
    let inner = wishes.filter { typeNames[$0.owner] == nil }
    assign(inner, in: name, avoiding: topLevelNames.union(["Input"]).union([name.last]))
  }

  /// A nested type must not hide a top-level one that its neighbours mean.
  private var topLevelNames: Set<String> {
    Set(typeNames.values.filter { $0.components.count == 1 }.map(\.last)).union(operationNames.map(\.typeName))
  }

  private func override(_ pointer: String) -> String? { options.names[pointer] }
}
