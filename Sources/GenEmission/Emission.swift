// The API as Swift: each declaration is rendered, then the layout says which file it goes to.

package import GenIR
import GenSwiftText
package import GenWorkers

/// Writes an API down. The result depends on the API, the options and the templates alone.
package func emitFiles(
  _ api: API, options: EmissionOptions, templates: TemplateSet, workers: any Workers = OneWorker()
) throws(TemplateError) -> [OutputFile] {
  let emission = try Emission(api, options: options, templates: templates, workers: workers)
  return emission.layOut(workers.map(emission.pieces) { render in render() }, workers)
}

/// Declarations that stay together, and where the layout may put them.
struct Unit {
  var place: Place
  var text: String
  /// Whether it names a type of the runtime.
  var usesRuntime = true
  /// Whether what it declares is for others to use, the runtime's types in it included.
  var exposesRuntime = true
  /// The modules of the user's own types in it.
  var modules: Set<String> = []
  /// Whether it declares a name that swift-format would object to.
  var keepsUnderscores = false

  enum Place: Equatable {
    /// A top-level type of this name and what is nested in it.
    case model(String)
    /// An operation of this group and name.
    case operation(group: String, name: String)
    case client
    case clientMethods(group: String)
    case schemas
    case security
    case service
    case server
    case serverHandlers(group: String)
    /// The file of this name, which has one side of the webhooks.
    case webhooks(String)
  }
}

/// Renders one unit, on any thread.
typealias Piece = @Sendable () -> Unit

struct Emission {
  let api: API
  let options: EmissionOptions
  let templates: CompiledTemplates
  let types: TypeTable
  let access: SwiftText
  /// The name of the schemas that values are checked against as JSON.
  let schemasName: SwiftText
  /// The signatures of operations, by their types.
  private let signatures: [String: Signature]
  /// The checks of operations, by their types; nothing for an operation without any.
  private let validators: [String: OperationValidatorView]
  /// Declarations by the type that they are nested in.
  let nested: [TypeName: [Declaration]]

  init(
    _ api: API, options: EmissionOptions, templates: TemplateSet, workers: any Workers
  ) throws(TemplateError) {
    self.api = options.parts.contains(.validators) ? api : api.withoutResponseChecks()
    self.options = options
    access =
      switch options.access {
      case .public: "public "
      case .package: "package "
      case .internal: ""
      }
    let types = TypeTable(api.declarations)
    let schemasName = SwiftText.identifier(api.name + "Schemas")
    self.types = types
    self.schemasName = schemasName
    let signatures = workers.map(self.api.everyOperation, Signature.init)
    self.signatures = Dictionary(signatures.map { ($0.operation.typeName, $0) }) { first, _ in first }
    let checked = options.parts.contains(.validators) ? signatures : []
    let (compiled, validators) = workers.both { [access] in
      Result { () throws(TemplateError) in try templates.compiled(access: access) }
    } _: {
      checked.compactMap { signature in
        OperationValidatorView(signature, types, schemas: schemasName).map { (signature.operation.typeName, $0) }
      }
    }
    self.templates = try compiled.get()
    self.validators = Dictionary(validators) { first, _ in first }
    nested = Dictionary(grouping: api.declarations.filter { $0.name.parent != nil }) {
      $0.name.parent ?? $0.name
    }
  }

