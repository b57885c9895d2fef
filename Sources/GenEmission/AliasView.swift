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
    case .decimal, .dateTime, .date, .uuid, .uri, .base64, .file, .typedBytes, .json, .jsonObject: true
    case .array(let inner), .map(let inner), .optional(let inner): inner.usesRuntime
    }
  }
}
