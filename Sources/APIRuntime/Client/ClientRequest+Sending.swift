// The last steps before a request leaves: credentials, and one HTTP message out of the pieces.

extension ClientRequest {
  /// Adds credentials; returns what stands against sending.
  func finish(for client: APIClient) -> ValidationError? {
    if let problem = receiver.map(\.problem) ?? server(of: client).problem {
      problems.append(Violation(pointer: receiver == nil ? "/server" : "/receiver", keyword: "url", value: problem))
    }
    client.credentials.apply(to: self, schemes: client.schemes)
    var violations = problems
    var isTruncated = false
    if let error = validation.error {
      violations += error.violations
      isTruncated = error.isTruncated
    }
    return violations.isEmpty ? nil : ValidationError(violations: violations, isTruncated: isTruncated)
  }

  /// The message as a transport sends it.
  func head(for client: APIClient) -> HTTPRequest {
    var fields = headers
    for field in client.options.headers where fields[field.name] == nil { fields.append(field) }
    if fields[.accept] == nil, !definition.accept.isEmpty {
      fields[.accept] = definition.accept.joined(separator: ", ")
    }
    if !cookieText.isEmpty { addCookies(to: &fields) }
    let server = server(of: client)
    return HTTPRequest(
      method: HTTPRequest.Method(definition.method) ?? .get, scheme: receiver.map(\.scheme) ?? server.scheme,
      authority: receiver.map(\.authority) ?? server.authority,
      path: receiver.map(target) ?? target(server), headerFields: fields)
  }

  /// One field for all cookies (RFC 6265 §5.4): setting it by name would make one for each of them.
  private func addCookies(to fields: inout HTTPFields) {
    let own = String(decoding: cookieText, as: UTF8.self)
    let all = fields[.cookie].map { $0 + "; " + own } ?? own
    fields[.cookie] = nil
    fields.append(HTTPField(name: .cookie, value: all))
  }

  private func target(_ receiver: ReceiverURL) -> String {
    var query = receiver.query
    query.join(queryText, with: [.ampersand])
    return String(decoding: receiver.path + (query.isEmpty ? [] : [UInt8(ascii: "?")] + query), as: UTF8.self)
  }

  /// Path and query, joined as text. A document may put a query, which is sent, or a fragment, which is not, behind a
  /// path.
  private func target(_ server: BaseURL) -> String {
    var target = Array(server.path.utf8)
    var query = queryText[...]
    for piece in definition.path {
      switch piece {
      case .literal(let text):
        let parts = text.utf8.prefix { $0 != UInt8(ascii: "#") }.split(
          separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        if let path = parts.first { PercentCoding.encodePath(path, into: &target) }
        if parts.count > 1 { query = Array(parts[1]) + (query.isEmpty ? [] : [.ampersand]) + query }
      case .parameter(let name):
        target += pathValues.first { $0.name.hasSameBytes(as: name) }?.text ?? []
      }
    }
    if !query.isEmpty { target += [UInt8(ascii: "?")] + query }
    return String(decoding: target, as: UTF8.self)
  }

  func setHeader(_ name: String, _ value: String, _ location: ParameterLocation) {
    guard let fieldName = HTTPField.Name(name) else {
      return report("header", "a name that a header field can have", location, name, Excerpt.quoted(name))
    }
    guard HTTPField.isValidValue(value) else {
      return report("header", "without control characters and outer spaces", location, name, Excerpt.quoted(value))
    }
    headers[fieldName] = value
  }

  func report(
    _ keyword: String, _ bound: String, _ location: ParameterLocation, _ name: String, _ value: String
  ) {
    problems.append(Violation(pointer: location.pointer(name), keyword: keyword, bound: bound, value: value))
  }

  func note(_ writer: ParameterWriter) {
    guard let problem = writer.problem else { return }
    let value = Excerpt.quoted(String(decoding: writer.output, as: UTF8.self))
    report(writer.style.rawValue, problem, writer.location, writer.name, value)
  }

  func read(
    _ value: some JSONWritable, _ location: ParameterLocation, _ name: String
  ) -> ParameterValue? {
    do throws(JSONError) {
      return try ParameterValue(value)
    } catch {
      report("json", "a value that JSON can hold", location, name, error.kind.description)
      return nil
    }
  }
}

extension [UInt8] {
  /// Appends `text`, behind `separator` where there is something before it.
  mutating func join(_ text: [UInt8], with separator: [UInt8]) {
    guard !text.isEmpty else { return }
    if !isEmpty { self += separator }
    self += text
  }
}
