// `host`, `basePath` and `schemes` of Swagger 2.0 as servers.
import GenDiagnostics
package import GenSourceTree

extension SwaggerDefaults {
  /// A Server Object for each scheme. None where the document names neither a host nor a path: what the API is served
  /// under is then where the document itself comes from.
  ///
  /// - Parameter own: the schemes of an operation, which take the place of the document's.
  func servers(overridingSchemes own: [Located<String>]? = nil, in context: ParsingContext) -> [Node] {
    let schemes = (own ?? schemes).filter { isHTTP($0, in: context) }
    let path = pathText(in: context)
    guard let host else {
      if own == nil, let scheme = schemes.first { reportUnused(scheme, in: context) }
      guard let basePath, !path.isEmpty else { return [] }
      return [server(path, at: basePath.range)]
    }
    if let end = schemeEnd(of: host.value) {
      context.diagnostics.warning(
        .swagger2, "'host' begins with a scheme, which belongs into 'schemes'; it is taken as it is", at: host.range,
        remedy: "write \(quoted(String(host.value[end...])))")
      return [server(host.value + path, at: host.range)]
    }
    guard !schemes.isEmpty else {
      if own == nil { reportMissingScheme(in: context) }
      return [server("https://" + host.value + path, at: host.range)]
    }
    return schemes.map { scheme in
      // Nothing but the scheme tells them apart.
      server(
        "\(scheme.value)://" + host.value + path, description: schemes.count > 1 ? scheme.value : nil,
        at: scheme.range)
    }
  }

  /// What precedes every path; nothing for `/`, because paths begin with a slash of their own.
  private func pathText(in context: ParsingContext) -> String {
    guard let basePath, !basePath.value.hasSameBytes(as: "/") else { return "" }
    guard basePath.value.utf8.first != UInt8(ascii: "/") else { return basePath.value }
    context.diagnostics.warning(
      .pathWithoutSlash, "the 'basePath' \(quoted(basePath.value)) does not begin with a slash", at: basePath.range,
      remedy: "write \(quoted("/" + basePath.value))")
    return "/" + basePath.value
  }

  private func isHTTP(_ scheme: Located<String>, in context: ParsingContext) -> Bool {
    switch scheme.value {
    case "http", "https": return true
    case "ws", "wss":
      context.diagnostics.warning(
        .swagger2, "OpenAPI 3 describes HTTP, so the scheme \(quoted(scheme.value)) is left out", at: scheme.range)
    default:
      context.diagnostics.warning(
        .unknownValue, "'schemes' cannot have \(quoted(scheme.value))", at: scheme.range,
        remedy: "write http or https")
    }
    return false
  }

  private func reportUnused(_ scheme: Located<String>, in context: ParsingContext) {
    context.diagnostics.warning(
      .swagger2, "'schemes' says nothing without a 'host': the host is that of the document, which gen does not know",
      at: scheme.range, remedy: "add a host, or make the client with `server: .custom(…)`")
  }

  private func reportMissingScheme(in context: ParsingContext) {
    let reason = schemes.isEmpty ? "the document has a 'host' and no 'schemes'" : "none of the 'schemes' can be used"
    context.diagnostics.warning(
      .swagger2, "\(reason), so 'https' is taken for the scheme of the host", at: host?.range,
      remedy: "write schemes: [https]")
  }

  private func server(_ url: String, description: String? = nil, at range: SourceRange) -> Node {
    let fields = [Node.Entry("url", .string(url), at: range)]
    return Node(
      .mapping(fields + (description.map { [Node.Entry("description", .string($0), at: range)] } ?? [])), at: range)
  }

  /// What follows `://`.
  private func schemeEnd(of host: String) -> String.Index? {
    var bytes = host.utf8[...]
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      if bytes[colon...].starts(with: "://".utf8) { return host.utf8.index(colon, offsetBy: 3) }
      bytes = bytes[colon...].dropFirst()
    }
    return nil
  }
}

extension Operation {
  /// Schemes of an operation's own are servers of its own, where the document names a host for them.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard var operation = SwaggerMapping(node), let entry = operation.take("schemes") else { return node }
    let schemes = context.strings(entry.value, of: "schemes") ?? []
    let defaults = context.swagger
    guard defaults.host != nil, !schemes.isEmpty, !haveSameTexts(defaults.schemes, schemes) else {
      return operation.node
    }
    let servers = defaults.servers(overridingSchemes: schemes, in: context)
    operation.set("servers", .sequence(servers), at: entry.value.range)
    return operation.node
  }
}

/// Whether both have the same texts, in whatever order.
private func haveSameTexts(_ left: [Located<String>], _ right: [Located<String>]) -> Bool {
  Set(left.map { Array($0.value.utf8) }) == Set(right.map { Array($0.value.utf8) })
}
