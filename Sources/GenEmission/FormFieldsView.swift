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

  /// Of the whole query string, or of an object whose members are pairs of their own.
  static func name(of parameter: Parameter) -> SwiftText {
    parameter.location == .querystring ? queryName : .identifier(parameter.name + "ParameterFields", .member)
  }

  static func name(of response: Response) -> SwiftText { .identifier(response.caseName + "Fields", .member) }

  /// Of one of several alternatives.
  static func name(_ stem: String, _ alternative: BodyAlternative) -> SwiftText {
    let name = alternative.caseName == "json" ? "JSON" : Naming.typeName(alternative.caseName, isNested: true)
    return .identifier(stem + name + "Fields", .member)
  }

  /// The constant as it is named outside its operation.
  static func reference(_ name: SwiftText, _ signature: Signature) -> SwiftText {
    "\(.identifier(signature.operation.typeName)).\(name)"
  }

  /// Those of the query, of the body and of each response of its own that have any.
  static func all(_ operation: Operation) -> [FormFieldsView] {
    var views: [FormFieldsView] = []
    func add(_ fields: [FormField], _ name: SwiftText, _ owner: SwiftText) {
      if !fields.isEmpty { views.append(FormFieldsView(fields, name, owner)) }
    }
    for parameter in operation.parameters {
      let isQuery = parameter.location == .querystring
      add(parameter.fields, name(of: parameter), isQuery ? "the query" : "`\(.identifier(parameter.name))`")
    }
    if let body = operation.body {
      add(body.fields, bodyName, "the body")
      for alternative in body.alternatives { add(alternative.fields, name("body", alternative), "the body") }
    }
    for response in operation.ownResponses {
      let owner: SwiftText = "`\(.identifier(response.caseName))`"
      add(response.body?.fields ?? [], name(of: response), owner)
      for alternative in response.body?.alternatives ?? [] {
        add(alternative.fields, name(response.caseName, alternative), owner)
      }
    }
    return views
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
    if isFile { arguments.append("isFile: true") }
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
    case .multipart: "multipart"
    case .text: "text"
    case .bytes: "bytes"
    case .byMediaType, .alternatives: "value"
    }
  }

  /// The method of a server's request for a body that may be left out.
  var optionalMethod: SwiftText {
    switch self {
    case .json: "optionalJSON"
    case .form: "optionalForm"
    case .multipart: "optionalMultipart"
    case .text: "optionalText"
    case .bytes: "optionalBytes"
    case .byMediaType, .alternatives: "optionalValue"
    }
  }

  /// The media type that those methods take where none is named.
  var usualMediaType: String {
    switch self {
    case .json, .byMediaType, .alternatives: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .multipart: "multipart/form-data"
    case .text: "text/plain"
    case .bytes: "application/octet-stream"
    }
  }
}
