// The signatures of an operation's methods, which client and service share but for defaults.

import GenIR
import GenSwiftText

/// One operation as a function.
struct Signature {
  let operation: Operation
  /// The names of all parameters, as they are seen inside the function.
  private let names: Set<String>
  let bodyName: String
  let contentTypeName: String
  /// What says where a client sends the request, where the operation has servers of its own.
  let serverName: String
  let documentation: OperationDocumentation

  init(_ operation: Operation) {
    self.operation = operation
    var scope = NameScope()
    for parameter in operation.parameters { _ = scope.take(parameter.name) }
    bodyName = scope.claim("body", alternatives: "requestBody")
    contentTypeName = scope.claim("contentType", alternatives: "requestContentType")
    serverName = scope.claim("server", alternatives: "operationServer")
    let besides = [bodyName, contentTypeName] + (operation.servers.isEmpty ? [] : [serverName])
    names = Set(operation.parameters.map(\.name) + besides)
    documentation = OperationDocumentation(operation, bodyName: bodyName)
  }

  /// A name for a local value that hides no parameter.
  func local(_ preferred: String) -> SwiftText {
    .identifier(names.contains(preferred) ? preferred + "Value" : preferred)
  }

  /// A member that a parameter of the same name would hide.
  func member(_ name: SwiftText) -> SwiftText { names.contains(name.text) ? "self.\(name)" : name }

  var choosesContentType: Bool { operation.body?.choosesMediaType ?? false }

  /// Whether a media type is chosen freely, and not from those that the document lists.
  var hasOpenContentType: Bool { choosesContentType && operation.body?.hasRange == true }

  var effects: SwiftText {
    let type = SwiftText.identifier(operation.typeName)
    let returned: SwiftText =
      if case .none = operation.success { "" } else { " -> \(operation.success.swift(in: operation))" }
    return " async throws(\(type).Failure)\(returned)"
  }

  /// What a caller may leave out is optional, or has a default.
  func clientParameters(_ types: TypeTable) -> [SwiftText] {
    var parameters = operation.parameters.map { parameter -> SwiftText in
      let declaration: SwiftText = "\(.identifier(parameter.name, .label)): \(parameter.type.swift)"
      switch parameter.presence {
      case .required: return declaration
      case .requiredWithDefault(let value):
        return types.literal(value, as: parameter.type).map { "\(declaration) = \($0)" } ?? declaration
      case .optional, .defaulted: return "\(declaration)? = nil"
      }
    }
    if let body = operation.body {
      let label = SwiftText.identifier(bodyName, .label)
      parameters.append(body.isRequired ? "\(label): \(body.type.swift)" : "\(label): \(body.type.swift)? = nil")
      parameters += contentTypeParameter(optional: false).map { "\($0)\(Self.defaultContentType(body))" }
    }
    if !operation.servers.isEmpty {
      parameters.append("\(.identifier(serverName, .label)): \(.identifier(operation.typeName)).Server? = nil")
    }
    return parameters
  }

  /// How a client's request is sent to the operation's own server; nothing where it has none.
  func choice(of request: SwiftText) -> [SwiftText] {
    guard let server = operation.servers.first else { return [] }
    let usual: SwiftText = "\(.identifier(operation.typeName)).Server\(server.defaultExpression).baseURL"
    return [call("\(request).server", ["\(.identifier(serverName))?.baseURL", "default: \(usual)"], indentation: 4)]
  }

  /// Defaults have been applied.
  var serviceParameters: [SwiftText] {
    operation.parameters.map { parameter -> SwiftText in
      let label = SwiftText.identifier(parameter.name, .label)
      if case .optional = parameter.presence { return "\(label): \(parameter.type.swift)?" }
      return "\(label): \(parameter.type.swift)"
    }
      + (operation.body.map { body in
        ["\(.identifier(bodyName, .label)): \(body.type.swift)\(body.isRequired ? "" : "?")"]
      } ?? []) + contentTypeParameter(optional: operation.body?.isRequired == false)
  }

  private func contentTypeParameter(optional: Bool) -> [SwiftText] {
    let label = SwiftText.identifier(contentTypeName, .label)
    return choosesContentType ? ["\(label): \(contentType)\(optional ? "?" : "")"] : []
  }

  /// The first that the document lists; for a range, what its bodies mostly are.
  private static func defaultContentType(_ body: RequestBody) -> SwiftText {
    guard let first = body.mediaTypes.first else { return "" }
    if !body.hasRange { return " = .\(.identifier(first.caseName, .member))" }
    let concrete = body.mediaTypes.first { !$0.isRange }?.text
    return " = \(.stringLiteral(concrete ?? body.encoding.usualMediaType))"
  }

  /// The type with a case for each media type of the body.
  var contentType: SwiftText {
    hasOpenContentType ? "String" : "\(.identifier(operation.typeName)).ContentType"
  }

  var serviceArguments: [SwiftText] {
    let body = operation.body == nil ? [] : choosesContentType ? [bodyName, contentTypeName] : [bodyName]
    let names = operation.parameters.map(\.name) + body
    return names.map { "\(.identifier($0, .argument)): \(.identifier($0))" }
  }

  /// The call of the service's method, as the argument of a call in a handler.
  var serviceCall: SwiftText {
    let method: SwiftText = "try await \(member("service")).\(.identifier(operation.methodName, .member))("
    let line: SwiftText = "\(method)\(.joined(serviceArguments, separator: ", ")))"
    let prefix = 18 + operation.typeName.utf8.count
    if prefix + line.length + 1 <= maximumLineLength { return line }
    return newline(6) + method + list(serviceArguments, indentation: 6, prefix: 6 + method.length, suffix: 2) + ")"
  }

  /// Parameters and effects, broken where the line would be too long. `suffix` is ` {` or nothing.
  func laidOut(_ parameters: [SwiftText], prefix: Int, suffix: Int) -> SwiftText {
    list(parameters, indentation: 2, prefix: prefix, suffix: 1 + effects.length + suffix)
  }
}
