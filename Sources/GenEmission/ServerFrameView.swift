// The server that finds the operation of a request and calls its handler.

import GenIR
import GenSwiftText

struct ServerFrameView: View {
  var api: SwiftText
  var hasSecurity: Bool
  var parameters: SwiftText
  /// What the router is made from.
  var definitions: SwiftText
  var dispatchers: [DispatcherView]

  static let fields: [String: FieldKind] = [
    "api": .text, "hasSecurity": .flag, "parameters": .text, "definitions": .text,
    "dispatchers": .list(DispatcherView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "api": api
    case "hasSecurity": hasSecurity
    case "parameters": parameters
    case "definitions": definitions
    case "dispatchers": dispatchers
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
  init(_ api: API) {
    self.api = .identifier(api.name)
    hasSecurity = !api.securitySchemes.isEmpty
    let basePath = SwiftText.stringLiteral(api.servers.first?.defaultPath ?? "")
    parameters = list(
      ["_ service: Service", "basePath: String = \(basePath)", "options: ServerOptions = ServerOptions()"],
      indentation: 2, prefix: 15, suffix: 3)
    definitions = list(
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
