// A name for another type.

import GenIR
import GenSwiftText

struct AliasView: View {
  var docs: SwiftText
  var name: SwiftText
  var type: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "name": .text, "type": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "type": type
    default: nil
    }
  }
}

extension AliasView {
  init(_ type: TypeReference, of declaration: Declaration) {
    docs = declaration.comment
    name = declaration.name.lastSwift
    self.type = type.swift
  }
}

extension AliasView {
  /// The alias as a member of an operation.
  func member(_ access: SwiftText) -> SwiftText { "  \(docs)\(access)typealias \(name) = \(type)" }

  /// `Success` of an operation that has no more than one.
  static func success(of operation: Operation) -> AliasView {
    AliasView(
      docs: DocumentationText.comment(["What a successful call returns."], indentation: 2), name: "Success",
      type: operation.success.aliased(in: operation))
  }

  /// `FailureResponse` of an operation that has no failures or those of another; `nil` where they are its own.
  static func otherFailures(_ failures: [Response], of operation: Operation) -> AliasView? {
    var lines: [SwiftText] = ["The document describes no failures."]
    var type: SwiftText = "Never"
    if !failures.isEmpty {
      guard let owner = operation.failuresOwner else { return nil }
      lines = ["The failures that the document describes:", ""] + failures.flatMap(item)
      type = .typeName([owner, "FailureResponse"])
    }
    return AliasView(docs: DocumentationText.comment(lines, indentation: 2), name: "FailureResponse", type: type)
  }

  /// A failure in a list of them.
  private static func item(_ response: Response) -> [SwiftText] {
    DocumentationText.item("- \(Documentation.code(response.caseName)): ", indentation: 2) { width, label in
      response.ownDocumentation.lines(fallback: response.status.sentence, width: width, label: label)
    }
  }
}

extension Declaration {
  /// Only an alias may do without.
  var usesRuntime: Bool {
    if case .alias(let type, _) = kind { type.usesRuntime } else { true }
  }
}

extension TypeReference {
  fileprivate var usesRuntime: Bool {
    switch self {
    case .string, .boolean, .integer, .int32, .int64, .float, .double, .bytes, .named, .custom: false
    case .decimal, .numberOrText, .dateTime, .date, .uuid, .uri, .base64, .file, .typedBytes, .json, .jsonObject: true
    case .array(let inner), .map(let inner), .optional(let inner): inner.usesRuntime
    }
  }
}
