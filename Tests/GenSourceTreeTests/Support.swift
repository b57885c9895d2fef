/// What the tests of this room share.
import Foundation
import GenDiagnostics
import GenSourceTree

/// The folder with suites and documents that lies beside the package, or where `GEN_SHARED` says.
let sharedFolder: URL = {
  if let path = ProcessInfo.processInfo.environment["GEN_SHARED"] { return URL(filePath: path) }
  return URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
}()

/// Reads a document that has no file.
func read(
  _ bytes: [UInt8], path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()
) -> (node: Node?, diagnostics: Diagnostics) {
  var sources = SourceMap()
  let id = sources.add(path: path, bytes: bytes)
  var diagnostics = Diagnostics()
  return (readSourceTree(sources[id], limits: limits, diagnostics: &diagnostics), diagnostics)
}

func read(
  _ text: String, path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()
) -> (node: Node?, diagnostics: Diagnostics) {
  read(Array(text.utf8), path: path, limits: limits)
}

/// What the reader says about a document, as a person sees it.
func complaints(
  _ text: String, path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()
) -> String {
  complaints(Array(text.utf8), path: path, limits: limits)
}

func complaints(
  _ bytes: [UInt8], path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()
) -> String {
  var sources = SourceMap()
  let id = sources.add(path: path, bytes: bytes)
  var diagnostics = Diagnostics()
  _ = readSourceTree(sources[id], limits: limits, diagnostics: &diagnostics)
  return TextRenderer(sources).render(diagnostics)
}

/// The names of what the reader says about a document.
func ids(
  _ text: String, path: String = "test.yaml", limits: ReadingLimits = ReadingLimits()
) -> [String] {
  read(text, path: path, limits: limits).diagnostics.all.map(\.id.name)
}

extension Node {
  var text: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  /// The tree on one line, without places: `{a: 1, b: ["x", null]}`. Numbers are bare, strings in quotes.
  var summary: String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let text): text
    case .string(let text): "\"\(visible(text))\""
    case .sequence(let nodes): "[" + nodes.map(\.summary).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(visible($0.key)): \($0.value.summary)" }.joined(separator: ", ") + "}"
    }
  }
}
