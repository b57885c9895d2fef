// The keywords that hold schemas, and what each dialect has of them.

/// What a keyword that holds schemas holds.
enum SchemaHolder {
  case schema
  /// An array of schemas.
  case list
  /// An object whose values are schemas.
  case map
  /// A schema or an array of them: draft 4's `items`.
  case schemaOrList
  /// An object of schemas and arrays of names: draft 4's `dependencies`.
  case mapOrNames

  /// What a keyword holds in a dialect; `nil` where it holds no schema.
  init?(_ keyword: String, in dialect: JSONSchemaDialect) {
    let holder =
      switch dialect {
      case .draft202012: Self.draft202012(keyword)
      case .draft4: Self.draft4(keyword)
      case .openAPI30: Self.openAPI30(keyword)
      }
    guard let holder else { return nil }
    self = holder
  }

  /// JSON Schema 2020-12 core §8.2.4, §10 and §11; `definitions` is its name before 2019.
  private static func draft202012(_ keyword: String) -> SchemaHolder? {
    switch keyword {
    case "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema":
      .schema
    case "allOf", "anyOf", "oneOf", "prefixItems": .list
    case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": .map
    default: nil
    }
  }

  /// JSON Schema draft 4 validation §5.
  private static func draft4(_ keyword: String) -> SchemaHolder? {
    switch keyword {
    case "additionalProperties", "additionalItems", "not": .schema
    case "items": .schemaOrList
    case "allOf", "anyOf", "oneOf": .list
    case "properties", "patternProperties", "definitions": .map
    case "dependencies": .mapOrNames
    default: nil
    }
  }

  /// OpenAPI 3.0.4 §4.7.24.
  private static func openAPI30(_ keyword: String) -> SchemaHolder? {
    switch keyword {
    case "additionalProperties", "not", "items": .schema
    case "allOf", "anyOf", "oneOf": .list
    case "properties": .map
    default: nil
    }
  }

  /// The schemas under a keyword.
  func schemas(in value: JSONElement) -> [JSONElement] {
    switch self {
    case .schema: [value]
    case .list: Array(value.elements)
    case .map: value.members.map(\.value)
    case .schemaOrList: value.kind == .array ? Array(value.elements) : [value]
    case .mapOrNames: value.members.map(\.value).filter { $0.kind != .array }
    }
  }
}

extension JSONElement {
  /// The value under a key of an object, the first where a document repeats it; `nil` for none and for other kinds.
  func member(_ key: String) -> JSONElement? {
    for member in members where member.key.string?.hasSameBytes(as: key) == true { return member.value }
    return nil
  }
}
