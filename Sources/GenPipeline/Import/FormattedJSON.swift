// A tree as JSON for people: two spaces of indent, members in their order, numbers as they were written.
package import GenSourceTree

/// The text of a document, with a line feed at its end.
package func formattedJSON(_ node: Node) -> [UInt8] {
  var text = FormattedJSON()
  text.append(node)
  return text.bytes + [0x0A]
}

private struct FormattedJSON {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  mutating func append(_ node: Node) {
    switch node.value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let text): append(text)
    case .string(let text): appendString(text)
    case .sequence(let items): appendList(items, "[", "]") { $0.append($1) }
    case .mapping(let entries):
      appendList(entries, "{", "}") { text, entry in
        text.appendString(entry.key)
        text.append(": ")
        text.append(entry.value)
      }
    }
  }

  private mutating func appendList<Item>(
    _ items: [Item], _ open: String, _ close: String, _ appendItem: (inout Self, Item) -> Void
  ) {
    append(open)
    depth += 1
    for (index, item) in items.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      appendIndent()
      appendItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty {
      append("\n")
      appendIndent()
    }
    append(close)
  }

  private mutating func appendIndent() {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Escapes what RFC 8259 §7 asks for, and nothing else.
  private mutating func appendString(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case ..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
