// The Contact Object, OpenAPI 3.1.1 §4.8.3.
package import GenDiagnostics
package import GenSourceTree

/// Whom to ask about the API.
package struct Contact: DocumentObject {
  package static let objectName = "Contact Object"

  package var range: SourceRange
  package var name: Located<String>?
  package var url: Located<String>?
  package var email: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    name = object.string("name")
    url = object.string("url")
    email = object.string("email")
    extensions = object.extensions()
  }
}
