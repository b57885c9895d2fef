// The License Object, OpenAPI 3.1.1 §4.8.4.
package import GenDiagnostics
package import GenSourceTree

/// The licence that the API is under.
package struct License: DocumentObject {
  package static let objectName = "License Object"

  package var range: SourceRange
  package var name: Located<String>?
  package var identifier: Located<String>?
  package var url: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    name = object.string("name", isRequired: true)
    identifier = object.string("identifier")
    url = object.string("url")
    extensions = object.extensions()
  }
}
