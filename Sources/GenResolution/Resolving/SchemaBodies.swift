// A reference to a schema where a response or a request body should be. Documents write it and mean its JSON.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// A response or request body whose JSON is what a reference leads to: nil where that is no schema, or where something
  /// else is expected.
  func body<Value: DocumentObject>(
    _ reference: Located<String>, to target: Target, in scope: Scope, as expected: ComponentSection
  ) -> ReferenceOr<Value>? {
    guard target.section == ComponentSection.schemas.rawValue, expected == .responses || expected == .requestBodies
    else { return nil }
    reportWrongTarget(target, ComponentSection.schemas.noun, expected, reference, use: "its JSON is taken for the body")
    let place = reference.range
    func mapping(_ members: (String, Node)...) -> Node {
      Node(.mapping(members.map { Node.Entry(key: $0.0, keyRange: place, value: $0.1) }), at: place)
    }
    let schema = mapping(("$ref", Node(.string(reference.value), at: place)))
    let description = ("description", target.node.description ?? Node(.string(""), at: place))
    let object =
      context(of: scope).version == .v2_0
      ? mapping(description, ("schema", schema))
      : mapping(description, ("content", mapping(("application/json", mapping(("schema", schema))))))
    return parse(object, in: scope) { ReferenceOr<Value>.parse($0, context: $1) }
  }
}

extension Node {
  /// The description of an object that has one.
  fileprivate var description: Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == "description" }?.value
  }
}
