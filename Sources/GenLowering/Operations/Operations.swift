// Operations: what the client and the service have as methods.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// Those at some places of `everyOperation`, in the order of their names.
  mutating func lowerOperations(_ indices: Range<Int>) -> [GenIR.Operation] {
    var operations: [GenIR.Operation] = []
    for index in indices { operations.append(lower(everyOperation[index], named: operationNames[index])) }
    return operations.sorted { $0.methodName < $1.methodName }
  }

  private mutating func lower(_ source: ResolvedOperation, named name: OperationName) -> GenIR.Operation {
    var responses = lowerResponses(of: source, in: name.typeName)
    lowerHeaders(of: source, named: name, into: &responses)
    let description = source.operation.description?.value
    let security = security(of: source)
    return GenIR.Operation(
      methodName: name.methodName, typeName: name.typeName,
      id: source.operation.operationId?.value ?? "\(source.method) \(source.path)", method: source.method,
      path: source.isWebhook ? [.literal(webhookPath(of: source.path))] : path(of: source),
      pathTemplate: source.path, group: group(of: source),
      documentation: Documentation(
        summary: source.operation.summary?.value, description: description,
        origin: source.isWebhook ? "\(source.method) webhook \(source.path)" : "\(source.method) \(source.path)"),
      deprecation: source.operation.deprecated?.value == true ? "" : nil,
      parameters: lowerParameters(of: source), body: lowerBody(of: source, in: name.typeName), responses: responses,
      success: success(of: responses), security: security, keyNames: keyNames(of: security),
      servers: ownServers(of: source), conditions: conditions(of: source), place: Place(source.range))
  }

  /// What stands behind `?` or `#` is no part of the path: some documents use it to list one path twice.
  private func path(of source: ResolvedOperation) -> [GenIR.Operation.PathPiece] {
    PathTemplate(pathAlone(source.path)).pieces.map { piece in
      switch piece {
      case .literal(let text): .literal(text)
      case .parameter(let name): .parameter(name)
      }
    }
  }

  private func conditions(of source: ResolvedOperation) -> [GenIR.Operation.RequestCondition] {
    source.conditions.map { condition in
      .init(condition.location == .header ? .header : .query, name: condition.name, value: condition.value)
    }
  }

  /// Webhooks stand together, apart from the operations.
  private func group(of source: ResolvedOperation) -> String {
    if source.isWebhook { return "Webhooks" }
    return source.operation.tags.first.map { Naming.typeName($0.value, isNested: true) } ?? options.name
  }

  private func success(of responses: [GenIR.Response]) -> GenIR.Operation.Success {
    let successes = responses.filter(\.isSuccess)
    guard successes.count <= 1 else { return .several }
    let body = successes.first?.body?.type
    if let headers = successes.first?.headers { return .withHeaders(body: body, headers: headers) }
    return body.map { .single($0) } ?? .none
  }

  /// The alternatives of the operation, or of the document where it has none of its own.
  private func security(of source: ResolvedOperation) -> [[GenIR.Operation.SecurityRequirement]] {
    guard let requirements = requirements(of: source) else { return securityByParameters(of: source) }
    return requirements.map { alternative in
      alternative.schemes.map { scheme in
        GenIR.Operation.SecurityRequirement(scheme: scheme.name, scopes: scheme.value.map(\.value))
      }
    }
  }

  /// What an object whose members lie open in a query or among cookies must not take for one of them.
  private func keyNames(of security: [[GenIR.Operation.SecurityRequirement]]) -> [String] {
    resolved.securitySchemes.compactMap { scheme in
      guard scheme.value.type.value == .apiKey, scheme.value.location?.value != .header else { return nil }
      let isUsed = security.contains { $0.contains { $0.scheme.utf8.elementsEqual(scheme.name.utf8) } }
      return isUsed ? scheme.value.name?.value : nil
    }
  }

  /// The schemes whose keys are among the parameters, where that is all that is said of security. They are not needed
  /// where the parameters are not.
  private func securityByParameters(of source: ResolvedOperation) -> [[GenIR.Operation.SecurityRequirement]] {
    var schemes: [GenIR.Operation.SecurityRequirement] = []
    var areRequired = false
    for parameter in source.parameters {
      guard let scheme = credential(parameter, of: source) else { continue }
      areRequired = areRequired || parameter.required
      schemes.append(GenIR.Operation.SecurityRequirement(scheme: scheme.name, scopes: []))
    }
    if schemes.isEmpty { return [] }
    return areRequired ? [schemes] : [schemes, []]
  }
}
