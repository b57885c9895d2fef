// What is said of parameters that are no arguments, or are laid out in another way than the document has it.
import GenDiagnostics
import GenDocument
import GenResolution
import GenSourceTree

extension Lowerer {
  /// Says of each parameter, once, what its author may not expect.
  mutating func noteParameters() {
    var seen: Set<SourceRange> = []
    for operation in everyOperation {
      for parameter in operation.parameters {
        if let note = note(on: parameter, of: operation), seen.insert(note.range ?? parameter.range).inserted {
          diagnostics.add(note)
        }
      }
    }
    noteCredentials()
  }

  /// Says of each security scheme, once, that parameters are its key.
  private mutating func noteCredentials() {
    var found: [DocumentKey: (first: ResolvedParameter, scheme: Named<GenDocument.SecurityScheme>, others: Int)] = [:]
    for operation in everyOperation {
      for parameter in operation.parameters {
        guard let scheme = credential(parameter, of: operation) else { continue }
        found[DocumentKey(scheme.name), default: (parameter, scheme, -1)].others += 1
      }
    }
    for scheme in resolved.securitySchemes {
      guard let (first, scheme, others) = found[DocumentKey(scheme.name)] else { continue }
      let more = others == 0 ? "" : ", and so it is in \(others) other operation\(others == 1 ? "" : "s")"
      diagnostics.note(
        .parameterIsCredential,
        "the parameter \(quoted(first.name)) is the key of the security scheme \(quoted(scheme.name))\(more)",
        at: first.range, related: [.init("the scheme is here", at: scheme.nameRange)])
    }
  }

  private func note(on parameter: ResolvedParameter, of operation: ResolvedOperation) -> Diagnostic? {
    if credential(parameter, of: operation) != nil { return nil }
    if parameter.isReservedHeader { return noteReservedHeader(parameter, of: operation) }
    guard let style = parameter.style, !style.value.isAllowed(in: parameter.location) else { return nil }
    return Diagnostic(
      .styleNotAllowed, .warning,
      "the style \(quoted(style.value.rawValue)) is not for \(parameter.location.plural), so the usual one is used",
      at: style.range)
  }

  /// What a caller cannot do because a header field is no parameter.
  private func noteReservedHeader(_ parameter: ResolvedParameter, of operation: ResolvedOperation) -> Diagnostic? {
    switch parameter.name.lowercased() {
    case "authorization": noteAuthorization(parameter, of: operation)
    case "accept":
      noteMediaTypes(of: parameter, "responses", operation.responses.flatMap(\.value.content))
    default:
      noteMediaTypes(of: parameter, "body", operation.requestBody?.content ?? [])
    }
  }

  private func noteAuthorization(_ parameter: ResolvedParameter, of operation: ResolvedOperation) -> Diagnostic? {
    let required = (requirements(of: operation) ?? []).flatMap(\.schemes)
    let isCovered = resolved.securitySchemes.contains { scheme in
      scheme.value.isAuthorization && required.contains { $0.name.hasSameBytes(as: scheme.name) }
    }
    if isCovered { return nil }
    return Diagnostic(
      .parameterNotGenerated, .warning,
      "the header field \(quoted(parameter.name)) is no parameter, and no security scheme of the operation sends it",
      at: parameter.range, remedy: "declare a security scheme, such as '{type: http, scheme: bearer}', and require it")
  }

  /// A media type that the parameter lists and the document does not have elsewhere cannot be asked for.
  private func noteMediaTypes(
    of parameter: ResolvedParameter, _ holder: String, _ content: [Named<ResolvedMediaType>]
  ) -> Diagnostic? {
    guard let use = parameter.schema else { return nil }
    let keywords = resolved.schemas[use.id].keywords
    let listed = (keywords.enumeration ?? keywords.constant.map { [$0] } ?? []).compactMap(\.text)
    let known = Set(content.map { MediaTypeName($0.name).essence })
    guard let missing = listed.first(where: { !known.contains(MediaTypeName($0).essence) }) else { return nil }
    return Diagnostic(
      .parameterNotGenerated, .warning,
      "the header field \(quoted(parameter.name)) is no parameter, and \(quoted(missing)) is no media type of the \(holder)",
      at: parameter.range, remedy: "write it as a media type under 'content'")
  }
}

extension Node {
  fileprivate var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}

extension GenDocument.ParameterLocation {
  fileprivate var plural: String {
    switch self {
    case .path: "paths"
    case .query: "queries"
    case .header: "header fields"
    case .cookie: "cookies"
    case .querystring, .body, .formData: "this place"
    }
  }
}
