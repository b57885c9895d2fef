// One operation as a type: its definition, what it returns and fails with, and how both sides read and write that.

import GenIR
import GenSwiftText

struct OperationView: View {
  var docs: SwiftText
  var name: SwiftText
  var success: SwiftText
  /// Where there are several.
  var successes: [ResponseView]
  var definition: SwiftText
  /// Where they are the operation's own.
  var failures: [ResponseView]
  /// Where `FailureResponse` is another name: for those of another operation, or for `Never`.
  var otherFailures: [AliasView]
  var contentTypes: [ContentTypeView]
  var formFields: [FormFieldsView]
  /// What a client does on each status: that of a success, any other.
  var readings: [SwiftText]
  /// The same for that of a failure, any other.
  var failureReadings: [SwiftText]
  /// How the only success is written.
  var writing: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "success": .text, "successes": .list(ResponseView.fields), "definition": .text,
    "failures": .list(ResponseView.fields), "otherFailures": .list(AliasView.fields),
    "contentTypes": .list(ContentTypeView.fields),
    "formFields": .list(FormFieldsView.fields), "readings": .lines, "failureReadings": .lines,
    "writing": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "success": success
    case "successes": successes
    case "definition": definition
    case "failures": failures
    case "otherFailures": otherFailures
    case "contentTypes": contentTypes
    case "formFields": formFields
    case "readings": readings
    case "failureReadings": failureReadings
    case "writing": writing
    default: nil
    }
  }
}

/// One of the media types of a body that may travel as several.
struct ContentTypeView: View {
  var name: SwiftText
  /// After the `=`.
  var literal: SwiftText
  var isFirst: Bool
  var isLast: Bool

  static let fields: [String: FieldKind] = ["name": .text, "literal": .text, "isFirst": .flag, "isLast": .flag]

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "literal": literal
    case "isFirst": isFirst
    case "isLast": isLast
    default: nil
    }
  }
}

extension OperationView {
  init(_ signature: Signature) {
    let operation = signature.operation
    docs = signature.documentation.ofType
    name = .identifier(operation.typeName)
    let responses = operation.responses.sorted { $0.status.order < $1.status.order }
    let successes = responses.filter(\.isSuccess)
    let failures = responses.filter { !$0.isSuccess }
    if case .several = operation.success {
      self.successes = ResponseView.all(successes)
    } else {
      self.successes = []
    }
    success = operation.success.aliased(in: operation)
    definition = Self.definition(operation)
    otherFailures = AliasView.otherFailures(failures, of: operation)
    self.failures = otherFailures.isEmpty ? ResponseView.all(failures) : []
    contentTypes = ContentTypeView.all(operation.body)
    formFields = FormFieldsView.all(operation)
    let undocumented: SwiftText = "response.undocumented()"
    readings =
      successes.map { $0.reading(in: operation) }
      + ["default: throw \(failures.isEmpty ? undocumented : "try FailureResponse.read(response)")"]
    failureReadings = failures.map { $0.reading(in: operation) }
    if failures.last?.status != .default { failureReadings.append("default: return \(undocumented)") }
    writing = Self.writing(successes.first, operation.success)
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

extension ContentTypeView {
  /// None where there is no choice.
  static func all(_ body: RequestBody?) -> [ContentTypeView] {
    guard let body, body.choosesMediaType, !body.hasRange else { return [] }
    let types = body.mediaTypes
    return types.enumerated().map { index, type in
      ContentTypeView(
        name: .identifier(type.caseName),
        literal: arm(.stringLiteral(type.text), indentation: 4, label: "case \(.identifier(type.caseName))"),
        isFirst: index == 0,
        isLast: index == types.count - 1)
    }
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
