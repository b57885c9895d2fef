// Defaults as Swift literals, where the property's type has one.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree
import GenSwiftText

extension Lowerer {
  /// The default as a literal of the type, or `nil` with a note where there is none.
  mutating func defaultValue(_ node: Node, of use: SchemaUse, as type: TypeReference) -> DefaultValue? {
    if case .null = node.value { return nil }
    if brokenBound(of: node, by: resolved.schemas[use.id].keywords) != nil { return nil }
    if let value = literal(node, as: type, depth: 0) { return value }
    switch type {
    // These have no literal in Swift; the fact stands in the documentation.
    case .dateTime, .date, .uuid, .uri, .base64, .bytes, .typedBytes, .file, .json, .jsonObject, .custom: return nil
    case .named(let name) where !isEnumeration(name): return nil
    default:
      if fits(node, type) {
        diagnostics.warning(
          .defaultNotUsed, "the default has no literal of the property's type, so the property is optional",
          at: node.range)
      }
      return nil
    }
  }

  /// Whether the document's own rules have nothing against the default: what they do object to has been reported.
  private func fits(_ node: Node, _ type: TypeReference) -> Bool {
    switch (node.value, type) {
    case (.number(let text), .integer), (.number(let text), .int32), (.number(let text), .int64):
      DecimalText(text)?.isInteger ?? false
    case (.sequence, .array), (.mapping, .map), (.number, .double), (.number, .float): true
    default: false
    }
  }

  mutating func literal(_ node: Node, as type: TypeReference, depth: Int) -> DefaultValue? {
    switch (node.value, type) {
    case (.bool(let value), .boolean): return .boolean(value)
    case (.number(let text), .integer), (.number(let text), .int64): return integer(text, in: Int64.min...Int64.max)
    case (.number(let text), .int32): return integer(text, in: Int64(Int32.min)...Int64(Int32.max))
    case (.number(let text), .double), (.number(let text), .float), (.number(let text), .decimal):
      return Double(text).map { $0.isFinite } == true ? .number(text) : nil
    case (.string(let text), .string): return .string(text)
    case (.string(let text), .named(let name)), (.number(let text), .named(let name)):
      return enumerationCase(of: name, for: text).map { .enumerationCase($0) }
    case (.sequence(let items), .array(let element)):
      guard items.count <= 64, depth < 4 else { return nil }
      var values: [DefaultValue] = []
      for item in items {
        guard let value = literal(item, as: element, depth: depth + 1) else { return nil }
        values.append(value)
      }
      return .array(values)
    case (.mapping(let entries), .map): return entries.isEmpty ? .emptyObject : nil
    default: return nil
    }
  }

  private func integer(_ text: String, in range: ClosedRange<Int64>) -> DefaultValue? {
    guard let decimal = DecimalText(text), decimal.isInteger, let value = decimal.truncated, range.contains(value)
    else { return nil }
    return .number(String(value))
  }

  private func isEnumeration(_ name: TypeName) -> Bool { enumerationOwners[name] != nil }

  mutating func enumerationCase(of name: TypeName, for text: String) -> String? {
    guard let owner = enumerationOwners[name], case .enumeration(let shape) = shape(of: owner).kind else { return nil }
    let cases = enumeration(shape, of: owner).cases
    return cases.first { $0.value.utf8.elementsEqual(text.utf8) }?.name
  }
}
