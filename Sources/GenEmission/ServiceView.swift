// The server side: the protocol of a service, and the handlers that call it.

import GenIR
import GenSwiftText

struct ServiceView: View {
  var api: SwiftText
  /// Whether the methods receive webhooks.
  var isWebhook: Bool
  var hasSecurity: Bool
  /// The type of the credentials.
  var security: SwiftText
  var methods: [ServiceMethodView]

  static let fields: [String: FieldKind] = [
    "api": .text, "isWebhook": .flag, "hasSecurity": .flag, "security": .text,
    "methods": .list(ServiceMethodView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "isWebhook": isWebhook
    case "hasSecurity": hasSecurity
    case "security": security
    case "methods": methods
    default: nil
    }
  }
}

struct ServiceMethodView: View {
  var isFirst: Bool
  var docs: SwiftText
  /// From the name to the effects.
  var signature: SwiftText

  static let fields: [String: FieldKind] = ["isFirst": .flag, "docs": .text, "signature": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "isFirst": isFirst
    case "docs": docs
    case "signature": signature
    default: nil
    }
  }
}

struct HandlersView: View {
  var api: SwiftText
  var handlers: [HandlerView]

  static let fields: [String: FieldKind] = ["api": .text, "handlers": .list(HandlerView.fields)]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "handlers": handlers
    default: nil
    }
  }
}

struct HandlerView: View {
  var isFirst: Bool
  var name: SwiftText
  var parameter: SwiftText
  /// What reads the request, and what writes the answer of the service.
  var statements: SwiftText

  static let fields: [String: FieldKind] = [
    "isFirst": .flag, "name": .text, "parameter": .text, "statements": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "isFirst": isFirst
    case "name": self.name
    case "parameter": parameter
    case "statements": statements
    default: nil
    }
  }
}

extension ServiceView {
  /// - Parameters:
  ///   - signatures: those of the operations.
  ///   - whole: the API that sends the webhooks, where these are.
  init(_ api: API, _ signatures: [Signature], webhooksOf whole: API? = nil) {
    self.api = .identifier(api.name)
    isWebhook = whole != nil
    security = "\(.identifier((whole ?? api).name))Security"
    hasSecurity = !api.securitySchemes.isEmpty
    let first = !hasSecurity
    methods = signatures.enumerated().map { ServiceMethodView($1, isFirst: first && $0 == 0) }
  }
}

extension ServiceMethodView {
  init(_ signature: Signature, isFirst: Bool) {
    self.isFirst = isFirst
    docs = signature.documentation.ofService
    let name = SwiftText.identifier(signature.operation.methodName)
    let parameters = signature.laidOut(signature.serviceParameters, prefix: 8 + name.length, suffix: 0)
    self.signature = "\(name)(\(parameters))\(signature.effects)"
  }
}

extension HandlerView {
  init(_ signature: Signature, isFirst: Bool, validates: Bool, _ types: TypeTable) {
    let operation = signature.operation
    self.isFirst = isFirst
    name = .identifier(operation.methodName)
    let request = signature.local("request")
    parameter = list(
      ["_ \(request): ServerRequest"], indentation: 2, prefix: 8 + name.length, suffix: 42)
    let type = SwiftText.identifier(operation.typeName)
    var lines = operation.parameters.map { parameter in
      Self.reading(parameter, signature, request, types)
    }
    if let body = operation.body { lines.append(Self.reading(body, signature, request)) }
    if signature.choosesContentType {
      let isRequired = operation.body?.isRequired == true
      let method: SwiftText =
        signature.hasOpenContentType
        ? isRequired ? "mediaType" : "optionalMediaType" : isRequired ? "contentType" : "optionalContentType"
      let call: SwiftText = "let \(.identifier(signature.contentTypeName)) = try \(request).\(method)"
      lines.append(
        signature.hasOpenContentType
          ? "    \(call)()" : GenEmission.call(call, ["as: \(signature.contentType).self"], indentation: 4))
    }
    if validates {
      let validation = signature.local("validation")
      let arguments = OperationValidatorView.arguments(signature) + ["into: &\(validation)"]
      lines += [
        "    var \(validation) = \(request).validation",
        GenEmission.call("\(type).validate", arguments, indentation: 4),
        "    try \(validation).checkRequest()",
      ]
    }
    lines.append("    return \(type).write(\(signature.serviceCall))")
    statements = GenEmission.lines(lines)
  }

  private static func reading(
    _ parameter: Parameter, _ signature: Signature, _ request: SwiftText, _ types: TypeTable
  ) -> SwiftText {
    let name = SwiftText.identifier(parameter.name)
    var allowsEmpty = parameter.allowsEmpty
    let fields = parameter.fieldsArgument(signature)
    var type = parameter.type.swift
    var value: SwiftText = ""
    switch parameter.presence {
    case .requiredWithDefault(let literal) where allowsEmpty:
      value = types.literal(literal, as: parameter.type).map { ", whenEmpty: \($0)" } ?? ""
      allowsEmpty = value.isEmpty
    case .required, .requiredWithDefault: break
    case .optional: type = "\(type)?"
    case .defaulted(let literal):
      value = types.literal(literal, as: parameter.type).map { ", default: \($0)" } ?? ""
    }
    let shape = parameter.shapeArguments(in: signature.operation, allowsEmpty: allowsEmpty)
    let arguments = "\(value)\(parameter.styleArguments)\(shape)\(fields)" as SwiftText
    return "    let \(name): \(type) = try \(request).\(parameter.method)(\(.stringLiteral(parameter.key))\(arguments))"
  }

  private static func reading(_ body: RequestBody, _ signature: Signature, _ request: SwiftText) -> SwiftText {
    let name = SwiftText.identifier(signature.bodyName)
    if !body.alternatives.isEmpty {
      let type = body.type.swift
      return body.isRequired
        ? "    let \(name) = try \(type)(from: \(request))"
        : "    let \(name) = \(request).hasBody ? try \(type)(from: \(request)) : nil"
    }
    let method = body.isRequired ? body.encoding.method : body.encoding.optionalMethod
    let fields = body.fields.isEmpty ? "" : FormFieldsView.reference(FormFieldsView.bodyName, signature)
    let type: SwiftText = body.isRequired ? body.type.swift : "\(body.type.swift)?"
    return "    let \(name): \(type) = try \(request).\(method)(\(fields))"
  }
}

extension Parameter {
  /// What tells a server how to cut the text. An exploded object has its keys among the names of other parameters.
  fileprivate func shapeArguments(in operation: Operation, allowsEmpty: Bool) -> SwiftText {
    if style == .json || location == .querystring { return "" }
    if shape == .scalar { return allowsEmpty ? ", allowsEmpty: true" : "" }
    guard location == .query || location == .cookie, style == .form || style == .cookie, explode, shape == .object
    else {
      return ", shape: \(shape.member)\(allowsEmpty ? ", allowsEmpty: true" : "")"
    }
    let neighbours = operation.parameters.filter { $0.location == location && !$0.key.utf8.elementsEqual(key.utf8) }
    let others = neighbours.map(\.key) + operation.keyNames
    return others.isEmpty ? ", shape: \(shape.member)" : ", shape: \(shape.member), besides: [\(strings(others))]"
  }
}
