// Responses as a type: `Success` or `FailureResponse` with a case for each, and how each is read and written.

import GenIR
import GenSwiftText

/// The responses of an operation that have a type of their own.
struct ResponsesView: View {
  var docs: SwiftText
  var name: SwiftText
  /// As in `case notFound(Problem)`, a line for each with its comment before it.
  var cases: SwiftText
  /// As in `case .notFound(let body): .json(body, status: 404)`, a line for each.
  var writings: SwiftText
  var isFailure: Bool
  /// What a failure is made of, by its status.
  var readings: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "cases": .text, "writings": .text, "isFailure": .flag, "readings": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "cases": cases
    case "writings": writings
    case "isFailure": isFailure
    case "readings": readings
    default: nil
    }
  }
}

extension ResponsesView {
  /// What a call returns where the document has several successes.
  init(successes: [Response]) {
    self.init(successes, docs: "/// What a successful call returns.", name: "Success", isFailure: false, readings: "")
  }

  init(failures: [Response]) {
    var readings = failures.map(\.readingFailure)
    if failures.last?.status != .default { readings.append("default: return response.undocumented()") }
    self.init(
      failures, docs: "/// The failures that the document describes.", name: "FailureResponse", isFailure: true,
      readings: .joined(readings, separator: newline(6)))
  }

  private init(_ responses: [Response], docs: SwiftText, name: SwiftText, isFailure: Bool, readings: SwiftText) {
    self.docs = docs
    self.name = name
    cases = lines(responses.map(Self.declaration))
    writings = lines(responses.map(Self.writing))
    self.isFailure = isFailure
    self.readings = readings
  }

  private static func declaration(_ response: Response) -> SwiftText {
    let docs = response.ownDocumentation.comment(indentation: 4, fallback: response.status.sentence)
    let types: [SwiftText] =
      (response.status.isOpen ? ["Int"] : []) + (response.body.map { [$0.type.swift] } ?? [])
      + (response.headers.map { ["headers: \(.typeName([$0.last]))"] } ?? [])
    return "    \(docs)case \(.identifier(response.caseName))\(parentheses(types))"
  }

  private static func writing(_ response: Response) -> SwiftText {
    let names: [SwiftText] =
      (response.status.isOpen ? ["let status"] : []) + (response.body == nil ? [] : ["let body"])
      + (response.headers == nil ? [] : ["let headers"])
    let label: SwiftText = "case .\(.identifier(response.caseName, .member))\(parentheses(names))"
    let writing = response.writing(
      value: "body", headers: "headers", status: response.status.isOpen ? "status" : .integer(response.status.code))
    return "      \(label):\(arm(writing, indentation: 6, label: label))"
  }

  private static func parentheses(_ items: [SwiftText]) -> SwiftText {
    items.isEmpty ? "" : "(\(.joined(items, separator: ", ")))"
  }
}

extension Response {
  /// What a client does on the status of a success, as in `case 200: return try response.json()`.
  func reading(_ success: Operation.Success) -> SwiftText {
    let statement: SwiftText =
      switch success {
      case .none: "return"
      case .single: "return \(bodyReading ?? "()")"
      case .several: "return \(caseReading(indentation: 6, prefix: 7))"
      case .withHeaders:
        "return Success(\(bodyReading.map { "body: \($0), " as SwiftText } ?? "")headers: \(Self.headersReading))"
      }
    return "\(status.label):\(arm(statement, indentation: 4, label: status.label))"
  }

  /// What a failure is made of, as in `case 404: return .response(.notFound)`.
  var readingFailure: SwiftText {
    let value = caseReading(indentation: 10, prefix: 0)
    let statement: SwiftText = "return .response(\(list([value], indentation: 8, prefix: 25, suffix: 1)))"
    return "\(status.label):\(arm(statement, indentation: 6, label: status.label))"
  }

  /// The case with what it holds.
  private func caseReading(indentation: Int, prefix: Int) -> SwiftText {
    let payload =
      (status.isOpen ? ["response.status"] : []) + (bodyReading.map { [$0] } ?? [])
      + (headers == nil ? [] : ["headers: \(Self.headersReading)"])
    let name: SwiftText = ".\(.identifier(caseName, .member))"
    if payload.isEmpty { return name }
    let before = indentation + prefix + name.length + 1
    return "\(name)(\(list(payload, indentation: indentation, prefix: before, suffix: 1)))"
  }

