// The checks of an operation, which client and server share: of a request's parameters and body, and of the bodies of
// responses whose types do not know them by themselves.

import GenIR
import GenSwiftText

struct OperationValidatorView: View {
  var type: SwiftText
  var constants: [ConstantView]
  var hasConstants: Bool
  var functions: [ValidatorFunctionView]

  static let fields: [String: FieldKind] = [
    "type": .text, "constants": .list(ConstantView.fields), "hasConstants": .flag,
    "functions": .list(ValidatorFunctionView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "type": type
    case "constants": constants
    case "hasConstants": hasConstants
    case "functions": functions
    default: nil
    }
  }
}

struct ValidatorFunctionView: View {
  var docs: SwiftText
  var name: SwiftText
  /// Whether it is of the request and not of a response.
  var isRequest: Bool
  var isFirst = false
  var parameters: SwiftText
  var statements: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "isRequest": .flag, "isFirst": .flag, "parameters": .text, "statements": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "isRequest": isRequest
    case "isFirst": isFirst
    case "parameters": parameters
    case "statements": statements
    default: nil
    }
  }
}

extension OperationValidatorView {
  /// `nil` where there is nothing to check.
  init?(_ signature: Signature, _ types: TypeTable, schemas: SwiftText) {
    let operation = signature.operation
    var checks = CheckStatements(types, schemas: schemas)
    functions = ValidatorFunctionView(signature, &checks).map { [$0] } ?? []
    functions += ResponseCheck.all(of: operation).map { ValidatorFunctionView($0, &checks) }
    guard !functions.isEmpty else { return nil }
    functions[0].isFirst = true
    type = .identifier(operation.typeName)
    constants = checks.constants
    hasConstants = !checks.constants.isEmpty
  }

  /// Whether something of a request is checked.
  var checksRequest: Bool { functions[0].isRequest }

  /// The arguments of a call, named as the parameters are.
  static func arguments(_ signature: Signature) -> [SwiftText] {
    let operation = signature.operation
    var names = operation.parameters.filter { !$0.checks.isEmpty }.map(\.name)
    if operation.body?.checks.isEmpty == false { names.append(signature.bodyName) }
    return names.map { "\(.identifier($0, .argument)): \(.identifier($0))" }
  }
}

extension ValidatorFunctionView {
  /// The check of a request; `nil` where there is nothing to check.
  fileprivate init?(_ signature: Signature, _ checks: inout CheckStatements) {
    let operation = signature.operation
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
        value: .identifier(signature.bodyName), type: .optional(body.type.withoutNull), key: "\"body\"",
        stem: signature.bodyName, schema: body.schema)
      lines += checks.statements(body.checks, subject, indentation: 4)
    }
    guard !lines.isEmpty else { return nil }
    docs = "Validates a request against the document's constraints."
    name = "validate"
    isRequest = true
    statements = .joined(lines, separator: "\n")
    parameters = list(
      Self.parameters(signature) + ["into validation: inout Validation"], indentation: 2, prefix: 30, suffix: 3)
  }

  /// The check of a response's body.
  fileprivate init(_ check: ResponseCheck, _ checks: inout CheckStatements) {
    let subject = CheckStatements.Subject(value: "body", type: check.type, stem: check.stem)
    let location = check.checks.contains(where: \.isOfOwnSchema) ? check.schema : nil
    let lines =
      (location.map { [CheckStatements.location($0, indentation: 4)] } ?? [])
      + checks.statements(check.checks, subject, indentation: 4)
    docs = "Validates the body of \(Documentation.code(check.caseName)) against the document's constraints."
    name = check.function
    isRequest = false
    statements = .joined(lines, separator: "\n")
    parameters = list(
      ["_ body: \(check.type.swift)", "into validation: inout Validation"], indentation: 2,
      prefix: 15 + name.length, suffix: 3)
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
      value: checkedName, type: .optional(type), key: .stringLiteral(key), stem: name, schema: schema)
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
