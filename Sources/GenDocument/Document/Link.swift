// The Link Object, OpenAPI 3.1.1 §4.8.20.
package import GenDiagnostics
package import GenSourceTree

/// How a value of a response leads to another operation.
package struct Link: DocumentObject {
  package static let objectName = "Link Object"

  package var range: SourceRange
  package var operationRef: Located<String>?
  package var operationId: Located<String>?
  /// Each a constant or a runtime expression.
  package var parameters: [Named<Node>]
  /// A constant or a runtime expression.
  package var requestBody: Node?
  package var description: Located<String>?
  package var server: Server?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    operationRef = object.string("operationRef")
    operationId = object.string("operationId")
    parameters = object.nodeMap("parameters")
    requestBody = object.node("requestBody")
    description = object.string("description")
    server = object.object("server", Server.self)
    extensions = object.extensions()
  }
}
