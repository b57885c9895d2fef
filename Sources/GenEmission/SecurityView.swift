// The credentials of a request: one constructor for each security scheme.

import GenIR
import GenSwiftText

struct SecurityView: View {
  var api: SwiftText
  /// All schemes as elements of a literal.
  var table: SwiftText
  var schemes: [SecuritySchemeView]

  static let fields: [String: FieldKind] = ["api": .text, "table": .text, "schemes": .list(SecuritySchemeView.fields)]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "table": table
    case "schemes": schemes
    default: nil
    }
  }
}

struct SecuritySchemeView: View {
  var docs: SwiftText
  var name: SwiftText
  var key: SwiftText
  /// The key in a doc comment.
  var keyCode: SwiftText
  var kind: SwiftText
  var isValue: Bool
  var isBasic: Bool
  var isTransport: Bool

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "key": .text, "keyCode": .text, "kind": .text, "isValue": .flag, "isBasic": .flag,
    "isTransport": .flag,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "key": key
    case "keyCode": keyCode
    case "kind": kind
    case "isValue": isValue
    case "isBasic": isBasic
    case "isTransport": isTransport
    default: nil
    }
  }
}

extension SecurityView {
  init(_ api: API) {
    self.api = .identifier(api.name)
    let schemes = api.securitySchemes.map { SecuritySchemeView($0) }
    self.schemes = schemes
    table = list(
      schemes.map { "SecurityScheme(\($0.key), \($0.kind))" }, indentation: 2, prefix: 52, suffix: 1,
      trailingComma: true)
  }
}

extension SecuritySchemeView {
  init(_ scheme: SecurityScheme) {
    docs = scheme.documentation.withoutRepetition(of: [scheme.name, scheme.key])
      .comment(indentation: 2, fallback: "Credentials for \(Documentation.code(scheme.key)).")
    name = .identifier(scheme.name)
    key = .stringLiteral(scheme.key)
    keyCode = Documentation.code(scheme.key)
    kind = scheme.kind.swift
    (isValue, isBasic, isTransport) =
      switch scheme.kind {
      case .apiKey, .bearer, .http: (true, false, false)
      case .basic: (false, true, false)
      case .mutualTLS: (false, false, true)
      }
  }
}

extension SecurityScheme.Kind {
  fileprivate var swift: SwiftText {
    switch self {
    case .apiKey(let location, let key): ".apiKey(in: \(location.place), name: \(.stringLiteral(key)))"
    case .bearer: ".bearer"
    case .basic: ".basic"
    case .http(let scheme): ".http(scheme: \(.stringLiteral(scheme)))"
    case .mutualTLS: ".mutualTLS"
    }
  }
}

extension Parameter.Location {
  /// OpenAPI has no API keys in paths.
  fileprivate var place: SwiftText {
    switch self {
    case .header, .path: ".header"
    case .query, .querystring: ".query"
    case .cookie: ".cookie"
    }
  }
}
