// The schemas that values are checked against as JSON, in one file of the API.

import GenIR
import GenSwiftText

struct SchemasView: View {
  var name: SwiftText
  var document: SwiftText
  var dialect: SwiftText
  /// `, asserting: [.email]`, or nothing.
  var asserting: SwiftText
  var schemas: [SchemaTextView]

  static let fields: [String: FieldKind] = [
    "name": .text, "document": .text, "dialect": .text, "asserting": .text,
    "schemas": .list(SchemaTextView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "document": document
    case "dialect": dialect
    case "asserting": asserting
    case "schemas": schemas
    default: nil
    }
  }
}

struct SchemaTextView: View {
  var pointer: SwiftText
  var json: SwiftText

  static let fields: [String: FieldKind] = ["pointer": .text, "json": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "pointer": pointer
    case "json": json
    default: nil
    }
  }
}

extension SchemasView {
  init(_ schemas: EmbeddedSchemas, named name: SwiftText) {
    self.name = name
    document = .stringLiteral(schemas.document)
    dialect =
      switch schemas.dialect {
      case .openAPI30: "openAPI30"
      case .draft202012: "draft202012"
      }
    let formats = schemas.assertedFormats.map { "\n      .\(.identifier($0.caseName, .member))," as SwiftText }
    asserting = formats.isEmpty ? "" : ",\n    asserting: [\(.joined(formats, separator: ""))\n    ]"
    self.schemas = schemas.schemas.map {
      SchemaTextView(pointer: .stringLiteral($0.pointer), json: .stringLiteral($0.json))
    }
  }
}
