// Takes credentials out of a request.

extension ServerRequest {
  /// What the request proves for the operation: the credentials of the first alternative that it satisfies, none where
  /// none are needed.
  ///
  /// - Throws: `401` with challenges where no alternative is satisfied.
  func credentials(
    for definition: OperationDefinition, schemes: [SecurityScheme]
  ) throws(RequestFailure) -> Credentials {
    for alternative in definition.security where !alternative.isEmpty {
      if let credentials = credentials(for: alternative, schemes) { return credentials }
    }
    if definition.security.contains(where: \.isEmpty) { return Credentials() }
    throw .unauthorized(challenges: definition.challenges(schemes))
  }

  private func credentials(for alternative: [SecurityRequirement], _ schemes: [SecurityScheme]) -> Credentials? {
    var found = Credentials()
    for requirement in alternative {
      guard let scheme = schemes.first(where: { $0.key.hasSameBytes(as: requirement.scheme) }),
        let secret = secret(for: scheme.kind)
      else { return nil }
      found = found.adding(Credentials(scheme.key, secret))
    }
    return found
  }

  private func secret(for kind: SecurityScheme.Kind) -> Credentials.Secret? {
    switch kind {
    case .apiKey(.header, let name): single(name).map { .value($0) }
    case .apiKey(.query, let name): queryText(name).map { .value($0) }
    case .apiKey(.cookie, let name): cookieText(name).map { .value($0) }
    case .bearer: authorization("bearer").map { .value($0) }
    case .http(let scheme): authorization(scheme).map { .value($0) }
    case .basic: authorization("basic").flatMap(Self.basic)
    case .mutualTLS: hasVerifiedCertificate ? .transport : nil
    }
  }

  /// The value of a header field that is there once and not empty.
  private func single(_ name: String) -> String? {
    guard let name = HTTPField.Name(name) else { return nil }
    let values = headers[values: name]
    return values.count == 1 && values[0].isEmpty == false ? values[0] : nil
  }

  /// What follows the scheme in `Authorization`.
  private func authorization(_ scheme: String) -> String? {
    guard let value = single("authorization") else { return nil }
    let parts = value.utf8.split(separator: .space, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, String(Substring(parts[0])).equalsIgnoringCase(scheme) else { return nil }
    let credentials = parts[1].drop { $0 == .space }
    return credentials.isEmpty ? nil : String(Substring(credentials))
  }

  /// RFC 7617 §2.
  private static func basic(_ text: String) -> Credentials.Secret? {
    guard let decoded = Base64Bytes(text)?.bytes, let colon = decoded.firstIndex(of: UInt8(ascii: ":")),
      let user = String(validating: decoded[..<colon], as: UTF8.self),
      let password = String(validating: decoded[(colon + 1)...], as: UTF8.self)
    else { return nil }
    return .basic(user: user, password: password)
  }
}

extension OperationDefinition {
  /// The values of `WWW-Authenticate` (RFC 9110 §11.6.1), which must name at least one scheme.
  func challenges(_ schemes: [SecurityScheme]) -> [String] {
    var challenges: [String] = []
    for requirement in security.joined() {
      let scheme = schemes.first { $0.key.hasSameBytes(as: requirement.scheme) }
      let challenge = scheme?.challenge ?? "ApiKey"
      if !challenges.contains(challenge) { challenges.append(challenge) }
    }
    return challenges.isEmpty ? ["ApiKey"] : challenges
  }
}
