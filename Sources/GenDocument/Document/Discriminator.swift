// The Discriminator Object, OpenAPI 3.1.1 §4.8.25.
package import GenDiagnostics
package import GenSourceTree

/// Which property of an object says which schema the object is of.
package struct Discriminator: DocumentObject {
  package static let objectName = "Discriminator Object"

  package var range: SourceRange
  package var propertyName: Located<String>
  /// From a value of the property to the name or the URI of a schema.
  package var mapping: [Named<Located<String>>]
  /// OpenAPI 3.2: the schema where the property is absent or its value is not mapped.
  package var defaultMapping: Located<String>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    guard let propertyName = object.necessaryString("propertyName", severity: .warning) else { return nil }
    range = object.range
    self.propertyName = propertyName
    mapping = object.stringMap("mapping")
    defaultMapping = object.string("defaultMapping")
    extensions = object.extensions()
  }
}
