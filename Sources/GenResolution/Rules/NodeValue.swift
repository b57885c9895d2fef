// Comparing values that documents list: enums, defaults.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// A value by what it is, without where it stands. Numbers are the same only if they are written the same way.
struct NodeValue: Hashable {
  private indirect enum Content: Hashable {
    case null
    case bool(Bool)
    case number(ByteKey)
    case string(ByteKey)
    case sequence([NodeValue])
    case mapping([ByteKey: NodeValue])
  }

  private var content: Content

  init(_ node: Node) {
    switch node.value {
    case .null: content = .null
    case .bool(let value): content = .bool(value)
    case .number(let text): content = .number(ByteKey(text))
    case .string(let text): content = .string(ByteKey(text))
    case .sequence(let items): content = .sequence(items.map(NodeValue.init))
    case .mapping(let entries):
      content = .mapping(
        Dictionary(entries.map { (ByteKey($0.key), NodeValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Node {
  /// The value as a message shows it.
  var shown: String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): visible(text, limit: 40)
    case .string(let text): quoted(text)
    case .sequence, .mapping: kindName
    }
  }

  /// Whether the value is of a type of JSON Schema (2020-12 §4.2.1; an integer may be written `1.0`, §4.2.3).
  func isValue(of type: SchemaType) -> Bool {
    switch (value, type) {
    case (.null, .null), (.bool, .boolean), (.string, .string), (.sequence, .array), (.mapping, .object): true
    case (.number, .number): true
    case (.number(let text), .integer): isInteger(text)
    default: false
    }
  }
}

/// Whether a number has no fraction; those with an exponent are let pass.
private func isInteger(_ text: String) -> Bool {
  if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return true }
  guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return true }
  return text.utf8[text.utf8.index(after: dot)...].allSatisfy { $0 == UInt8(ascii: "0") }
}

extension [Located<SchemaType>] {
  /// The types as a message names them.
  var shown: String { map(\.value.rawValue).joined(separator: " or ") }
}
