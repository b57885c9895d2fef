// The Info Object, OpenAPI 3.1.1 §4.8.2.
package import GenDiagnostics
package import GenSourceTree

/// What the API is called and who offers it.
package struct Info: DocumentObject {
  package static let objectName = "Info Object"

  package var range: SourceRange
  package var title: Located<String>?
  package var summary: Located<String>?
  package var description: Located<String>?
  package var termsOfService: Located<String>?
  package var contact: Contact?
  package var license: License?
  package var version: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    title = object.string("title", isRequired: true)
    summary = object.string("summary")
    description = object.string("description")
    termsOfService = object.string("termsOfService")
    contact = object.object("contact", Contact.self)
    license = object.object("license", License.self)
    version = object.string("version", isRequired: true)
    extensions = object.extensions()
  }
}
