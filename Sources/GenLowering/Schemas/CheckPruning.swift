// Removes the checks that lead nowhere: those into declarations that have nothing to check themselves.
import GenIR

extension Lowerer {
  func pruneChecks(in declarations: inout [Declaration], and operations: inout [Operation]) {
    let constrained = constrainedDeclarations(declarations)
    func prune(_ checks: [Check], _ type: TypeReference) -> [Check] {
      checks.compactMap { check in
        switch check {
        case .model: return type.elementName.map(constrained.contains) == true ? check : nil
        case .each(let inner, let schema):
          let kept = prune(inner, type.element)
          return kept.isEmpty ? nil : .each(kept, schema: schema)
        default: return check
        }
      }
    }
    /// An enum of bodies is checked where one of its cases is.
    func pruneAlternatives(_ alternatives: inout [BodyAlternative]) -> [Check] {
      for index in alternatives.indices {
        alternatives[index].checks = prune(alternatives[index].checks, alternatives[index].type)
      }
      return alternatives.contains { !$0.checks.isEmpty } ? [.model] : []
    }
    for index in declarations.indices {
      declarations[index].isConstrained = constrained.contains(declarations[index].name)
      declarations[index].forEachCheck { $0 = prune($0, $1) }
    }
    for index in operations.indices {
      for place in operations[index].parameters.indices {
        operations[index].parameters[place].checks =
          prune(operations[index].parameters[place].checks, operations[index].parameters[place].type)
      }
      if var body = operations[index].body {
        let checks = body.alternatives.isEmpty ? prune(body.checks, body.type) : pruneAlternatives(&body.alternatives)
        body.checks = checks
        operations[index].body = body
      }
      for place in operations[index].responses.indices {
        guard var body = operations[index].responses[place].body else { continue }
        let checks = body.alternatives.isEmpty ? prune(body.checks, body.type) : pruneAlternatives(&body.alternatives)
        body.checks = checks
        operations[index].responses[place].body = body
      }
    }
  }

  /// Those with a check of their own, those that can hold something that no case reads, and those that hold one.
  private func constrainedDeclarations(_ declarations: [Declaration]) -> Set<TypeName> {
    var holders: [TypeName: [TypeName]] = [:]
    var pending: [TypeName] = []
    for var declaration in declarations {
      let name = declaration.name
      var isConstrained = false
      declaration.forEachCheck { checks, type in
        if checks.contains(where: \.bites) { isConstrained = true }
        if checks.contains(where: \.entersModel), let held = type.elementName {
          holders[held, default: []].append(name)
        }
      }
      if case .union = declaration.kind { isConstrained = true }
      if declaration.exact != nil { isConstrained = true }
      if isConstrained { pending.append(name) }
    }
    var constrained: Set<TypeName> = []
    while let name = pending.popLast() {
      guard constrained.insert(name).inserted else { continue }
      pending.append(contentsOf: holders[name] ?? [])
    }
    return constrained
  }
}

extension Declaration {
  /// Visits each list of checks together with the type of the value that they are about.
  fileprivate mutating func forEachCheck(_ visit: (inout [Check], TypeReference) -> Void) {
    switch kind {
    case .structure(var structure):
      for index in structure.properties.indices {
        visit(&structure.properties[index].checks, structure.properties[index].type)
      }
      if case .kept(let name, let type, var checks) = structure.additional {
        visit(&checks, .map(type))
        structure.additional = .kept(name: name, type: type, checks: checks)
      }
      visit(&structure.checks, .jsonObject)
      kind = .structure(structure)
    case .union(var union):
      for index in union.cases.indices { visit(&union.cases[index].checks, union.cases[index].type) }
      kind = .union(union)
    case .alias(let type, var checks):
      visit(&checks, type)
      kind = .alias(type, checks)
    case .headers(var headers):
      for index in headers.indices { visit(&headers[index].property.checks, headers[index].property.type) }
      kind = .headers(headers)
    case .enumeration: break
    }
  }
}

extension Check {
  /// Whether it demands something here, not only further in.
  fileprivate var bites: Bool {
    switch self {
    case .model: false
    case .each(let inner, _): inner.contains(where: \.bites)
    default: true
    }
  }

  fileprivate var entersModel: Bool {
    switch self {
    case .model: true
    case .each(let inner, _): inner.contains(where: \.entersModel)
    default: false
    }
  }
}

extension TypeReference {
  /// The declaration at the bottom of arrays, maps and optionals.
  var elementName: TypeName? {
    switch self {
    case .named(let name): name
    case .array(let element), .map(let element), .optional(let element): element.elementName
    default: nil
    }
  }

  fileprivate var element: TypeReference {
    switch self {
    case .array(let element), .map(let element), .optional(let element): element
    default: self
    }
  }
}