  /// What renders each unit, in the order in which units that share a file stand in it.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    if has(.models) { pieces += models }
    if has(.validators), let schemas = api.schemas {
      pieces.append {
        let text = templates.render(SchemasView(schemas, named: schemasName), "schemas")
        return Unit(place: .schemas, text: text, exposesRuntime: false)
      }
    }
    // An API without operations is its models: there is nothing to call and nothing to serve.
    if api.everyOperation.isEmpty || !has(.client) && !has(.server) { return pieces }
    if !api.securitySchemes.isEmpty {
      pieces.append { Unit(place: .security, text: templates.render(SecurityView(api), "security")) }
    }
    pieces += api.everyOperation.map { operation in { unit(operation) } }
    if has(.client) { pieces += client + webhookClient }
    if has(.server) { pieces += server + webhookServer }
    return pieces
  }

  func has(_ part: EmissionOptions.Part) -> Bool { options.parts.contains(part) }

  private var models: [Piece] {
    api.declarations.filter { $0.name.parent == nil }.map { declaration in { unit(declaration) } }
  }

  private func unit(_ declaration: Declaration) -> Unit {
    Unit(
      place: .model(declaration.name.last), text: join([render(declaration)] + extensions(of: declaration)),
      usesRuntime: declaration.usesRuntime, modules: modules(below: declaration),
      keepsUnderscores: keepsUnderscores(declaration))
  }

  private func unit(_ operation: Operation) -> Unit {
    Unit(
      place: .operation(group: operation.group, name: operation.typeName), text: text(of: operation),
      modules: modules(below: operation), keepsUnderscores: keepsUnderscores(operation))
  }

  /// What has to be imported for a declaration and those nested in it.
  private func modules(below declaration: Declaration) -> Set<String> {
    (nested[declaration.name] ?? []).reduce(declaration.modules) { $0.union(modules(below: $1)) }
  }

  private func render(_ declaration: Declaration) -> String {
    let declaration = declaration.namingTypesFromInside(nested)
    return switch declaration.kind {
    case .structure(let structure):
      templates.render(StructureView(structure, of: declaration, access: access, types), "structure")
    case .enumeration(let enumeration):
      templates.render(EnumerationView(enumeration, of: declaration), "enumeration")
    case .union(let union): templates.render(UnionView(union, of: declaration), "union")
    case .alias(let type, _): templates.render(AliasView(type, of: declaration), "alias")
    case .headers(let headers): templates.render(HeadersView(headers, of: declaration, types), "headers")
    }
  }

  /// The validator of a type, then the types that are nested in it with their own extensions.
  private func extensions(of declaration: Declaration) -> [String] {
    var texts: [String] = []
    if has(.validators), let view = ValidatorView(declaration, types, schemas: schemasName) {
      texts.append(templates.render(view, "validator"))
    }
    return texts + nestedTypes(in: declaration.name)
  }

  private func nestedTypes(in parent: TypeName) -> [String] {
    guard let children = nested[parent], !children.isEmpty else { return [] }
    let members = indented(join(children.map(render)))
    let frame = templates.render(NestedView(parent: parent.swift, members: members), "nested")
    return [frame] + children.flatMap(extensions)
  }

  private func modules(below operation: Operation) -> Set<String> {
    (nested[TypeName([operation.typeName])] ?? []).reduce(operation.modules) { $0.union(modules(below: $1)) }
  }

  private func text(of operation: Operation) -> String {
    let view = OperationView(signature(of: operation), access: access) { templates.render($0, "responses") }
    var texts = [templates.render(view, "operation")]
    if has(.client), !operation.servers.isEmpty {
      texts.append(templates.render(ServerChoiceView(operation), "server-choice"))
    }
    for choice in BodyChoiceView.all(operation, types, schemas: schemasName) {
      let members = indented(templates.render(choice.view, "body-choice"))
      texts.append(templates.render(NestedView(parent: .identifier(operation.typeName), members: members), "nested"))
      if let view = choice.validator, has(.validators) { texts.append(templates.render(view, "validator")) }
    }
    if let view = validators[operation.typeName] { texts.append(templates.render(view, "operation-validator")) }
    return join(texts + nestedTypes(in: TypeName([operation.typeName])))
  }

  func signature(of operation: Operation) -> Signature {
    signatures[operation.typeName] ?? Signature(operation)
  }

  /// Whether the requests of an operation are checked.
  func checksRequest(of operation: Operation) -> Bool {
    validators[operation.typeName]?.checksRequest == true
  }

  func join(_ texts: [String]) -> String { texts.joined(separator: "\n\n") }
}
