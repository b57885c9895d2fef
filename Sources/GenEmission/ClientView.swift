// The client: a structure, and a method for each operation.

import GenIR
import GenSwiftText

struct ClientView: View {
  var docs: SwiftText
  var api: SwiftText
  var parameters: SwiftText
  var arguments: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "api": .text, "parameters": .text, "arguments": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "api": api
    case "parameters": parameters
    case "arguments": arguments
    default: nil
    }
  }
}

/// Methods that stand together in one extension.
struct ClientMethodsView: View {
  var api: SwiftText
  var methods: [ClientMethodView]

  static let fields: [String: FieldKind] = ["api": .text, "methods": .list(ClientMethodView.fields)]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "methods": methods
    default: nil
    }
  }
}

struct ClientMethodView: View {
  var isFirst: Bool
  /// The comment, and the attribute of what is deprecated.
  var docs: SwiftText
  /// From the name to the effects.
  var signature: SwiftText
  /// What makes the request and sends it.
  var statements: SwiftText

  static let fields: [String: FieldKind] = [
    "isFirst": .flag, "docs": .text, "signature": .text, "statements": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "isFirst": isFirst
    case "docs": docs
    case "signature": signature
    case "statements": statements
    default: nil
    }
  }
}

extension ClientView {
  /// - Parameter whole: the API that sends the webhooks, where these are.
  init(_ api: API, webhooksOf whole: API? = nil) {
    let fallback: SwiftText =
      whole.map { "Sends the webhooks of the \(.identifier($0.name)) API." }
      ?? "A client of the \(.identifier(api.name)) API."
    docs = api.documentation.comment(indentation: 0, fallback: fallback)
    self.api = .identifier(api.name)
    let usual = api.servers.first.flatMap { $0.isWhole ? $0 : nil }
    let choice: SwiftText = usual.map { "server: Server = \($0.defaultExpression)" } ?? "server: Server"
    let server = whole == nil ? [choice] : []
    let security: SwiftText = "security: \(.identifier((whole ?? api).name))Security"
    let transport: SwiftText = "transport: some ClientTransport"
    let options: SwiftText = "options: ClientOptions = ClientOptions()"
    let hasSecurity = !api.securitySchemes.isEmpty
    parameters = list(
      server + (hasSecurity ? [security] : []) + [transport, options], indentation: 2, prefix: 16, suffix: 3)
    let validation = api.validation.policy(of: api.validation.client)
    arguments = list(
      server.map { _ in "server: server.baseURL" } + (hasSecurity ? ["security: security"] : [])
        + ["transport: transport", "options: options"] + (validation.map { ["validation: \($0)"] } ?? []),
      indentation: 4, prefix: 23, suffix: 1)
  }
}

extension ClientMethodView {
  init(
    _ signature: Signature, access: SwiftText, isFirst: Bool, validates: Bool, _ types: TypeTable,
    isWebhook: Bool = false
  ) {
    let operation = signature.operation
    let receiver = isWebhook ? signature.local("url") : nil
    self.isFirst = isFirst
    let attribute = operation.deprecation.map(Self.attribute) ?? ""
    let server = operation.servers.isEmpty ? nil : SwiftText.identifier(signature.serverName, .label)
    docs = signature.documentation.ofClient(receiver: receiver, server: server) + attribute
    let name = SwiftText.identifier(operation.methodName)
    let parameters = signature.laidOut(
      (receiver.map { ["to \($0): String"] } ?? []) + signature.clientParameters(types),
      prefix: 8 + access.length + name.length, suffix: 2)
    self.signature = "\(name)(\(parameters))\(signature.effects)"
    let type = SwiftText.identifier(operation.typeName)
    let client = signature.member("client")
    let request = signature.local("request")
    let place: SwiftText = receiver.map { ", to: \($0)" } ?? ""
    var lines: [SwiftText] = ["    let \(request) = \(client).request(\(type).self\(place))"]
    lines += operation.parameters.map { "    \(request).\($0.setting(signature))" }
    if let body = operation.body { lines.append("    \(Self.setting(body, signature))") }
    lines += signature.choice(of: request)
    if validates {
      let arguments = OperationValidatorView.arguments(signature) + ["into: &\(request).validation"]
      lines.append(call("\(type).validate", arguments, indentation: 4))
    }
    let result: SwiftText = if case .none = operation.success { "" } else { "return " }
    lines.append("    \(result)try await \(client).send(\(request), as: \(type).self)")
    statements = GenEmission.lines(lines)
  }

