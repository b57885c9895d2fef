// Puts credentials into a request.

extension Credentials {
  /// Adds what the first alternative that can be satisfied asks for; alternatives that ask for nothing come last.
  func apply(to request: ClientRequest, schemes: [SecurityScheme]) {
    let alternatives = request.definition.security
    guard !alternatives.isEmpty else { return }
    let satisfied = alternatives.first { !$0.isEmpty && $0.allSatisfy { has($0.scheme) } }
    if let satisfied {
      for requirement in satisfied { apply(requirement.scheme, to: request, schemes: schemes) }
    } else if !alternatives.contains(where: \.isEmpty) {
      let wanted = alternatives.map { $0.map(\.scheme).joined(separator: " and ") }.joined(separator: ", or ")
      let given = isEmpty ? "none" : self.schemes.joined(separator: ", ")
      request.problems.append(Violation(pointer: "/security", keyword: "credentials", bound: wanted, value: given))
    }
  }

  private func apply(_ key: String, to request: ClientRequest, schemes: [SecurityScheme]) {
    guard let scheme = schemes.first(where: { $0.key.hasSameBytes(as: key) }), let secret = secret(key) else { return }
    switch (scheme.kind, secret) {
    case (.apiKey(.header, let name), .value(let value)): request.setSecret(name, value, scheme: key)
    case (.apiKey(.query, let name), .value(let value)): request.addQuery(name, value)
    case (.apiKey(.cookie, let name), .value(let value)): request.setSecretCookie(name, value, scheme: key)
    case (.bearer, .value(let value)): request.setSecret("authorization", "Bearer " + value, scheme: key)
    case (.http(let name), .value(let value)): request.setSecret("authorization", "\(name) \(value)", scheme: key)
    case (.basic, .basic(let user, let password)):
      guard !user.utf8.contains(UInt8(ascii: ":")) else { return request.reportSecret(key) }
      let pair = Base64Bytes(bytes: Array("\(user):\(password)".utf8))
      request.setSecret("authorization", "Basic \(pair)", scheme: key)
    case (.mutualTLS, _): break
    default: request.reportSecret(key)
    }
  }
}

extension ClientRequest {
  /// Sets a header field that proxies and compression tables must not keep.
  fileprivate func setSecret(_ name: String, _ value: String, scheme: String) {
    guard let fieldName = HTTPField.Name(name), !value.isEmpty, HTTPField.isValidValue(value) else {
      return reportSecret(scheme)
    }
    var field = HTTPField(name: fieldName, value: value)
    field.indexingStrategy = .disallow
    headers[fields: fieldName] = [field]
  }

  /// Adds a cookie as it is: percent-coding is for parameters (RFC 6265 §4.1.1).
  fileprivate func setSecretCookie(_ name: String, _ value: String, scheme: String) {
    let isName = !name.isEmpty && name.utf8.allSatisfy(\.isTokenCharacter)
    guard isName, !value.isEmpty, value.utf8.allSatisfy(\.isCookieOctet) else { return reportSecret(scheme) }
    cookieText.join(Array("\(name)=\(value)".utf8), with: [.semicolon, .space])
  }

  fileprivate func reportSecret(_ scheme: String) {
    problems.append(
      Violation(pointer: "/security", keyword: "credentials", bound: "usable for \(scheme)", value: "(redacted)"))
  }
}
