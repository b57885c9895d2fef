// The Schema Object of Swagger 2.0 as that of OpenAPI 3.0, which knows all of its keywords but three.
import GenDiagnostics
package import GenSourceTree

extension Schema {
  /// `discriminator` is a text in Swagger 2.0, `type` may be `file`, and what OpenAPI 3 calls `nullable` is written
  /// `x-nullable` by those who need it.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard case .mapping(let entries) = node.value, entries.contains(where: \.isSwagger),
      var schema = SwaggerMapping(node)
    else { return node }
    schema.rename("x-nullable", to: "nullable")
    schema.rename("x-example", to: "example")
    if case .string(let name)? = schema["discriminator"]?.value, let range = schema["discriminator"]?.range {
      schema.set("discriminator", .mapping([Node.Entry("propertyName", .string(name), at: range)]), at: range)
    }
    if schema.has("type", "file"), let range = schema["type"]?.range {
      schema.set("type", .string("string"), at: range)
      schema.set("format", .string("binary"), at: range)
    }
    return schema.node
  }

  /// Whether this is what `type: file` has become: bytes that are no part of a JSON value.
  package var isFile: Bool {
    format?.value.hasSameBytes(as: "binary") == true && types.map(\.value) == [.string]
  }
}

extension Node.Entry {
  /// Whether OpenAPI 3 writes the keyword otherwise.
  fileprivate var isSwagger: Bool {
    switch key {
    case "discriminator", "x-nullable", "x-example": return true
    case "type":
      guard case .string(let type) = value.value else { return false }
      return type.hasSameBytes(as: "file")
    default: return false
    }
  }
}
