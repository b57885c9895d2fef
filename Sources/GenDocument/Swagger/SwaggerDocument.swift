// The Swagger Object, the root of a Swagger 2.0 document, as an OpenAPI Object.
import GenDiagnostics
package import GenSourceTree

extension OpenAPIDocument {
  /// The maps of what the rest refers to move into `components`; references go on to name them where they stand.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard var document = SwaggerMapping(node) else { return node }
    document.rename("swagger", to: "openapi")
    let (host, basePath) = (document.take("host"), document.take("basePath"))
    for text in [host, basePath] { text.map { _ = context.string($0.value, of: $0.key) } }
    for name in ["schemes", "consumes", "produces"] {
      document.take(name).map { _ = context.strings($0.value, of: name) }
    }
    let servers = context.swagger.servers(in: context)
    if let range = (host ?? basePath)?.value.range, !servers.isEmpty {
      document.set("servers", .sequence(servers), at: range)
    }
    let components = componentNames.compactMap { name, newName in
      document.take(name).map { Node.Entry(key: newName, keyRange: $0.keyRange, value: $0.value) }
    }
    if !components.isEmpty { document.set("components", .mapping(components), at: node.range) }
    return document.node
  }

  /// What the sections of the Components Object are called in Swagger 2.0.
  private static let componentNames = [
    ("definitions", "schemas"), ("parameters", "parameters"), ("responses", "responses"),
    ("securityDefinitions", "securitySchemes"),
  ]
}
