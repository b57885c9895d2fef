// The header fields of a response as a structure, and how they are read and written.

import GenIR
import GenSwiftText

struct HeadersView: View {
  var docs: SwiftText
  var name: SwiftText
  var properties: [PropertyView]
  /// The parameters of the memberwise initializer.
  var parameters: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "properties": .list(PropertyView.fields), "parameters": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "properties": properties
    case "parameters": parameters
    default: nil
    }
  }
}

extension HeadersView {
  init(_ headers: [ResponseHeader], of declaration: Declaration, _ types: TypeTable) {
    docs = declaration.comment
    name = declaration.name.lastSwift
    properties = headers.map { PropertyView($0, types) }
    parameters = list(
      headers.map { $0.property.parameter(types) }, indentation: 2, prefix: 16, suffix: 3)
  }
}

extension PropertyView {
  init(_ header: ResponseHeader, _ types: TypeTable) {
    let property = header.property
    docs = property.comment
    name = .identifier(property.name)
    type = property.storedType
    stored = .identifier(property.name, .member)
    member = property.name == "fields" ? "self.fields" : name
    let key = SwiftText.stringLiteral(property.key)
    let isCut = header.style != .json && header.shape != .scalar
    let shape: SwiftText = isCut ? ", shape: \(header.shape.member)" : ""
    let (method, value): (SwiftText, SwiftText) =
      switch property.presence {
      case .optional: ("optional", "")
      case .defaulted(let value): ("defaulted", types.literal(value, as: property.type).map { ", \($0)" } ?? "")
      default: ("required", "")
      }
    reading = "\(method)(\(key)\(value)\(header.styleArguments)\(shape))"
    writing = "add(\(key), \(member)\(header.styleArguments))"
  }
}

extension ResponseHeader {
  /// `style` and `explode` where they are not what a header field has by itself.
  fileprivate var styleArguments: SwiftText {
    switch (style, explode) {
    case (.json, _): ", style: .json"
    case (_, true): ", explode: true"
    case (_, false): ""
    }
  }
}
