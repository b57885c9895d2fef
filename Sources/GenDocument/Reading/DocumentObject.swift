// What every object of the specification has in common: how a node becomes one.
package import GenSourceTree

/// An object of the OpenAPI specification that is written as a mapping with fixed fields.
package protocol DocumentObject: Sendable {
  /// What the specification calls it, as in `Info Object`.
  static var objectName: String { get }

  /// Reads the fields; `nil` where one is missing without which nothing sensible can be said.
  init?(from object: inout ObjectReader)
}

extension DocumentObject {
  /// Reads one such object wherever it was found: in its place in a document, or at the end of a reference.
  package static func parse(_ node: Node, context: ParsingContext) -> Self? {
    guard var object = ObjectReader(node, objectName: objectName, context: context) else { return nil }
    let result = Self(from: &object)
    object.reportUnknownFields(of: Self.self)
    return result
  }

  /// The names of the fields that this object reads, in the order of reading.
  package static var fieldNames: [String] {
    var probe = ObjectReader(probing: objectName)
    _ = Self(from: &probe)
    return probe.names
  }
}
