// What every object of the specification has in common: how a node becomes one.
package import GenSourceTree

/// An object of the OpenAPI specification that is written as a mapping with fixed fields.
package protocol DocumentObject: Sendable {
  /// What the specification calls it, as in `Info Object`.
  static var objectName: String { get }

  /// Reads the fields; `nil` where one is missing without which nothing sensible can be said.
  init?(from object: inout ObjectReader)

  /// The same in OpenAPI 3's terms, of the object that Swagger 2.0 has in its place.
  static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node
}

extension DocumentObject {
  /// Reads one such object wherever it was found: in its place in a document, or at the end of a reference.
  package static func parse(_ node: Node, context: ParsingContext) -> Self? {
    let node = context.version == .v2_0 ? converted(fromSwagger: node, in: context) : node
    guard var object = ObjectReader(node, objectName: objectName, context: context) else { return nil }
    let result = Self(from: &object)
    object.reportUnknownFields(of: Self.self)
    return result
  }

  /// Objects that Swagger 2.0 writes as OpenAPI 3 does stay as they are.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node { node }

  /// The names of the fields that this object reads in documents of a version, in the order of reading.
  package static func fieldNames(in version: OpenAPIVersion = .v3_1) -> [String] {
    var probe = ObjectReader(probing: objectName, version: version)
    _ = Self(from: &probe)
    return probe.names
  }
}
