// How the fields of a form travel, as a constant of the operation, and the methods that bodies go through.

import GenIR
import GenSwiftText

struct FormFieldsView: View {
  var docs: SwiftText
  var name: SwiftText
  /// What is between the brackets.
  var elements: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "name": .text, "elements": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "elements": elements
    default: nil
    }
  }
}

extension FormFieldsView {
  static let bodyName: SwiftText = "bodyFields"
  static let queryName: SwiftText = "queryFields"

  static func name(of response: Response) -> SwiftText { .identifier(response.caseName + "Fields", .member) }

  /// The constant as it is named outside its operation.
  static func reference(_ name: SwiftText, _ signature: Signature) -> SwiftText {
    "\(.identifier(signature.operation.typeName)).\(name)"
  }

  /// Those of the query, of the body and of each response that have any.
  static func all(_ operation: Operation) -> [FormFieldsView] {
    let body = operation.body.map { [FormFieldsView($0.fields, bodyName, "the body")] } ?? []
    let query = operation.parameters.filter { $0.location == .querystring }
      .map { FormFieldsView($0.fields, queryName, "the query") }
    let responses = operation.responses.map { response in
      FormFieldsView(response.body?.fields ?? [], name(of: response), "`\(.identifier(response.caseName))`")
    }
    return (query + body + responses).filter { $0.elements.length > 0 }
  }

  private init(_ fields: [FormField], _ name: SwiftText, _ owner: SwiftText) {
    docs = "The fields of \(owner) that are more than one text each."
    self.name = name
    elements = list(fields.map(\.swift), indentation: 2, prefix: 30 + name.length, suffix: 1, trailingComma: true)
  }
}

extension FormField {
  /// As in `FormField("tags", .array)`.
  fileprivate var swift: SwiftText {
    var arguments: [SwiftText] = key.map { [.stringLiteral($0)] } ?? []
    if shape != .scalar { arguments.append(key == nil ? "nil, \(shape.member)" : shape.member) }
    if let style { arguments.append("style: .\(style.member)") }
    if let explode { arguments.append("explode: \(explode ? "true" : "false")") }
    if allowReserved { arguments.append("allowReserved: true") }
    if let contentType { arguments.append("contentType: \(.stringLiteral(contentType))") }
    if !others.isEmpty { arguments.append("besides: [\(strings(others))]") }
    return "FormField(\(list(arguments, indentation: 4, prefix: 14, suffix: 2)))"
  }
}

extension Parameter.Shape {
  /// As in `.array`.
  var member: SwiftText {
    switch self {
    case .scalar: ".scalar"
    case .array: ".array"
    case .object: ".object"
    case .scalarOrArray: ".scalarOrArray"
    }
  }
}

extension BodyEncoding {
  /// The method of requests and responses that a body goes through, on both sides.
  var method: SwiftText {
    switch self {
    case .json: "json"
    case .form: "form"
    case .text: "text"
    case .bytes: "bytes"
    }
  }

  /// The method of a server's request for a body that may be left out.
  var optionalMethod: SwiftText {
    switch self {
    case .json: "optionalJSON"
    case .form: "optionalForm"
    case .text: "optionalText"
    case .bytes: "optionalBytes"
    }
  }

  /// The media type that those methods take where none is named.
  var usualMediaType: String {
    switch self {
    case .json: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .text: "text/plain"
    case .bytes: "application/octet-stream"
    }
  }
}
