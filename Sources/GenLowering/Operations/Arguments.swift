// Which of an operation's parameters are arguments of its method, and in which order.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// The parameters but for those that are none, those that no request can have and those that credentials are.
  func arguments(of operation: ResolvedOperation) -> [ResolvedParameter] {
    let inPath = PathTemplate(pathAlone(operation.path)).names
    let parameters = operation.parameters.filter { parameter in
      switch parameter.location {
      case .header: !parameter.isReservedHeader && isFieldName(parameter.name)
      case .path: operation.isWebhook || inPath.contains(where: parameter.name.hasSameBytes)
      default: true
      }
    }
    return withoutRepeatedHeaders(parameters, of: operation).filter { credential($0, of: operation) == nil }
  }

  /// Letter case makes no other header field (RFC 9110 §5.1): of two, the operation's own comes before that of its path.
  private func withoutRepeatedHeaders(
    _ parameters: [ResolvedParameter], of operation: ResolvedOperation
  ) -> [ResolvedParameter] {
    var kept: [ResolvedParameter] = []
    var places: [String: Int] = [:]
    for parameter in parameters {
      guard parameter.location == .header else {
        kept.append(parameter)
        continue
      }
      if let place = places[parameter.name.lowercased()] {
        if operation.shares(kept[place]), !operation.shares(parameter) { kept[place] = parameter }
      } else {
        places[parameter.name.lowercased()] = kept.count
        kept.append(parameter)
      }
    }
    return kept
  }

  /// The security scheme whose key the parameter is, where the operation asks for that or nothing is said of security.
  /// The client sends it and the server checks it with the other credentials.
  func credential(
    _ parameter: ResolvedParameter, of operation: ResolvedOperation
  ) -> Named<GenDocument.SecurityScheme>? {
    let requirements = requirements(of: operation)
    return resolved.securitySchemes.first { scheme in
      guard scheme.value.isKey(in: parameter) else { return false }
      guard let requirements else { return !operation.isWebhook }
      return requirements.contains { $0.schemes.contains { $0.name.hasSameBytes(as: scheme.name) } }
    }
  }

  /// What the document says of an operation's security; `nil` where it says nothing (OpenAPI 3.0.4 §4.7.10).
  ///
  /// A webhook has only what it says itself: the document's own is how users prove to the API who they are, and is not
  /// for the API to send to them.
  func requirements(of operation: ResolvedOperation) -> [GenDocument.SecurityRequirement]? {
    operation.operation.security ?? (operation.isWebhook ? nil : resolved.security)
  }

  /// The place of a parameter among the arguments: what callers must say before what they may leave out, and in both the
  /// path, what the operation itself declares and what all operations of its path have.
  func rank(of source: ResolvedParameter, _ parameter: GenIR.Parameter, in operation: ResolvedOperation) -> Int {
    let owner = source.location == .path ? 0 : operation.shares(source) ? 2 : 1
    guard case .required = parameter.presence else { return 10 + 2 * owner + (parameter.isRequired ? 0 : 1) }
    return owner
  }
}

extension ResolvedOperation {
  /// Whether the parameter is one that the path item gives to all of its operations.
  fileprivate func shares(_ parameter: ResolvedParameter) -> Bool {
    pathItem.range.contains(parameter.range) && !range.contains(parameter.range)
  }
}

extension SourceRange {
  fileprivate func contains(_ other: SourceRange) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}

extension GenDocument.SecurityScheme {
  /// Whether the parameter is where the scheme has its key.
  fileprivate func isKey(in parameter: ResolvedParameter) -> Bool {
    guard type.value == .apiKey, let name = name?.value else { return false }
    switch (location?.value, parameter.location) {
    case (.header, .header): return name.lowercased() == parameter.name.lowercased()
    case (.query, .query), (.cookie, .cookie): return name.hasSameBytes(as: parameter.name)
    default: return false
    }
  }

  /// Whether its proof is the header field `Authorization`.
  var isAuthorization: Bool {
    switch type.value {
    case .http, .oauth2, .openIdConnect: true
    case .apiKey: location?.value == .header && name?.value.lowercased() == "authorization"
    case .mutualTLS: false
    }
  }
}
