// The Callback Object, OpenAPI 3.1.1 §4.8.18.
package import GenDiagnostics
package import GenSourceTree

/// Requests that the server sends in the course of an operation.
package struct Callback: DocumentObject {
  package static let objectName = "Callback Object"

  package var range: SourceRange
  /// By the runtime expression that gives the URL.
  package var expressions: [Named<PathItem>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    extensions = object.extensions()
    expressions = object.remainingObjects(PathItem.self)
  }
}
