// The Server Object, OpenAPI 3.1.1 §4.8.5.
package import GenDiagnostics
package import GenSourceTree

/// A place where the API is served.
package struct Server: DocumentObject {
  package static let objectName = "Server Object"

  package var range: SourceRange
  package var url: Located<String>?
  package var description: Located<String>?
  /// OpenAPI 3.2.
  package var name: Located<String>?
  package var variables: [Named<ServerVariable>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    url = object.string("url", isRequired: true)
    description = object.string("description")
    name = object.string("name")
    variables = object.objectMap("variables", ServerVariable.self)
    extensions = object.extensions()
  }
}