  private static var headersReading: SwiftText { "try response.headerFields()" }

  private var bodyReading: SwiftText? {
    guard let body else { return nil }
    if !body.alternatives.isEmpty { return "try \(body.type.swift)(from: response)" }
    return body.encoding.reading(
      body.fields.isEmpty ? nil : FormFieldsView.name(of: self), body.mediaTypes, check: check?.function)
  }
}

extension Response {
  /// How a server writes it.
  func writing(value: SwiftText, headers: SwiftText, status: SwiftText) -> SwiftText {
    writing(value: value, status: status) + (self.headers == nil ? "" : ".adding(\(headers))")
  }

  private func writing(value: SwiftText, status: SwiftText) -> SwiftText {
    guard let body else { return ".empty(status: \(status))" }
    if !body.alternatives.isEmpty { return "\(value).response(status: \(status))" }
    let fields = body.fields.isEmpty ? nil : FormFieldsView.name(of: self)
    if body.type == .typedBytes { return ".bytes(\(value), status: \(status))" }
    return body.encoding.writing(value, fields, body.mediaTypes, status: status, check: check?.function)
  }
}

extension BodyEncoding {
  /// The call that writes a response. A server sends no range, but what its bodies mostly are.
  ///
  /// - Parameter check: the function that checks the body, where its type does not.
  func writing(
    _ value: SwiftText, _ fields: SwiftText?, _ mediaTypes: [String], status: SwiftText, check: SwiftText?
  ) -> SwiftText {
    var types: [String] = []
    for type in mediaTypes.map(sent)
    where !types.contains(where: { $0.utf8.elementsEqual(type.utf8) }) { types.append(type) }
    let isUsual = types.isEmpty || types.count == 1 && types[0] == usualMediaType
    let arguments =
      [value] + (fields.map { [$0] } ?? []) + ["status: \(status)"] + (isUsual ? [] : ["as: [\(strings(types))]"])
      + (check.map { ["check: \($0)"] } ?? [])
    return ".\(method)(\(.joined(arguments, separator: ", ")))"
  }

  /// The media type itself; for a range, one that it covers.
  private func sent(_ mediaType: String) -> String {
    guard isMediaRange(mediaType) else { return mediaType }
    return mediaType.utf8.starts(with: "text/".utf8) ? "text/plain" : usualMediaType
  }

  /// The call that reads a response.
  func reading(_ fields: SwiftText?, _ mediaTypes: [String], check: SwiftText?) -> SwiftText {
    var arguments = fields.map { [$0] } ?? []
    if self == .json, !mediaTypes.isEmpty, !mediaTypes.contains("application/json") {
      arguments = [.stringLiteral(mediaTypes[0])]
    }
    if let check { arguments.append("check: \(check)") }
    return "try response.\(method)(\(.joined(arguments, separator: ", ")))"
  }
}

extension Response.Status {
  /// Exact ones before ranges before the default.
  var order: Int {
    switch self {
    case .exact(let code): code
    case .range(let hundreds): 1_000 + hundreds
    case .default: 10_000
    }
  }

  /// The status that a server sends where the case does not hold one.
  var code: Int {
    switch self {
    case .exact(let code): code
    case .range(let hundreds): hundreds * 100
    case .default: 200
    }
  }

  /// Whether the case holds the status.
  var isOpen: Bool {
    if case .exact = self { false } else { true }
  }

  /// Of a `switch` over statuses.
  fileprivate var label: SwiftText {
    switch self {
    case .exact(let code): "case \(code)"
    case .range(let hundreds): "case \(hundreds * 100)...\(hundreds * 100 + 99)"
    case .default: "default"
    }
  }

  /// What stands where the document says nothing of a response.
  var sentence: SwiftText {
    switch self {
    case .exact(let code): "Status \(code)."
    case .range(let hundreds): "Status \(hundreds * 100) to \(hundreds * 100 + 99)."
    case .default: "Any other status."
    }
  }
}

extension Response {
  /// What the document says of it besides the phrase of its status.
  var ownDocumentation: Documentation {
    var names = [caseName]
    if case .exact(let code) = status { names += ["\(code)", "\(code) \(caseName)"] }
    return documentation.withoutRepetition(of: names)
  }
}
