// What a document says in the same words is declared once: inline types that are equal, and equal sets of failures. The
// others get another name for it. Documents repeat themselves: of a large one, four in ten types of operations are such.
import GenIR

extension Lowerer {
  /// Leaves nested types that are equal with the outermost of them, the first by name where several are, and makes
  /// aliases of the rest. Types are equal that have the same name and members of the same name, type, checks and
  /// documentation. What is said of them as a whole does not matter, nor where they stand, save where violations name
  /// their schemas.
  func shareTypes(in declarations: inout [Declaration], and operations: inout [Operation]) {
    var types = SharedTypes(declarations, views: Set(twoViewed.map { typeName(of: $0, in: .input) }))
    types.share()
    declarations = types.declarations
    types.shareFailures(of: &operations)
  }
}

/// One run over the declarations of an API.
private struct SharedTypes {
  private(set) var declarations: [Declaration]
  /// The types of what is sent that stand in the types of what is read. They go with these.
  private let views: Set<TypeName>
  /// The indices of the types that are nested in each, by name.
  private let nested: [TypeName: [Int]]
  /// The type that stands for each that is now an alias.
  private var owners: [TypeName: TypeName] = [:]

  /// What makes types equal.
  private struct Signature: Hashable {
    var name: String
    var kind: Declaration.Kind
    var deprecation: String?
    var isConstrained: Bool
    var exact: ExactSchema?
    /// Where the schema of a type with checks stands: violations name it.
    var schema: String?
    var nested: [Signature]
  }

  init(_ declarations: [Declaration], views: Set<TypeName>) {
    self.declarations = declarations
    self.views = views
    nested = Dictionary(grouping: declarations.indices.filter { declarations[$0].name.parent != nil }) {
      declarations[$0].name.parent ?? declarations[$0].name
    }
  }

  /// From the outside in: what stands inside a shared type is shared with it.
  mutating func share() {
    var level = declarations.indices.filter { declarations[$0].name.components.count == 2 }
    var first: [Signature: Int] = [:]
    while !level.isEmpty {
      var kept: [Int] = []
      for index in level where !views.contains(declarations[index].name) {
        let signature = signature(of: index)
        let name = declarations[index].name
        if let owner = first[signature], !isHidden(declarations[owner].name, from: name) {
          owners[name] = declarations[owner].name
        } else {
          first[signature] = first[signature] ?? index
          kept.append(index)
        }
      }
      level = kept.flatMap { nested[declarations[$0].name] ?? [] }
    }
    declarations = declarations.compactMap(shared)
  }

  /// Whether a type around another one, or beside it, is called as the one does that a type stands in.
  private func isHidden(_ type: TypeName, from name: TypeName) -> Bool {
    name.components.indices.dropFirst().contains { count in
      let neighbours = nested[TypeName(Array(name.components[..<count]))] ?? []
      return neighbours.contains { declarations[$0].name.last == type.components[0] }
    }
  }

  /// The declaration, an alias in its place, or nothing where it stands inside of what is an alias now.
  private func shared(_ declaration: Declaration) -> Declaration? {
    if let owner = owners[declaration.name] {
      var alias = declaration
      alias.kind = .alias(.named(owner), [])
      alias.isConstrained = false
      alias.exact = nil
      return alias
    }
    return resolved(declaration.name) == declaration.name ? declaration : nil
  }

  /// The type that a name stands for now.
  private func resolved(_ name: TypeName) -> TypeName {
    for count in name.components.indices.dropFirst(2) {
      if let owner = owners[TypeName(Array(name.components[..<count]))] {
        return resolved(TypeName(owner.components + name.components[count...]))
      }
    }
    return owners[name] ?? name
  }

  private func signature(of index: Int) -> Signature {
    signature(of: declarations[index], in: declarations[index].name.components)
  }

  private func signature(of declaration: Declaration, in scope: [String]) -> Signature {
    var kind = declaration.kind
    kind.removeOrigins()
    kind.mapTypes { relative($0, to: scope) }
    return Signature(
      name: declaration.name.last, kind: kind, deprecation: declaration.deprecation,
      isConstrained: declaration.isConstrained, exact: declaration.exact,
      schema: declaration.isConstrained ? declaration.schema?.text : nil,
      nested: (nested[declaration.name] ?? []).map { signature(of: declarations[$0], in: scope) })
  }

  /// A name inside of the scope as it reads from there; any other as the type that it stands for now.
  private func relative(_ type: TypeReference, to scope: [String]) -> TypeReference {
    type.mapNames { name in
      name.components.starts(with: scope)
        ? TypeName([""] + name.components.dropFirst(scope.count)) : resolved(name)
    }
  }

  // MARK: - Failures

  /// What makes a failure equal to another: all but what the document says about it.
  private struct Failure: Hashable {
    var status: Response.Status
    var caseName: String
    var body: Response.Body?
    var headers: TypeName?
    /// Where the schema of a body stands that its type does not check by itself: violations name it.
    var schema: String?
  }

  /// Names the first operation, by name, that describes the same failures.
  func shareFailures(of operations: inout [Operation]) {
    var first: [Set<Failure>: String] = [:]
    for index in operations.indices.sorted(by: { operations[$0].typeName < operations[$1].typeName }) {
      let failures = failures(of: operations[index])
      if failures.isEmpty { continue }
      if let owner = first[failures] {
        operations[index].failuresOwner = owner
      } else {
        first[failures] = operations[index].typeName
      }
    }
  }

  private func failures(of operation: Operation) -> Set<Failure> {
    Set(
      operation.responses.filter { !$0.isSuccess }.map { response in
        var body = response.body
        body?.mapTypes { $0.mapNames(resolved) }
        return Failure(
          status: response.status, caseName: response.caseName, body: body, headers: response.headers.map(resolved),
          schema: body.flatMap { $0.checks.allSatisfy(\.isKnownToType) ? nil : $0.schema?.text })
      })
  }
}

extension Declaration.Kind {
  /// Forgets where members stand, which is another place for each of two equal types.
  fileprivate mutating func removeOrigins() {
    switch self {
    case .structure(var structure):
      for index in structure.properties.indices { structure.properties[index].documentation.origin = nil }
      self = .structure(structure)
    case .enumeration(var enumeration):
      for index in enumeration.cases.indices { enumeration.cases[index].documentation.origin = nil }
      self = .enumeration(enumeration)
    case .union(var union):
      for index in union.cases.indices { union.cases[index].documentation.origin = nil }
      self = .union(union)
    case .headers(var headers):
      for index in headers.indices { headers[index].property.documentation.origin = nil }
      self = .headers(headers)
    case .alias: break
    }
  }
}

extension Response.Body {
  fileprivate mutating func mapTypes(_ transform: (TypeReference) -> TypeReference) {
    type = transform(type)
    for index in alternatives.indices { alternatives[index].type = transform(alternatives[index].type) }
  }
}
