// Which specification a schema is written to, and which of its vocabularies count.

/// The specification that gives a schema its meaning.
public enum JSONSchemaDialect: String, Hashable, Sendable, CaseIterable {
  /// JSON Schema 2020-12, which is also the base dialect of OpenAPI 3.1 and 3.2.
  case draft202012 = "https://json-schema.org/draft/2020-12/schema"
  /// JSON Schema draft 4. A number such as `1.0` is an integer here as everywhere.
  case draft4 = "http://json-schema.org/draft-04/schema"
  /// The Schema Object of OpenAPI 3.0 (OpenAPI 3.0.4 §4.7.24): a subset of JSON Schema draft 5 with `nullable`.
  case openAPI30 = "https://spec.openapis.org/oas/3.0/schema"

  /// The dialect of a `$schema`; `nil` for one that is not known.
  init?(uri: String) {
    let bytes = uri.utf8.last == UInt8(ascii: "#") ? uri.utf8.dropLast() : uri.utf8[...]
    switch String(decoding: bytes, as: UTF8.self) {
    case Self.draft202012.rawValue, "https://spec.openapis.org/oas/3.1/dialect/base": self = .draft202012
    case Self.draft4.rawValue: self = .draft4
    default: return nil
    }
  }

  /// Whether `$ref` makes everything beside it void (draft 4 core §7; OpenAPI 3.0.4 §4.7.23).
  var ignoresSiblingsOfReference: Bool { self != .draft202012 }

  /// The keyword that names a schema; `nil` where nothing does.
  var identifier: String? {
    switch self {
    case .draft202012: "$id"
    case .draft4: "id"
    case .openAPI30: nil
    }
  }
}

/// The parts of a dialect that a meta-schema may leave out (JSON Schema 2020-12 core §8.1.2).
struct SchemaVocabularies: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let applicator = SchemaVocabularies(rawValue: 1 << 0)
  static let unevaluated = SchemaVocabularies(rawValue: 1 << 1)
  static let validation = SchemaVocabularies(rawValue: 1 << 2)
  static let formatAssertion = SchemaVocabularies(rawValue: 1 << 3)
  /// Those of the dialect's own meta-schema.
  static let standard: SchemaVocabularies = [.applicator, .unevaluated, .validation]

  /// The vocabulary of a URI; empty for one that asserts nothing; `nil` for one that is not known.
  init?(uri: String) {
    let prefix = "https://json-schema.org/draft/2020-12/vocab/"
    guard uri.utf8.starts(with: prefix.utf8) else { return nil }
    switch String(decoding: uri.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) {
    case "applicator": self = .applicator
    case "unevaluated": self = .unevaluated
    case "validation": self = .validation
    case "format-assertion": self = .formatAssertion
    case "core", "meta-data", "format-annotation", "content": self = []
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What `format` does.
public enum JSONSchemaFormatPolicy: Hashable, Sendable {
  /// It is a note for people, unless the meta-schema has the vocabulary that asserts it.
  case annotation
  /// Every format that is known here is a constraint.
  case assertion
  /// These formats are constraints.
  case assert(Set<JSONSchemaFormat>)
  /// These formats are constraints where the schema itself has the `type` that they belong to: what a generated type
  /// asks of a value by being what it is; `others` are constraints everywhere.
  case assertBesideType(Set<JSONSchemaFormat>, others: Set<JSONSchemaFormat> = [])

  func asserts(_ format: JSONSchemaFormat, _ vocabularies: SchemaVocabularies, types: TypeSet) -> Bool {
    if vocabularies.contains(.formatAssertion) { return true }
    switch self {
    case .annotation: return false
    case .assertion: return true
    case .assert(let formats): return formats.contains(format)
    case .assertBesideType(let formats, let others):
      if others.contains(format) { return true }
      let isString = format.appliesToStrings && types.contains(.string)
      return types != .all && formats.contains(format)
        && (isString || format.appliesToNumbers && !types.isDisjoint(with: .number))
    }
  }
}

/// In which direction a value travels, where the document says that some properties travel in one only (OpenAPI 3.0.4
/// §4.7.24, `readOnly` and `writeOnly`).
public enum JSONSchemaAccess: Hashable, Sendable {
  /// All properties count.
  case any
  /// In a request: what is `readOnly` need not be there.
  case request
  /// In a response: what is `writeOnly` need not be there.
  case response

  /// The keyword of the properties that need not be there.
  var exemption: String? {
    switch self {
    case .any: nil
    case .request: "readOnly"
    case .response: "writeOnly"
    }
  }
}
