// The server that finds the operation of a request and calls its handler.

import GenIR
import GenSwiftText

struct ServerFrameView: View {
  var api: SwiftText
  /// Whether the requests are webhooks.
  var isWebhook: Bool
  var hasSecurity: Bool
  /// The type of the proofs of who is asking.
  var security: SwiftText
  /// Where webhooks are taken.
  var paths: [WebhookPathView]
  var parameters: SwiftText
  /// What the router is made from.
  var definitions: SwiftText
  /// What is checked where the user does not say so; nothing where that is as the runtime has it.
  var validation: [SwiftText]
  var dispatchers: [DispatcherView]

  static let fields: [String: FieldKind] = [
    "api": .text, "isWebhook": .flag, "hasSecurity": .flag, "security": .text,
    "paths": .list(WebhookPathView.fields), "parameters": .text, "definitions": .text, "validation": .lines,
    "dispatchers": .list(DispatcherView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "isWebhook": isWebhook
    case "hasSecurity": hasSecurity
    case "security": security
    case "paths": paths
    case "parameters": parameters
    case "definitions": definitions
    case "validation": validation
    case "dispatchers": dispatchers
    default: nil
    }
  }
}

/// Where one webhook is taken.
struct WebhookPathView: View {
  var docs: SwiftText
  var name: SwiftText
  var literal: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "name": .text, "literal": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "literal": literal
    default: nil
    }
  }
}

/// A function that calls one of several others by the number of the operation.
struct DispatcherView: View {
  var isPublic: Bool
  var name: SwiftText
  var branches: [DispatchBranchView]

  static let fields: [String: FieldKind] = [
    "isPublic": .flag, "name": .text, "branches": .list(DispatchBranchView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "isPublic": isPublic
    case "name": self.name
    case "branches": branches
    default: nil
    }
  }
}

struct DispatchBranchView: View {
  var numbers: SwiftText
  var call: SwiftText

  static let fields: [String: FieldKind] = ["numbers": .text, "call": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "numbers": numbers
    case "call": call
    default: nil
    }
  }
}

extension ServerFrameView {
  /// - Parameter whole: the API that sends the webhooks, where these are.
  init(_ api: API, webhooksOf whole: API? = nil) {
    self.api = .identifier(api.name)
    isWebhook = whole != nil
    security = "\(.identifier((whole ?? api).name))Security"
    hasSecurity = !api.securitySchemes.isEmpty
    validation = api.validation.policy(of: api.validation.server).map { [$0] } ?? []
    paths = isWebhook ? api.webhooks.paths.map { WebhookPathView($0) } : []
    let basePath = SwiftText.stringLiteral(api.servers.first?.defaultPath ?? "")
    parameters = list(
      ["_ service: Service"] + (isWebhook ? ["paths: \(self.api)Paths = \(self.api)Paths()"] : [])
        + ["basePath: String = \(basePath)", "options: ServerOptions = ServerOptions()"],
      indentation: 2, prefix: 15, suffix: 3)
    definitions =
      isWebhook
      ? list(api.operations.map { api.webhooks.moved($0) }, indentation: 4, prefix: 20, suffix: 2, trailingComma: true)
      : list(
        api.operations.map { "\(.identifier($0.typeName)).definition" }, indentation: 2, prefix: 32, suffix: 2,
        trailingComma: true)
    dispatchers = DispatcherView.dispatchers(of: api)
  }
}

extension DispatcherView {
  /// More than this many suspension points in one function cost the compiler memory and time that grow with their
  /// square: 814 of them took more than 24 GB, 32 by 26 of them are not to be noticed.
  private static let maximumBranches = 32

  /// One function, or one that picks among others where there are many operations.
  static func dispatchers(of api: API) -> [DispatcherView] {
    let branches = api.operations.enumerated().map { index, operation in
      DispatchBranchView(numbers: .integer(index), call: "\(.identifier(operation.methodName))(request)")
    }
    guard branches.count > maximumBranches else {
      return [DispatcherView(isPublic: true, name: "handle", branches: branches)]
    }
    let starts = Array(stride(from: 0, to: branches.count, by: maximumBranches))
    let parts = starts.map { start in
      let end = min(start + maximumBranches, branches.count)
      return DispatcherView(isPublic: false, name: "handle\(.integer(start))", branches: Array(branches[start..<end]))
    }
    let choice = zip(starts, parts).map { start, part in
      DispatchBranchView(
        numbers: "\(.integer(start))..<\(.integer(start + part.branches.count))",
        call: "\(part.name)(request, operation: operation)")
    }
    return [DispatcherView(isPublic: true, name: "handle", branches: choice)] + parts
  }
}

extension WebhookPathView {
  init(_ path: Webhooks.Path) {
    docs = DocumentationText.comment(["Where \(Documentation.code(path.key)) is taken."], indentation: 2)
    name = .identifier(path.name)
    literal = .stringLiteral(path.path)
  }
}

extension Webhooks {
  /// The definition of a webhook at the path that the receiver has chosen.
  fileprivate func moved(_ operation: Operation) -> SwiftText {
    let path = paths.first { $0.key.utf8.elementsEqual(operation.pathTemplate.utf8) }
    let definition: SwiftText = "\(.identifier(operation.typeName)).definition"
    return path.map { "\(definition).moved(to: paths.\(.identifier($0.name, .member)))" } ?? definition
  }
}
