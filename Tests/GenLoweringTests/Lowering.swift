// Lowers small documents written out in the tests.
import GenDiagnostics
import GenDocument
import GenIR
import GenLowering
import GenResolution
import GenSourceTree
import Testing

/// What became of a document: its API and everything that was said about it, as `id at line`.
struct Lowered {
  var api: API
  var said: [String]

  /// The declaration of this name.
  func declaration(_ name: String) throws -> Declaration {
    try #require(api.declarations.first { $0.name.text == name }, "there is no \(name) in \(names)")
  }

  func structure(_ name: String) throws -> Structure {
    guard case .structure(let structure) = try declaration(name).kind else { throw NotThere(name: name) }
    return structure
  }

  func enumeration(_ name: String) throws -> Enumeration {
    guard case .enumeration(let enumeration) = try declaration(name).kind else { throw NotThere(name: name) }
    return enumeration
  }

  func union(_ name: String) throws -> Union {
    guard case .union(let union) = try declaration(name).kind else { throw NotThere(name: name) }
    return union
  }

  func operation(_ name: String) throws -> GenIR.Operation {
    try #require(api.operations.first { $0.methodName == name }, "there is no \(name)")
  }

  var names: [String] { api.declarations.map(\.name.text) }
}

struct NotThere: Error { var name: String }

/// Each property as one reads it: `name: type presence`.
func properties(of structure: Structure) -> [String] {
  structure.properties.map { "\($0.name): \($0.type.text) \($0.presence)\($0.isBoxed ? " boxed" : "")" }
}

/// Lowers a whole document.
func lower(
  _ text: String, names: [String: String] = [:], types: [String: TypeReference] = [:],
  untyped: LoweringOptions.Untyped = .inferred
) throws -> Lowered {
  var sources = SourceMap()
  var diagnostics = Diagnostics()
  let file = sources.add(path: "api.yaml", bytes: Array(text.utf8))
  let root = try #require(readSourceTree(sources[file], diagnostics: &diagnostics))
  let document = try #require(parseDocument(root, diagnostics: &diagnostics))
  let resolved = resolveDocument(
    root, document: document, path: "api.yaml", sourceMap: &sources, diagnostics: &diagnostics)
  let options = LoweringOptions(
    name: "Test", names: names, types: types, untyped: untyped, assertedFormats: [.email, .uuid, .uri])
  let api = lowerDocument(resolved, options: options, diagnostics: &diagnostics)
  let said = diagnostics.all.map { diagnostic in
    "\(diagnostic.id.name) at \(diagnostic.range.flatMap { sources.location(of: $0)?.location.line } ?? 0)"
  }
  return Lowered(api: api, said: said)
}

/// Lowers component schemas, each sent and read by an operation where `used` says so.
func lowerSchemas(
  _ schemas: String, sent: [String] = [], read: [String] = [], version: String = "3.0.3",
  untyped: LoweringOptions.Untyped = .inferred
) throws -> Lowered {
  var text = """
    openapi: \(version)
    info: {title: Test, version: '1'}
    paths:
      /use:

    """
  if sent.isEmpty, read.isEmpty { text = text.replacing("paths:\n  /use:\n", with: "paths: {}\n") }
  for (index, name) in sent.enumerated() {
    text += """
          \(["put", "post", "patch"][index]):
            operationId: send\(name)
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}}
            responses: {'204': {description: done}}

      """
  }
  for (index, name) in read.enumerated() {
    text += """
          \(["get", "delete", "options"][index]):
            operationId: read\(name)
            responses:
              '200':
                description: done
                content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}

      """
  }
  text += "components:\n  schemas:\n"
  text += schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
  return try lower(text, untyped: untyped)
}
