// The External Documentation Object, OpenAPI 3.1.1 §4.8.11.
package import GenDiagnostics
package import GenSourceTree

/// Documentation that stands elsewhere.
package struct ExternalDocumentation: DocumentObject {
  package static let objectName = "External Documentation Object"

  package var range: SourceRange
  package var description: Located<String>?
  package var url: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    description = object.string("description")
    url = object.string("url", isRequired: true)
    extensions = object.extensions()
  }
}
