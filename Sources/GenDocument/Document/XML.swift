// The XML Object, OpenAPI 3.1.1 §4.8.26.
package import GenDiagnostics
package import GenSourceTree

/// How a schema looks in XML.
package struct XML: DocumentObject {
  package static let objectName = "XML Object"

  package var range: SourceRange
  package var name: Located<String>?
  package var namespace: Located<String>?
  package var prefix: Located<String>?
  package var attribute: Located<Bool>?
  package var wrapped: Located<Bool>?
  /// OpenAPI 3.2.
  package var nodeType: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    name = object.string("name")
    namespace = object.string("namespace")
    prefix = object.string("prefix")
    attribute = object.boolean("attribute")
    wrapped = object.boolean("wrapped")
    nodeType = object.string("nodeType")
    extensions = object.extensions()
  }
}
