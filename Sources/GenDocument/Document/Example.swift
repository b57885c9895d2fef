// The Example Object, OpenAPI 3.1.1 §4.8.19.
package import GenDiagnostics
package import GenSourceTree

/// An example of a value.
package struct Example: DocumentObject {
  package static let objectName = "Example Object"

  package var range: SourceRange
  package var summary: Located<String>?
  package var description: Located<String>?
  package var value: Node?
  package var externalValue: Located<String>?
  /// OpenAPI 3.2, as the one after it.
  package var dataValue: Node?
  package var serializedValue: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    summary = object.string("summary")
    description = object.string("description")
    value = object.node("value")
    externalValue = object.string("externalValue")
    dataValue = object.node("dataValue")
    serializedValue = object.string("serializedValue")
    extensions = object.extensions()
  }
}
