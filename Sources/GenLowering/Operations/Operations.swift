// Operations: what the client and the service have as methods.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// In the order of their names.
  mutating func lowerOperations() -> [GenIR.Operation] {
    var operations: [GenIR.Operation] = []
    for (index, operation) in resolved.operations.enumerated() {
      operations.append(lower(operation, named: operationNames[index]))
    }
    return operations.sorted { $0.methodName < $1.methodName }
  }

  private mutating func lower(_ source: ResolvedOperation, named name: OperationName) -> GenIR.Operation {
    var responses = lowerResponses(of: source)
    lowerHeaders(of: source, named: name, into: &responses)
    let description = source.operation.description?.value
    return GenIR.Operation(
      methodName: name.methodName, typeName: name.typeName,
      id: source.operation.operationId?.value ?? "\(source.method) \(source.path)",
      method: source.method, path: PathTemplate(source.path).pieces, pathTemplate: source.path,
      group: source.operation.tags.first.map { Naming.typeName($0.value) } ?? options.name,
      documentation: Documentation(
        summary: source.operation.summary?.value, description: description,
        origin: "\(source.method) \(source.path)"),
      deprecation: source.operation.deprecated?.value == true ? "" : nil,
      parameters: lowerParameters(of: source), body: lowerBody(of: source), responses: responses,
      success: success(of: responses), security: security(of: source.operation), place: Place(source.range))
  }

  private func success(of responses: [GenIR.Response]) -> GenIR.Operation.Success {
    let successes = responses.filter(\.isSuccess)
    guard successes.count <= 1 else { return .several }
    let body = successes.first?.body?.type
    if let headers = successes.first?.headers { return .withHeaders(body: body, headers: headers) }
    return body.map { .single($0) } ?? .none
  }

  /// The alternatives of the operation, or of the document where it has none of its own (OpenAPI 3.0.4 §4.7.10).
  private func security(of operation: GenDocument.Operation) -> [[GenIR.Operation.SecurityRequirement]] {
    let requirements = operation.security ?? resolved.security ?? []
    return requirements.map { alternative in
      alternative.schemes.map { scheme in
        GenIR.Operation.SecurityRequirement(scheme: scheme.name, scopes: scheme.value.map(\.value))
      }
    }
  }
}
