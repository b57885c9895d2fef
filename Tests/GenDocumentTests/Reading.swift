// How the tests of this target read YAML into objects.
import GenDiagnostics
import GenDocument
import GenSourceTree

/// A text and what came of it.
struct Reading<Value> {
  var value: Value?
  var diagnostics: Diagnostics
  var text: String

  /// Each diagnostic as `severity id: message`.
  var messages: [String] {
    diagnostics.all.map { "\($0.severity) \($0.id.name): \($0.message)" }
  }

  /// The texts that the diagnostics point at.
  var places: [String] {
    diagnostics.all.map { diagnostic in diagnostic.range.map { excerpt($0) } ?? "-" }
  }

  func excerpt(_ range: SourceRange) -> String {
    String(decoding: Array(text.utf8)[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }
}

func tree(_ text: String, _ diagnostics: inout Diagnostics) -> Node? {
  readSourceTree(SourceFile(id: FileID(0), path: "test.yaml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
}

/// Reads a whole document.
func document(_ text: String) -> Reading<OpenAPIDocument> {
  var diagnostics = Diagnostics()
  let value = tree(text, &diagnostics).flatMap { parseDocument($0, diagnostics: &diagnostics) }
  return Reading(value: value, diagnostics: diagnostics, text: text)
}

/// Reads one object alone, as a reference from another file does.
func read<Object: DocumentObject>(
  _ type: Object.Type, _ text: String, version: OpenAPIVersion = .v3_1
) -> Reading<Object> {
  var diagnostics = Diagnostics()
  let node = tree(text, &diagnostics)
  let context = ParsingContext(version: version, diagnostics: diagnostics)
  let value = node.flatMap { Object.parse($0, context: context) }
  return Reading(value: value, diagnostics: context.diagnostics, text: text)
}

/// Reads one object or a reference to one.
func readReferenceOr<Object: DocumentObject>(
  _ type: Object.Type, _ text: String, version: OpenAPIVersion = .v3_1
) -> Reading<ReferenceOr<Object>> {
  var diagnostics = Diagnostics()
  let node = tree(text, &diagnostics)
  let context = ParsingContext(version: version, diagnostics: diagnostics)
  let value = node.flatMap { ReferenceOr<Object>.parse($0, context: context) }
  return Reading(value: value, diagnostics: context.diagnostics, text: text)
}

extension ReferenceOr {
  var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  var reference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}
