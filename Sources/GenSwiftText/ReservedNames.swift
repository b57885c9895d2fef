// Names that a document cannot have, each with the name it gets instead and the reason. Keywords are not among them:
// backticks make them names, and `SwiftText.identifier` puts those where they are needed.

/// The reserved names, by the place they are reserved in.
package enum ReservedNames {
  package struct Entry: Sendable {
    package var replacement: String
    package var reason: String
  }

  /// Properties, parameters and methods.
  package static let members: [String: Entry] = [
    "self": Entry(replacement: "selfValue", reason: "x.self means x, backticks or not"),
    "init": Entry(replacement: "initValue", reason: "x.init means an initializer"),
    "hashValue": Entry(replacement: "hashValueField", reason: "Hashable declares it"),
    "debugDescription": Entry(replacement: "debugDescriptionField", reason: "string conversion looks for it"),
  ]

  /// Cases of enumerations and unions.
  package static let cases: [String: Entry] = [
    "self": Entry(replacement: "selfValue", reason: "E.self means the type"),
    "init": Entry(replacement: "initValue", reason: "E.init means an initializer"),
    "none": Entry(replacement: "noneValue", reason: "in E? a pattern .none matches nil"),
    "some": Entry(replacement: "someValue", reason: "in E? a pattern .some matches any value"),
    "rawValue": Entry(replacement: "rawValueCase", reason: "an enumeration declares it"),
    "rawValues": Entry(replacement: "rawValuesCase", reason: "an enumeration declares it"),
    "allCases": Entry(replacement: "allCasesCase", reason: "CaseIterable declares it"),
    "allKnown": Entry(replacement: "allKnownCase", reason: "an enumeration may declare it"),
    "hashValue": Entry(replacement: "hashValueCase", reason: "Hashable declares it"),
  ]

  /// Types at any depth: what the language keeps for itself, and every type that generated code names.
  package static let types: [String: Entry] = {
    var table = [
      "Type": Entry(replacement: "Kind", reason: "X.Type means the metatype, backticks or not"),
      "Protocol": Entry(replacement: "ProtocolKind", reason: "X.Protocol means the metatype, backticks or not"),
      "Self": Entry(replacement: "SelfModel", reason: "it means the enclosing type"),
      "Any": Entry(replacement: "AnyModel", reason: "it means any value"),
      "Swift": Entry(replacement: "SwiftModel", reason: "it would hide the standard library's module"),
    ]
    for name in namesInGeneratedCode {
      table[name] = Entry(replacement: name + "Model", reason: "generated code means another \(name)")
    }
    return table
  }()

  /// Types at the top level: what every Swift file takes for granted.
  package static let topLevelTypes: [String: Entry] = {
    let names = [
      "Actor", "AnyObject", "Character", "Codable", "Collection", "Data", "Date", "Decodable", "Decoder", "Duration",
      "Encodable", "Encoder", "Equatable", "Error", "Identifiable", "Range", "Result", "Sequence",
      "Substring", "Task", "URL", "UUID",
    ]
    var table: [String: Entry] = [:]
    for name in names {
      table[name] = Entry(replacement: name + "Model", reason: "it would hide Swift's \(name) from the whole module")
    }
    for name in errors {
      table[name] = Entry(replacement: name + "Model", reason: "callers catch the runtime's \(name)")
    }
    for name in namesInGeneratedTypes {
      table[name] = Entry(replacement: name + "Model", reason: "clients, servers and operations have a \(name) inside")
    }
    return table
  }()

  /// What calls and validation throw.
  private static let errors = [
    "InvalidResponse", "ResponseTimeout", "ResponseTooLarge", "UndocumentedResponse", "ValidationError", "Violation",
  ]

  /// The types and type parameters inside of generated types, in which they hide what is called alike outside.
  private static let namesInGeneratedTypes = [
    "Body", "ContentType", "Failure", "FailureResponse", "Input", "ResponseBody", "Server", "Service", "Success",
  ]

  /// Every type that a template writes by its bare name.
  package static let namesInGeneratedCode = [
    "APIClient", "APIOperation", "APIResponse", "APISecurity", "APIServer", "Array", "AuthenticationFailure",
    "Base64Bytes", "BaseURL", "BodyAndHeaders", "Bool", "CalendarDate", "CallFailure", "CaseIterable", "Client",
    "ClientOptions", "ClientRequest", "ClientResponse", "ClientTransport", "Credentials", "DateTime", "Dictionary",
    "Double", "Equatable", "ExpressibleByBooleanLiteral", "ExpressibleByFloatLiteral", "ExpressibleByIntegerLiteral",
    "ExpressibleByStringLiteral", "Float", "FormField", "Hashable", "HeaderError", "HeaderReader", "HeaderWriter",
    "HeadersOnly", "Indirect", "IndirectOptional", "Int", "Int32", "Int64", "JSONElement", "JSONError", "JSONKeys",
    "JSONModel", "JSONNumber", "JSONObject", "JSONSchemaDocuments", "JSONValue", "JSONWriter", "MultipartFile", "Never",
    "Nullable", "NumberOrText", "OpenEnum", "OpenIntegerEnum", "OperationDefinition", "Optional", "Pattern",
    "RawIntegers", "RawValues", "RequestFailure", "ResponseHeaders", "Router", "ScalarChoice", "SecurityRequirement",
    "SecurityScheme", "Sendable", "ServerOptions", "ServerRequest", "ServerResponse", "Set", "String", "TypedBytes",
    "UInt8", "URI", "UniqueID", "Validatable", "Validation", "ValidationPolicy", "Void",
  ]
}
