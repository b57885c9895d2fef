// `enum` and `const` as a closed set of strings or integers (OpenAPI 3.0.4 §4.7.24, JSON Schema 2020-12 §6.1.2).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The enumeration that the values make, or `nil` where they are better read as plain values: none at all,
  /// booleans, fractions, objects, or values of another type than the schema says.
  func enumerationShape(of schema: ResolvedSchema, values: [Node]) -> SchemaShape? {
    let types = schema.keywords.types.map(\.value).filter { $0 != .null }
    guard types.count <= 1, let raw = rawType(of: values, declared: types.first),
      raw == .string || !values.contains(where: isBeyondRange)
    else { return nil }
    let notes = EnumerationNotes(schema.keywords)
    var seen: Set<DocumentKey> = []
    var listed: [EnumerationShape.Value] = []
    for (index, node) in values.enumerated() {
      guard let text = rawText(of: node, as: raw), seen.insert(DocumentKey(text)).inserted else { continue }
      listed.append(
        EnumerationShape.Value(
          text: text, name: notes.name(of: text, at: index), description: notes.description(of: text, at: index)))
    }
    guard !listed.isEmpty else { return nil }
    var shape = SchemaShape(owner: schema.id, kind: .enumeration(EnumerationShape(raw: raw, values: listed)))
    shape.checks = checks(of: schema.keywords, for: shape)
    return shape
  }

  private func rawType(of values: [Node], declared: SchemaType?) -> Enumeration.Raw? {
    switch declared {
    case .string: return .string
    case .integer: return .integer
    case nil: break
    default: return nil
    }
    let present = values.filter { if case .null = $0.value { false } else { true } }
    let areNumbers = present.allSatisfy { if case .number = $0.value { true } else { false } }
    if areNumbers, present.allSatisfy({ rawText(of: $0, as: .integer) != nil }) {
      return present.isEmpty ? nil : .integer
    }
    let areStrings = present.allSatisfy { if case .string = $0.value { true } else { false } }
    return areStrings ? .string : nil
  }

  /// The value as text. A number in an enumeration of strings is its text (TRAPS: `type: string, enum: [4.1]`).
  private func rawText(of node: Node, as raw: Enumeration.Raw) -> String? {
    switch (raw, node.value) {
    case (.string, .string(let text)), (.string, .number(let text)): text
    case (.string, .bool(let value)): value ? "true" : "false"
    case (.integer, .number(let text)), (.integer, .string(let text)):
      DecimalText(text).flatMap { $0.isInteger ? $0.truncated : nil }.map { String($0) }
    default: nil
    }
  }

  /// Whether the value is an integer that no Swift integer holds, so that the list cannot be an enumeration.
  private func isBeyondRange(_ node: Node) -> Bool {
    guard case .number(let text) = node.value, let number = DecimalText(text) else { return false }
    return number.isInteger && number.truncated == nil
  }
}
