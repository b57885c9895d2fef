// One operation as a type: its definition, what it returns and fails with, and how both sides read and write that.

import GenIR
import GenSwiftText

struct OperationView: View {
  var docs: SwiftText
  var name: SwiftText
  /// `Success`, rendered.
  var success: String
  var definition: SwiftText
  /// `FailureResponse`, rendered.
  var failures: String
  var choosesContentType: Bool
  /// The cases of `ContentType`, a line for each.
  var contentTypes: SwiftText
  var formFields: [FormFieldsView]
  /// What is done on each status that is documented, and on any other.
  var readings: SwiftText
  var hasOneSuccess: Bool
  /// How the only success is written.
  var writing: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "success": .text, "definition": .text, "failures": .text,
    "choosesContentType": .flag, "contentTypes": .text, "formFields": .list(FormFieldsView.fields),
    "readings": .text, "hasOneSuccess": .flag, "writing": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "success": success
    case "definition": definition
    case "failures": failures
    case "choosesContentType": choosesContentType
    case "contentTypes": contentTypes
    case "formFields": formFields
    case "readings": readings
    case "hasOneSuccess": hasOneSuccess
    case "writing": writing
    default: nil
    }
  }
}

extension OperationView {
  /// - Parameter render: makes a type of responses.
  init(_ signature: Signature, access: SwiftText, render: (ResponsesView) -> String) {
    let operation = signature.operation
    docs = signature.documentation.ofType
    name = .identifier(operation.typeName)
    let responses = operation.responses.sorted { $0.status.order < $1.status.order }
    let successes = responses.filter(\.isSuccess)
    let failures = responses.filter { !$0.isSuccess }
    if case .several = operation.success { hasOneSuccess = false } else { hasOneSuccess = true }
    success =
      hasOneSuccess
      ? AliasView.success(of: operation).member(access).text : render(ResponsesView(successes: successes))
    definition = Self.definition(operation)
    let alias = AliasView.otherFailures(failures, of: operation)
    self.failures = alias?.member(access).text ?? render(ResponsesView(failures: failures))
    contentTypes = Self.contentTypes(operation.body)
    choosesContentType = !contentTypes.isEmpty
    formFields = FormFieldsView.all(operation)
    let otherwise: SwiftText = failures.isEmpty ? "response.undocumented()" : "try FailureResponse.read(response)"
    let statements = successes.map { $0.reading(operation.success) } + ["default: throw \(otherwise)"]
    readings = .joined(statements, separator: newline(4))
    writing = Self.writing(successes.first, operation.success)
  }

  /// None where there is no choice.
  private static func contentTypes(_ body: RequestBody?) -> SwiftText {
    guard let body, body.choosesMediaType, !body.hasRange else { return "" }
    return lines(
      body.mediaTypes.map { type in
        let name = SwiftText.identifier(type.caseName)
        return "    case \(name) =\(arm(.stringLiteral(type.text), indentation: 4, label: "case \(name)"))"
      })
  }

  private static func writing(_ response: Response?, _ success: Operation.Success) -> SwiftText {
    guard let response else { return ".empty(status: 200)" }
    let status = SwiftText.integer(response.status.code)
    guard case .withHeaders = success else {
      return response.writing(value: "success", headers: "headers", status: status)
    }
    return response.writing(value: "success.body", headers: "success.headers", status: status)
  }

  private static func definition(_ operation: Operation) -> SwiftText {
    let path = operation.path.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter(let key): "{\(key)}"
      }
    }
    var arguments: [SwiftText] = [
      "id: \(.stringLiteral(operation.id))", "method: \(.stringLiteral(operation.method))",
      "path: \(.stringLiteral(path.joined()))",
    ]
    if !operation.conditions.isEmpty {
      arguments.append("conditions: [\(elements(operation.conditions.map(condition), after: 13))]")
    }
    if !operation.security.isEmpty {
      arguments.append("security: [\(elements(security(operation.security), after: 11))]")
    }
    let requestTypes = operation.body?.mediaTypes.map(\.text) ?? []
    if !requestTypes.isEmpty {
      arguments.append("requestTypes: [\(elements(requestTypes.map { .stringLiteral($0) }, after: 15))]")
    }
    let accept = operation.acceptedTypes
    if !accept.isEmpty { arguments.append("accept: [\(elements(accept.map { .stringLiteral($0) }, after: 9))]") }
    return list(arguments, indentation: 4, prefix: 24, suffix: 1)
  }

  private static func condition(_ condition: Operation.RequestCondition) -> SwiftText {
    let value = condition.value.map { ", is: \(.stringLiteral($0))" as SwiftText } ?? ""
    let name = SwiftText.stringLiteral(condition.name)
    return switch condition.location {
    case .query: ".query(\(name)\(value))"
    case .header: ".header(\(name)\(value))"
    }
  }

  private static func security(_ alternatives: [[Operation.SecurityRequirement]]) -> [SwiftText] {
    alternatives.map { alternative -> SwiftText in
      let requirements = alternative.map { requirement -> SwiftText in
        let scheme = SwiftText.stringLiteral(requirement.scheme)
        return requirement.scopes.isEmpty
          ? scheme : "SecurityRequirement(\(scheme), scopes: [\(strings(requirement.scopes))])"
      }
      return "[\(.joined(requirements, separator: ", "))]"
    }
  }

  /// What is between the brackets of an argument's array.
  private static func elements(_ items: [SwiftText], after label: Int) -> SwiftText {
    list(items, indentation: 6, prefix: 6 + label, suffix: 2, trailingComma: true)
  }
}

/// Texts as elements of a literal.
func strings(_ texts: [String]) -> SwiftText { .joined(texts.map { .stringLiteral($0) }, separator: ", ") }

extension Operation {
  /// The media types of all responses, those of successes first, each once.
  var acceptedTypes: [String] {
    var types: [String] = []
    for response in responses.filter(\.isSuccess) + responses.filter({ !$0.isSuccess }) {
      for type in response.body?.mediaTypes ?? []
      where !types.contains(where: { $0.utf8.elementsEqual(type.utf8) }) {
        types.append(type)
      }
    }
    return types
  }
}

extension Operation.Success {
  func swift(in operation: Operation) -> SwiftText {
    switch self {
    case .none: "Void"
    case .single(let type): type.swift
    case .several, .withHeaders: "\(.identifier(operation.typeName)).Success"
    }
  }

  /// What `Success` is another name for.
  func aliased(in operation: Operation) -> SwiftText {
    switch self {
    case .withHeaders(let body?, let headers): "BodyAndHeaders<\(body.swift), \(headers.swift)>"
    case .withHeaders(nil, let headers): "HeadersOnly<\(headers.swift)>"
    default: swift(in: operation)
    }
  }
}
