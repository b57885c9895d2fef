// The Tag Object, OpenAPI 3.1.1 §4.8.22.
package import GenDiagnostics
package import GenSourceTree

/// A word that groups operations.
package struct Tag: DocumentObject {
  package static let objectName = "Tag Object"

  package var range: SourceRange
  package var name: Located<String>
  /// OpenAPI 3.2.
  package var summary: Located<String>?
  package var description: Located<String>?
  package var externalDocs: ExternalDocumentation?
  /// OpenAPI 3.2, as the one after it.
  package var parent: Located<String>?
  package var kind: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    guard let name = object.necessaryString("name", severity: .warning) else { return nil }
    range = object.range
    self.name = name
    summary = object.string("summary")
    description = object.string("description")
    externalDocs = object.object("externalDocs", ExternalDocumentation.self)
    parent = object.string("parent")
    kind = object.string("kind")
    extensions = object.extensions()
  }
}
