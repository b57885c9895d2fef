// JSON Schema 2020-12 validation §6.1.2: the values of an `enum` should be unique, and there should be one.

package import GenDiagnostics
import GenDocument
import GenSourceTree

extension DiagnosticID {
  package static let duplicateEnumerationValue = DiagnosticID(
    "duplicate-enum-value", "An enum lists a value twice. The second is ignored.")
  package static let emptyEnumeration = DiagnosticID(
    "empty-enum", "An enum lists no values, so that no value is valid.")
  package static let enumerationValueType = DiagnosticID(
    "enum-value-type",
    "An enum lists a value that is not of the schema's type, so that it can never be valid.")
}

/// Every value of an enum can occur and is listed once.
struct EnumerationValues: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    for schema in document.schemas {
      guard let values = schema.keywords.enumeration else { continue }
      if values.isEmpty {
        diagnostics.warning(.emptyEnumeration, "this enum lists no values", at: schema.range)
      }
      diagnostics.reportRepeatedValues(among: values, sameBy: NodeValue.init, at: \.range, shownAs: \.shown)
      for value in values { checkType(of: value, in: schema.keywords, diagnostics: &diagnostics) }
    }
  }

  /// `null` is let pass: many documents list it beside `nullable`, or instead.
  private func checkType(of value: Node, in schema: Schema, diagnostics: inout Diagnostics) {
    if case .null = value.value { return }
    guard !schema.types.isEmpty, !schema.types.contains(where: { value.isValue(of: $0.value) }) else { return }
    diagnostics.warning(
      .enumerationValueType, "the enum value \(value.shown) is no \(schema.types.shown)", at: value.range,
      remedy: schema.types.contains { $0.value == .string } ? "put the value in quotes" : nil)
  }
}

extension Diagnostics {
  /// Warns of every value of an enum that is the same as one before it, and points at the first of them.
  mutating func reportRepeatedValues<Value, Key: Hashable>(
    among values: [Value], sameBy key: (Value) -> Key, at range: (Value) -> SourceRange,
    shownAs shown: (Value) -> String
  ) {
    var firsts: [Key: SourceRange] = [:]
    for value in values {
      guard let first = firsts[key(value)] else {
        firsts[key(value)] = range(value)
        continue
      }
      warning(
        .duplicateEnumerationValue, "this enum lists \(shown(value)) twice", at: range(value),
        related: [.init("the first is here", at: first)])
    }
  }
}
