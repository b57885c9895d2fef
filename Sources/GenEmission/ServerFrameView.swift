// The server that finds the operation of a request and calls its handler.

import GenIR
import GenSwiftText

struct ServerFrameView: View {
  var api: SwiftText
  /// Whether the requests are webhooks.
  var isWebhook: Bool
  var hasSecurity: Bool
  /// The type of the credentials.
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
  var branches: [DispatchBranchView]

  /// As in `handle20to29`.
  var name: SwiftText {
    isPublic ? "handle" : "handle\(.integer(numbers.lowerBound))to\(.integer(numbers.upperBound - 1))"
  }

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
  /// Of the operations.
  var numbers: Range<Int>
  var call: SwiftText

  static let fields: [String: FieldKind] = ["numbers": .text, "call": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "numbers": pattern
    case "call": call
    default: nil
    }
  }
}

extension DispatchBranchView {
  /// As in `20` or `20...29`.
  private var pattern: SwiftText {
    let first = SwiftText.integer(numbers.lowerBound)
    return numbers.count == 1 ? first : "\(first)...\(.integer(numbers.upperBound - 1))"
  }
}

extension ServerFrameView {
  /// - Parameter whole: the API that sends the webhooks, where these are.
  init(_ api: API, webhooksOf whole: API? = nil) {
    self.api = .identifier(api.name)
    let isWebhook = whole != nil
    self.isWebhook = isWebhook
    security = "\(.identifier((whole ?? api).name))Security"
    hasSecurity = !api.securitySchemes.isEmpty
    validation = api.validation.policy(of: api.validation.server).map { [$0] } ?? []
    paths = isWebhook ? api.webhooks.paths.map { WebhookPathView($0) } : []
    let basePath = SwiftText.stringLiteral(api.servers.first?.defaultPath ?? "")
    parameters = list(
      ["_ service: Service"] + (isWebhook ? ["paths: \(self.api)Paths = \(self.api)Paths()"] : [])
        + ["basePath: String = \(basePath)", "options: ServerOptions = ServerOptions()"],
      indentation: 2, prefix: 15, suffix: 3)
    let definitions = api.operations.map {
      isWebhook ? api.webhooks.moved($0) : "\(.identifier($0.typeName)).definition"
    }
    self.definitions = list(definitions, indentation: 4, prefix: 20, suffix: 2, trailingComma: true)
    dispatchers = DispatcherView.dispatchers(of: api)
  }
}

extension DispatcherView {
  /// Suspension points of one function cost the compiler memory and time that grow with their square: 814 of them took
  /// more than 24 GB, steps of 32 took 330 MB and 4.2 s, steps of ten take 100 MB and 2.2 s.
  private static let maximumBranches = 10
  /// With so many operations one function is easier to read, and costs 0.2 s.
  private static let maximumInOneFunction = 32

  /// One function, or one that picks among others, on as many levels as it takes.
  static func dispatchers(of api: API) -> [DispatcherView] {
    var steps = api.operations.enumerated().map { index, operation in
      DispatchBranchView(numbers: index..<index + 1, call: "\(.identifier(operation.methodName))(request)")
    }
    var levels: [[DispatcherView]] = []
    while steps.count > (levels.isEmpty ? maximumInOneFunction : maximumBranches) {
      var level: [DispatcherView] = []
      steps = stride(from: 0, to: steps.count, by: maximumBranches).map { start in
        let branches = Array(steps[start..<min(start + maximumBranches, steps.count)])
        // One step that is left over needs no function to find it, and would give that its own name.
        if branches.count == 1 { return branches[0] }
        let part = DispatcherView(isPublic: false, branches: branches)
        level.append(part)
        return DispatchBranchView(numbers: part.numbers, call: "\(part.name)(request, operation: operation)")
      }
      levels.insert(level, at: 0)
    }
    return [DispatcherView(isPublic: true, branches: steps)] + levels.joined()
  }

  /// The operations that it finds.
  private var numbers: Range<Int> {
    (branches.first?.numbers.lowerBound ?? 0)..<(branches.last?.numbers.upperBound ?? 0)
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
