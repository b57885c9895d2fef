// What the tests of this room share: a document in, what was resolved and what was said out.

import GenDiagnostics
import GenDocument
import GenResolution
import GenSourceTree
import Testing

/// What came of a document.
struct Outcome {
  var document: ResolvedDocument
  var sources: SourceMap
  /// `warning optional-path-parameter 7:11`, in the order of the places.
  var said: [String]
  var messages: [String]
  /// `missing-file: …` for each remedy.
  var remedies: [String]
  var related: [String]
}

/// Reads and resolves a YAML document; `files` are what lies beside it, by path below the root.
func resolve(
  _ text: String, files: [String: String] = [:], path: String = "api.yaml",
  options: ResolutionOptions = ResolutionOptions()
) throws -> Outcome {
  let loader = DocumentLoader { path in
    files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
  }
  return try resolve(text, loader: loader, path: path, options: options)
}

func resolve(
  _ text: String, loader: DocumentLoader, path: String = "api.yaml", options: ResolutionOptions = ResolutionOptions()
) throws -> Outcome {
  var sources = SourceMap()
  var ignored = Diagnostics()
  let id = sources.add(path: path, bytes: Array(text.utf8))
  let root = try #require(readSourceTree(sources[id], diagnostics: &ignored))
  let document = try #require(parseDocument(root, diagnostics: &ignored))
  var diagnostics = Diagnostics()
  let resolved = resolveDocument(
    root, document: document, path: path, loader: loader, sourceMap: &sources, options: options,
    diagnostics: &diagnostics)
  let sorted = diagnostics.sorted()
  return Outcome(
    document: resolved, sources: sources,
    said: sorted.map { "\($0.severity) \($0.id.name) \(place($0.range, in: sources))" },
    messages: sorted.map(\.message), remedies: sorted.compactMap(\.remedy),
    related: sorted.flatMap { $0.related.map { place($0.range, in: sources) } })
}

private func place(_ range: SourceRange?, in sources: SourceMap) -> String {
  guard let range, let found = sources.location(of: range) else { return "nowhere" }
  let file = range.file == sources.files[0].id ? "" : "\(found.path):"
  return "\(file)\(found.location.line):\(found.location.column)"
}

/// A 3.0 document with these component schemas, indented by four spaces, the first of them in line 5.
func document(schemas: String, version: String = "3.0.3") -> String {
  """
  openapi: \(version)
  info: {title: T, version: '1'}
  paths: {}
  components: {schemas: {
  \(schemas)
  }}
  """
}

extension Outcome {
  func component(_ name: String) throws -> SchemaUse {
    try #require(document.componentSchemas.value(named: name))
  }

  func schema(_ name: String) throws -> ResolvedSchema { document.schemas[try component(name).id] }

  func property(_ property: String, of name: String) throws -> SchemaUse {
    try #require(try schema(name).properties.first { $0.name == property }).use
  }
}
