// One response: as a case of `Success` or `FailureResponse`, and how it is read and written.

import GenIR
import GenSwiftText

/// A response as a case.
struct ResponseView: View {
  var docs: SwiftText
  /// As in `notFound(Problem)`.
  var declaration: SwiftText
  /// As in `.notFound(let body)`.
  var pattern: SwiftText
  /// As in `.json(body, status: 404)`, after the colon of its `case`.
  var writing: SwiftText
  var isFirst: Bool
  var isLast: Bool

  static let fields: [String: FieldKind] = [
    "docs": .text, "declaration": .text, "pattern": .text, "writing": .text, "isFirst": .flag, "isLast": .flag,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "declaration": declaration
    case "pattern": pattern
    case "writing": writing
    case "isFirst": isFirst
    case "isLast": isLast
    default: nil
    }
  }

  static func all(_ responses: [Response]) -> [ResponseView] {
    responses.enumerated().map { index, response in
      ResponseView(response, isFirst: index == 0, isLast: index == responses.count - 1)
    }
  }

  private init(_ response: Response, isFirst: Bool, isLast: Bool) {
    docs = response.documentation.comment(indentation: 4, fallback: response.status.sentence)
    let types: [SwiftText] =
      (response.status.isOpen ? ["Int"] : []) + (response.body.map { [$0.type.swift] } ?? [])
      + (response.headers.map { ["headers: \(.typeName([$0.last]))"] } ?? [])
    let names: [SwiftText] =
      (response.status.isOpen ? ["let status"] : []) + (response.body == nil ? [] : ["let body"])
      + (response.headers == nil ? [] : ["let headers"])
    declaration = .identifier(response.caseName) + Self.parentheses(types)
    pattern = ".\(.identifier(response.caseName, .member))" + Self.parentheses(names)
    let writing = response.writing(
      value: "body", headers: "headers", status: response.status.isOpen ? "status" : .integer(response.status.code))
    self.writing = arm(writing, indentation: 6, label: "case \(pattern)")
    self.isFirst = isFirst
    self.isLast = isLast
  }

  private static func parentheses(_ items: [SwiftText]) -> SwiftText {
    items.isEmpty ? "" : "(\(.joined(items, separator: ", ")))"
  }
}

extension Response {
  /// What a client does on its status, as in `case 404: return .response(.notFound)`.
  func reading(in operation: Operation) -> SwiftText {
    let indentation = isSuccess ? 4 : 6
    let statement =
      isSuccess
      ? readingSuccess(operation.success, indentation: indentation + 2) : readingFailure(indentation: indentation + 2)
    return "\(status.label):\(arm(statement, indentation: indentation, label: status.label))"
  }

  private func readingSuccess(_ success: Operation.Success, indentation: Int) -> SwiftText {
    switch success {
    case .none: "return"
    case .single: "return \(bodyReading ?? "()")"
    case .several: "return \(caseReading(indentation: indentation, prefix: 7))"
    case .withHeaders:
      "return Success(\(bodyReading.map { "body: \($0), " as SwiftText } ?? "")headers: \(Self.headersReading))"
    }
  }

  private func readingFailure(indentation: Int) -> SwiftText {
    let value = caseReading(indentation: indentation + 2, prefix: 0)
    return "return .response(\(list([value], indentation: indentation, prefix: indentation + 17, suffix: 1)))"
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