  private static func attribute(_ reason: String) -> SwiftText {
    let text = DocumentationText.line(reason).text
    if text.isEmpty { return "@available(*, deprecated)\n  " }
    let message: SwiftText = "message: \(.stringLiteral(text))"
    let fits = 29 + message.length <= maximumLineLength
    return fits
      ? "@available(*, deprecated, \(message))\n  " : "@available(\n    *, deprecated,\n    \(message)\n  )\n  "
  }

  private static func setting(_ body: RequestBody, _ signature: Signature) -> SwiftText {
    let value = SwiftText.identifier(signature.bodyName)
    if !body.alternatives.isEmpty {
      return "\(value)\(body.isRequired ? "" : "?").write(to: \(signature.local("request")))"
    }
    var arguments: [SwiftText] = [value]
    if !body.fields.isEmpty { arguments.append(FormFieldsView.reference(FormFieldsView.bodyName, signature)) }
    if signature.choosesContentType {
      let name = SwiftText.identifier(signature.contentTypeName)
      arguments.append(signature.hasOpenContentType ? "as: \(name)" : "as: \(name).rawValue")
    } else if body.type != .typedBytes, let type = body.mediaTypes.first?.text, type != body.encoding.usualMediaType {
      arguments.append("as: \(.stringLiteral(type))")
    }
    return "\(signature.local("request")).\(body.encoding.method)(\(.joined(arguments, separator: ", ")))"
  }
}

extension Parameter {
  /// The call that puts it into a request.
  fileprivate func setting(_ signature: Signature) -> SwiftText {
    let reserved: SwiftText = allowReserved ? ", allowReserved: true" : ""
    // A client sees what is an array.
    let fields = location == .querystring ? fieldsArgument(signature) : ""
    return "\(method)(\(.stringLiteral(key)), \(.identifier(name))\(styleArguments)\(fields)\(reserved)\(whenEmpty))"
  }

  /// What becomes of an array without elements that has to be there.
  private var whenEmpty: SwiftText {
    guard location == .query, shape == .array, style != .json, isRequired else { return "" }
    return allowsEmpty ? ", whenEmpty: .sent" : ", whenEmpty: .refused"
  }

  private var isRequired: Bool {
    switch presence {
    case .required, .requiredWithDefault: true
    case .optional, .defaulted: false
    }
  }

  /// How what is more than one text travels inside.
  func fieldsArgument(_ signature: Signature) -> SwiftText {
    fields.isEmpty ? "" : ", fields: \(FormFieldsView.reference(FormFieldsView.name(of: self), signature))"
  }

  /// The method of a request, of a client or of a server, that it goes through.
  var method: SwiftText {
    switch location {
    case .path: "path"
    case .query: "query"
    case .header: "header"
    case .cookie: "cookie"
    case .querystring: "querystring"
    }
  }

  /// `style` and `explode` where they are not what the place has by itself.
  var styleArguments: SwiftText {
    if location == .querystring { return style == .json ? "" : ", style: .\(style.member)" }
    let isForm = location == .query || location == .cookie
    let usual: Style = isForm ? .form : .simple
    let styleText: SwiftText = style == usual ? "" : ", style: .\(style.member)"
    let usuallyExplodes = isForm && (style == .form || style == .cookie)
    if style == .json || style == .deepObject || explode == usuallyExplodes { return styleText }
    return styleText + (explode ? ", explode: true" : ", explode: false")
  }
}

extension Parameter.Style {
  var member: SwiftText {
    switch self {
    case .simple: "simple"
    case .label: "label"
    case .matrix: "matrix"
    case .form: "form"
    case .spaceDelimited: "spaceDelimited"
    case .pipeDelimited: "pipeDelimited"
    case .deepObject: "deepObject"
    case .cookie: "cookie"
    case .json: "json"
    }
  }
}
