// JSON Schema 2020-12 validation §6.1.2: the values of an `enum` should be unique, and there should be one.

package import GenDiagnostics
import GenDocument
import GenSourceTree

extension DiagnosticID {
  package static let duplicateEnumerationValue = DiagnosticID(
    "duplicate-enum-value", "An enum lists a value twice. What is not the first of its kind is ignored.")
  package static let emptyEnumeration = DiagnosticID(
    "empty-enum", "An enum lists no values, so that no value is valid.")
  package static let enumerationValueType = DiagnosticID(
    "enum-value-type",
    "An enum lists a value that is not of the schema's type, so that it can never be valid. In an enum of texts a number "
      + "or a boolean is taken for its text.")
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
      checkTypes(of: values, in: schema.keywords, diagnostics: &diagnostics)
    }
  }

  /// `null` is let pass: many documents list it beside `nullable`, or instead.
  private func checkTypes(of values: [Node], in schema: Schema, diagnostics: inout Diagnostics) {
    guard !schema.types.isEmpty else { return }
    let wrong = values.filter { value in
      !value.isNullValue && !schema.types.contains { value.isValue(of: $0.value) }
    }
    guard let first = wrong.first else { return }
    let isText = schema.types.contains { $0.value == .string }
    let message = "the enum \(wrong.count == 1 ? "value" : "values") \(listed(wrong.map(\.shown)))"
    let verb = wrong.count == 1 ? "is" : "are"
    if isText, let boolean = wrong.first(where: \.isBoolean) {
      diagnostics.warning(
        .enumerationValueType,
        "\(message) \(verb) no \(schema.types.shown); \(boolean.shown) is taken as the text '\(boolean.shown)'",
        at: boolean.range,
        remedy: "put the value in quotes; it may be what an unquoted yes, no, on, off, y or n has become: then write "
          + "that, as in 'NO'")
    } else {
      diagnostics.warning(
        .enumerationValueType, "\(message) \(verb) no \(schema.types.shown)", at: first.range,
        remedy: isText ? wrong.count == 1 ? "put the value in quotes" : "put the values in quotes" : nil)
    }
  }
}

extension Node {
  fileprivate var isNullValue: Bool {
    if case .null = value { true } else { false }
  }

  fileprivate var isBoolean: Bool {
    if case .bool = value { true } else { false }
  }
}

/// The first few of some values, and how many there are besides.
private func listed(_ values: [String]) -> String {
  let shown = values.prefix(5).joined(separator: ", ")
  return values.count > 5 ? "\(shown) and \(values.count - 5) more" : shown
}

extension Diagnostics {
  /// Warns, once for an enum, of values that are the same as one before them, and points at the first two.
  mutating func reportRepeatedValues<Value, Key: Hashable>(
    among values: [Value], sameBy key: (Value) -> Key, at range: (Value) -> SourceRange,
    shownAs shown: (Value) -> String
  ) {
    var firsts: [Key: SourceRange] = [:]
    var repeated: [(value: Value, first: SourceRange)] = []
    var said: Set<Key> = []
    for value in values {
      guard let first = firsts[key(value)] else {
        firsts[key(value)] = range(value)
        continue
      }
      if said.insert(key(value)).inserted { repeated.append((value, first)) }
    }
    guard let second = repeated.first else { return }
    let message = "this enum lists \(listed(repeated.map { shown($0.value) }))"
    warning(
      .duplicateEnumerationValue, repeated.count == 1 ? "\(message) twice" : "\(message) more than once",
      at: range(second.value), related: [.init("the first is here", at: second.first)])
  }
}
