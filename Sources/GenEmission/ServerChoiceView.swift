// Where the API, or an operation that has servers of its own, is served: a case for each server of the document.

import GenIR
import GenSwiftText

struct ServerChoiceView: View {
  /// The type that it is nested in.
  var parent: SwiftText
  /// What is served.
  var subject: SwiftText
  /// How the URL of another place is read: where operations have servers of their own, it replaces those, too.
  var custom: SwiftText
  var servers: [ServerView]
  var variables: [ServerVariableView]

  static let fields: [String: FieldKind] = [
    "parent": .text, "subject": .text, "custom": .text, "servers": .list(ServerView.fields),
    "variables": .list(ServerVariableView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "parent": parent
    case "subject": subject
    case "custom": custom
    case "servers": servers
    case "variables": variables
    default: nil
    }
  }
}

struct ServerView: View {
  var docs: SwiftText
  /// As in `regional(region: Region = .eu)`.
  var declaration: SwiftText
  /// As in `.regional(let region)`.
  var pattern: SwiftText
  /// The URL, after the colon of its `case`.
  var url: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "declaration": .text, "pattern": .text, "url": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "declaration": declaration
    case "pattern": pattern
    case "url": url
    default: nil
    }
  }
}

/// A variable whose values the document lists.
struct ServerVariableView: View {
  var docs: SwiftText
  var type: SwiftText
  var values: [ServerVariableValueView]

  static let fields: [String: FieldKind] = [
    "docs": .text, "type": .text, "values": .list(ServerVariableValueView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "type": type
    case "values": values
    default: nil
    }
  }
}

struct ServerVariableValueView: View {
  var name: SwiftText
  var literal: SwiftText

  static let fields: [String: FieldKind] = ["name": .text, "literal": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "literal": literal
    default: nil
    }
  }
}

extension ServerChoiceView {
  init(_ api: API) {
    let isWide = api.operations.contains { !$0.servers.isEmpty }
    self.init(
      api.servers, of: "API", in: "\(.identifier(api.name))Client",
      custom: isWide ? "BaseURL(custom: url)" : "BaseURL(url)")
  }

  init(_ operation: Operation) {
    self.init(operation.servers, of: "operation", in: .identifier(operation.typeName), custom: "BaseURL(url)")
  }

  private init(_ choices: [Server], of subject: SwiftText, in parent: SwiftText, custom: SwiftText) {
    self.parent = parent
    self.subject = subject
    self.custom = custom
    servers = choices.map { ServerView($0) }
    var seen = NameScope()
    let listed = choices.flatMap(\.variables).filter { variable in
      variable.typeName.map { seen.take($0) } ?? false
    }
    variables = listed.map { ServerVariableView($0) }
  }
}

extension ServerView {
  init(_ server: Server) {
    docs = server.documentation.comment(
      indentation: 4, fallback: server.documentation.origin == nil ? Documentation.code(server.template) : nil)
    let name = SwiftText.identifier(server.name)
    let member = SwiftText.identifier(server.name, .member)
    if server.variables.isEmpty {
      declaration = name
      pattern = ".\(member)"
      url = arm("BaseURL(\(.stringLiteral(server.template)))", indentation: 6, label: "case \(pattern)")
      return
    }
    let associated = server.variables.map { variable -> SwiftText in
      "\(.identifier(variable.name, .label)): \(variable.type) = \(variable.defaultExpression)"
    }
    declaration = "\(name)(\(.joined(associated, separator: ", ")))"
    let bindings = server.variables.map { "let \(.identifier($0.name))" as SwiftText }
    pattern = ".\(member)(\(.joined(bindings, separator: ", ")))"
    let pieces = list(
      server.pieces.map { Self.piece($0, server) }, indentation: 8, prefix: 18, suffix: 2, trailingComma: true)
    url = arm("BaseURL([\(pieces)])", indentation: 6, label: "case \(pattern)")
  }

  private static func piece(_ piece: Server.Piece, _ server: Server) -> SwiftText {
    switch piece {
    case .literal(let text): return ".literal(\(.stringLiteral(text)))"
    case .variable(let key):
      guard let variable = server.variables.first(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
        return ".literal(\(.stringLiteral("{\(key)}")))"
      }
      let name = SwiftText.identifier(variable.name)
      return variable.typeName == nil ? ".variable(\(name))" : ".variable(\(name).rawValue)"
    }
  }
}

extension ServerVariableView {
  init(_ variable: Server.Variable) {
    docs = variable.documentation.withoutRepetition(of: [variable.name, variable.key])
      .comment(indentation: 4, fallback: "\(Documentation.code(variable.key)) of a server.")
    type = variable.type
    values = variable.values.map {
      ServerVariableValueView(name: .identifier($0.name), literal: .stringLiteral($0.text))
    }
  }
}

extension Server {
  /// The URL with its variables in braces.
  var template: String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .variable(let key): "{\(key)}"
      }
    }.joined()
  }

  /// As in `.sandbox`, or `.regional()` where it has variables, which all have defaults.
  var defaultExpression: SwiftText {
    ".\(.identifier(name, .member))\(variables.isEmpty ? "" : "()")"
  }

  /// The path that a server of the API stands below: what follows the authority, with the variables' defaults.
  var defaultPath: String {
    let text = pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .variable(let key): variables.first { $0.key.utf8.elementsEqual(key.utf8) }?.defaultValue ?? ""
      }
    }.joined()
    var bytes = Array(text.utf8)[...]
    let separator = Array("://".utf8)
    if let scheme = bytes.indices.first(where: { bytes[$0...].starts(with: separator) }) {
      bytes = bytes[(scheme + 3)...].drop { $0 != UInt8(ascii: "/") }
    }
    bytes = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes.first == UInt8(ascii: "/") ? String(decoding: bytes, as: UTF8.self) : ""
  }
}

extension Server.Variable {
  fileprivate var type: SwiftText { typeName.map { .identifier($0) } ?? "String" }

  fileprivate var defaultExpression: SwiftText {
    let listed = values.first { $0.text.utf8.elementsEqual(defaultValue.utf8) }
    guard typeName != nil, let value = listed ?? values.first else { return .stringLiteral(defaultValue) }
    return ".\(.identifier(value.name, .member))"
  }
}
