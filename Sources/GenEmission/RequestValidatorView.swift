// The check of a request's parameters and body, which client and server share.

import GenIR
import GenSwiftText

struct RequestValidatorView: View {
  var type: SwiftText
  var constants: [ConstantView]
  var hasConstants: Bool
  var parameters: SwiftText
  var statements: SwiftText

  static let fields: [String: FieldKind] = [
    "type": .text, "constants": .list(ConstantView.fields), "hasConstants": .flag, "parameters": .text,
    "statements": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "type": type
    case "constants": constants
    case "hasConstants": hasConstants
    case "parameters": parameters
    case "statements": statements
    default: nil
    }
  }
}

extension RequestValidatorView {
  /// `nil` where there is nothing to check.
  init?(_ operation: Operation, _ types: TypeTable, schemas: SwiftText) {
    let signature = Signature(operation)
    var checks = CheckStatements(types, schemas: schemas)
    var lines: [SwiftText] = []
    for location in [Parameter.Location.path, .query, .querystring, .header, .cookie] {
      let body = operation.parameters.filter { $0.location == location }.flatMap { parameter in
        checks.statements(parameter.checks, parameter.subject, indentation: 4)
      }
      if body.isEmpty { continue }
      lines += ["    guard validation.enter(\"\(location.text)\") else { return }"] + body + ["    validation.leave()"]
    }
    if let body = operation.body {
      let subject = CheckStatements.Subject(
        value: .identifier(signature.bodyName), type: body.type.withoutNull, key: "\"body\"",
        stem: signature.bodyName, schema: body.schema)
      lines += checks.statements(body.checks, subject, indentation: 4)
    }
    guard !lines.isEmpty else { return nil }
    type = .identifier(operation.typeName)
    constants = checks.constants
    hasConstants = !checks.constants.isEmpty
    statements = .joined(lines, separator: "\n")
    parameters = list(
      Self.parameters(signature) + ["into validation: inout Validation"], indentation: 2, prefix: 30, suffix: 3)
  }

  private static func parameters(_ signature: Signature) -> [SwiftText] {
    let operation = signature.operation
    let checked = operation.parameters.filter { !$0.checks.isEmpty }.map { parameter -> SwiftText in
      let label = SwiftText.identifier(parameter.name, .label)
      let inner: SwiftText = parameter.isHidden ? " \(parameter.checkedName)" : ""
      return "\(label)\(inner): \(parameter.type.swift)?"
    }
    guard let body = operation.body, !body.checks.isEmpty else { return checked }
    let type = body.type.withoutNull.swift
    return checked + ["\(.identifier(signature.bodyName, .label)): \(type)?"]
  }

  /// The arguments of a call, named as the parameters are.
  static func arguments(_ signature: Signature) -> [SwiftText] {
    let operation = signature.operation
    var names = operation.parameters.filter { !$0.checks.isEmpty }.map(\.name)
    if operation.body?.checks.isEmpty == false { names.append(signature.bodyName) }
    return names.map { "\(.identifier($0, .label)): \(.identifier($0))" }
  }
}

extension TypeReference {
  /// A body that may be `null` is optional already.
  fileprivate var withoutNull: TypeReference {
    if case .optional(let wrapped) = self { wrapped } else { self }
  }
}

extension Parameter {
  fileprivate var subject: CheckStatements.Subject {
    CheckStatements.Subject(
      value: checkedName, type: type, key: .stringLiteral(key), stem: name, schema: schema)
  }

  /// Whether the collector has the parameter's name.
  fileprivate var isHidden: Bool { name == "validation" }
  fileprivate var checkedName: SwiftText { isHidden ? "parameter" : .identifier(name) }
}

extension Parameter.Location {
  fileprivate var text: SwiftText {
    switch self {
    case .path: "path"
    case .query: "query"
    case .header: "header"
    case .cookie: "cookie"
    case .querystring: "querystring"
    }
  }
}
