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
