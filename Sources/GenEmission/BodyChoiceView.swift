// A body that is of one of several types: an enum with a case for each, and how both sides read and write it.

import GenIR
import GenSwiftText

struct BodyChoiceView: View {
  var docs: SwiftText
  var name: SwiftText
  var isRequest: Bool
  var cases: [BodyCaseView]
  /// The cases again, the one that is read where no other is at the end.
  var readings: [BodyCaseView]
  /// The media types that a client tells apart, as elements of an array.
  var mediaTypes: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "isRequest": .flag, "cases": .list(BodyCaseView.fields),
    "readings": .list(BodyCaseView.fields), "mediaTypes": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "isRequest": isRequest
    case "cases": cases
    case "readings": readings
    case "mediaTypes": mediaTypes
    default: nil
    }
  }
}

struct BodyCaseView: View {
  var docs: SwiftText
  /// As in `json(Pet)`.
  var declaration: SwiftText
  /// As in `.json(let body)`.
  var pattern: SwiftText
  /// After the colon of its `case`.
  var writing: SwiftText
  /// As in `case "application/json"` or `default`.
  var label: SwiftText
  /// After the colon of its label.
  var reading: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "declaration": .text, "pattern": .text, "writing": .text, "label": .text, "reading": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "declaration": declaration
    case "pattern": pattern
    case "writing": writing
    case "label": label
    case "reading": reading
    default: nil
    }
  }
}

extension BodyChoiceView {
  /// The enums of an operation, each with its validator where it has something to check.
  static func all(
    _ operation: Operation, _ types: TypeTable, schemas: SwiftText
  ) -> [(view: BodyChoiceView, validator: ValidatorView?)] {
    var views: [(view: BodyChoiceView, validator: ValidatorView?)] = []
    if let body = operation.body, let view = BodyChoiceView(body, of: operation) {
      views.append((view, ValidatorView(body.type, body.alternatives, types, schemas: schemas)))
    }
    for response in operation.responses {
      guard let body = response.body, let view = BodyChoiceView(body, response, of: operation) else { continue }
      // Two cases of one response share its type.
      guard !views.contains(where: { $0.view.name == view.name }) else { continue }
      views.append((view, nil))
    }
    return views
  }

  private init?(_ body: RequestBody, of operation: Operation) {
    guard case .named(let name) = body.type, !body.alternatives.isEmpty else { return nil }
    self.name = .identifier(name.last)
    docs = "What is sent, by its media type."
    isRequest = true
    mediaTypes = ""
    let stem = SwiftText.identifier(operation.typeName)
    // Where the media type is missing or cannot be told, the first is tried, which then says what is wrong.
    cases = body.alternatives.enumerated().map { index, alternative in
      let fields = alternative.fields.isEmpty ? nil : "\(stem).\(FormFieldsView.name("body", alternative))" as SwiftText
      return BodyCaseView(alternative, isDefault: index == 0, fields, isRequest: true, check: nil)
    }
    readings = Array(cases.dropFirst() + cases.prefix(1))
  }

  private init?(_ body: Response.Body, _ response: Response, of operation: Operation) {
    guard case .named(let name) = body.type, !body.alternatives.isEmpty else { return nil }
    self.name = .identifier(name.last)
    docs = "What is answered, by its media type."
    isRequest = false
    mediaTypes = list(
      body.mediaTypes.map { .stringLiteral($0) }, indentation: 4, prefix: 42, suffix: 5, trailingComma: true)
    let stem = SwiftText.identifier(operation.typeName)
    cases = body.alternatives.map { alternative in
      let name = FormFieldsView.name(response.caseName, alternative)
      return BodyCaseView(
        alternative, isDefault: false, alternative.fields.isEmpty ? nil : "\(stem).\(name)", isRequest: false,
        check: response.check(of: alternative).map { "\(stem).\($0.function)" })
    }
    readings = cases
  }
}

extension BodyCaseView {
  /// - Parameter check: the function that checks the body of a response, where its type does not.
  init(
    _ alternative: BodyAlternative, isDefault: Bool, _ fields: SwiftText?, isRequest: Bool, check: SwiftText?
  ) {
    let name = SwiftText.identifier(alternative.caseName)
    let member = SwiftText.identifier(alternative.caseName, .member)
    docs = .joined(alternative.mediaTypes.map(Documentation.code), separator: ", ")
    declaration = "\(name)(\(alternative.type.swift))"
    pattern = ".\(member)(let body)"
    label = isDefault ? "default" : "case \(strings(alternative.mediaTypes))"
    let encoding = alternative.encoding
    let call: SwiftText
    if isRequest {
      var arguments: [SwiftText] = ["body"] + (fields.map { [$0] } ?? [])
      let type = alternative.sentMediaType
      if alternative.type != .typedBytes, type != encoding.usualMediaType {
        arguments.append("as: \(.stringLiteral(type))")
      }
      call = "request.\(encoding.method)(\(.joined(arguments, separator: ", ")))"
      reading = arm(
        "self = .\(member)(try request.\(encoding.method)(\(fields ?? "")))", indentation: 4, label: label)
    } else {
      call =
        alternative.type == .typedBytes
        ? ".bytes(body, status: status)"
        : encoding.writing("body", fields, alternative.mediaTypes, status: "status", check: check)
      reading = arm(
        "self = .\(member)(\(encoding.reading(fields, alternative.mediaTypes, check: check)))", indentation: 4,
        label: label)
    }
    writing = arm(call, indentation: 4, label: "case \(pattern)")
  }
}

extension BodyAlternative {
  /// The first that is no range.
  fileprivate var sentMediaType: String {
    mediaTypes.first { !isMediaRange($0) } ?? encoding.usualMediaType
  }
}

extension ValidatorView {
  /// Checks the case that a body is; `nil` where there is nothing to check.
  fileprivate init?(
    _ type: TypeReference, _ alternatives: [BodyAlternative], _ types: TypeTable, schemas: SwiftText
  ) {
    guard alternatives.contains(where: { !$0.checks.isEmpty }) else { return nil }
    var checks = CheckStatements(types, schemas: schemas)
    var lines: [SwiftText] = ["    switch self {"]
    for alternative in alternatives {
      lines += Self.arm(alternative.caseName, alternative.type, alternative.checks, of: alternative.schema, &checks)
    }
    self.type = type.swift
    constants = checks.constants
    hasConstants = !checks.constants.isEmpty
    statements = .joined(lines + ["    }"], separator: "\n")
  }
}
