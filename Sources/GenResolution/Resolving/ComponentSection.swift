// The parts of `components`, which are also the kinds of things that references lead to.

import GenDocument

/// What a reference is expected to lead to.
enum ComponentSection: String {
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks
  case pathItems, mediaTypes
  /// Not a part of `components`; some documents refer to operations all the same.
  case operations

  /// The kind as it is called in messages, with its article.
  var noun: String {
    switch self {
    case .schemas: "a schema"
    case .responses: "a response"
    case .parameters: "a parameter"
    case .examples: "an example"
    case .requestBodies: "a request body"
    case .headers: "a header"
    case .securitySchemes: "a security scheme"
    case .links: "a link"
    case .callbacks: "a callback"
    case .pathItems: "a path item"
    case .mediaTypes: "a media type"
    case .operations: "an operation"
    }
  }
}

extension ComponentSection {
  /// What a reference to a component of a document starts with; `nil` where documents have no such components.
  func pointer(in version: OpenAPIVersion) -> String? {
    guard version == .v2_0 else { return self == .operations ? nil : "#/components/\(rawValue)" }
    switch self {
    case .schemas: return "#/definitions"
    case .parameters: return "#/parameters"
    case .responses: return "#/responses"
    case .securitySchemes: return "#/securityDefinitions"
    default: return nil
    }
  }

  /// The section that a member of a Swagger 2.0 document's root is.
  init?(swagger name: String) {
    switch name {
    case "definitions": self = .schemas
    case "parameters": self = .parameters
    case "responses": self = .responses
    case "securityDefinitions": self = .securitySchemes
    default: return nil
    }
  }
}
