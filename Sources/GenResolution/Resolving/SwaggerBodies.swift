// The bodies of Swagger 2.0, which are parameters of a request and a schema of a response. What a parameter is is known
// once the references to it have been followed; what a body travels as is said by the operation that uses it.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// Takes the body, or the fields of the form that is the body, out of the parameters of an operation.
  func swaggerBody(
    in parameters: inout [ResolvedParameter], of operation: Operation, at position: Position
  ) -> ResolvedRequestBody? {
    let bodies = parameters.filter { $0.location == .body }
    let fields = parameters.filter { $0.location == .formData }
    guard !bodies.isEmpty || !fields.isEmpty else { return nil }
    parameters.removeAll { $0.location == .body || $0.location == .formData }
    guard let body = bodies.first else { return form(of: fields, operation, at: position) }
    for other in bodies.dropFirst() + fields {
      say(
        Diagnostic(
          .swagger2, .warning,
          "a request has one body, so the \(other.location.rawValue) parameter \(quoted(other.name)) is left out",
          at: other.range, related: [.init("this is taken as the body", at: body.range)]))
    }
    let media = ResolvedMediaType(
      schema: body.schema, example: body.example, examples: [], encoding: [], range: body.range)
    return ResolvedRequestBody(
      componentName: body.componentName, description: body.description, required: body.required,
      content: operation.consumes.ofBody(at: body.range).map { Named($0.value, at: $0.range, media) },
      range: body.range)
  }

  private func form(
    of fields: [ResolvedParameter], _ operation: Operation, at position: Position
  ) -> ResolvedRequestBody? {
    let node = swaggerForm(fields.map(\.parameter), consumes: operation.consumes, at: operation.range)
    let body = parse(node, in: position.scope) { RequestBody.parse($0, context: $1) }
    return body.flatMap { resolve(.value($0), at: position) }
  }

  /// The content of a response in each of the media types that the operation produces.
  func swaggerContent(
    of response: Response, at position: Position, produces: [Located<String>]
  ) -> [Named<ResolvedMediaType>] {
    guard let written = response.bodySchema else { return [] }
    var isFile = false
    if case .value(let schema) = written { isFile = schema.isFile }
    let schema = use(written, at: position.field("schema"))
    let types = produces.ofResponse(isFile: isFile, examples: response.bodyExamples, at: written.range)
    return types.map { type in
      let media = ResolvedMediaType(
        schema: schema, example: response.bodyExamples.value(named: type.value), examples: [], encoding: [],
        range: written.range)
      return Named(type.value, at: type.range, media)
    }
  }
}

extension ReferenceOr<Schema> {
  fileprivate var range: SourceRange {
    switch self {
    case .value(let schema): schema.range
    case .reference(let reference): reference.range
    }
  }
}
