// The Security Scheme Object of Swagger 2.0 as that of OpenAPI 3.
import GenDiagnostics
package import GenSourceTree

extension SecurityScheme {
  /// `basic` is a scheme of HTTP, and a scheme of OAuth 2 has exactly one flow, whose fields are its own.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard var scheme = SwaggerMapping(node), let type = scheme["type"] else { return node }
    if scheme.has("type", "basic") {
      scheme.set("type", .string("http"), at: type.range)
      scheme.set("scheme", .string("basic"), at: type.range)
    }
    guard let flow = scheme.take("flow") else { return scheme.node }
    let fields = scheme.take(["authorizationUrl", "tokenUrl", "scopes"])
    if let name = context.choice(flow.value, of: "flow", Flow.self)?.value.name {
      let value = Node.Entry(name, .mapping(fields), at: flow.value.range)
      scheme.set("flows", .mapping([value]), at: flow.value.range)
    }
    return scheme.node
  }

  /// The values of `flow`.
  private enum Flow: String, Choice {
    case implicit, password, application, accessCode

    /// What OpenAPI 3 calls it.
    var name: String {
      switch self {
      case .implicit: "implicit"
      case .password: "password"
      case .application: "clientCredentials"
      case .accessCode: "authorizationCode"
      }
    }
  }
}
