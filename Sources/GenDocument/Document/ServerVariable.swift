// The Server Variable Object, OpenAPI 3.1.1 §4.8.6.
package import GenDiagnostics
package import GenSourceTree

/// A variable of a server's URL template.
package struct ServerVariable: DocumentObject {
  package static let objectName = "Server Variable Object"

  package var range: SourceRange
  /// `nil` where the document lists no values.
  package var enumeration: [Located<String>]?
  package var defaultValue: Located<String>?
  package var description: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    enumeration = object.optionalStrings("enum")
    defaultValue = object.string("default", isRequired: true)
    description = object.string("description")
    extensions = object.extensions()
  }
}
