// The way into this room: a tree becomes an OpenAPI document.
package import GenDiagnostics
package import GenSourceTree

/// Reads a whole document; `nil`, after an error, where the tree is no OpenAPI document of a version that is known.
package func parseDocument(_ root: Node, diagnostics: inout Diagnostics) -> OpenAPIDocument? {
  guard case .mapping(let entries) = root.value else {
    diagnostics.error(
      .notAMapping, "an OpenAPI document is a mapping and this is \(root.kindName)", at: root.range)
    return nil
  }
  guard let version = documentVersion(entries, root: root, diagnostics: &diagnostics) else { return nil }
  let context = ParsingContext(version: version)
  let document = OpenAPIDocument.parse(root, context: context)
  diagnostics.add(contentsOf: context.diagnostics)
  return document
}

extension ObjectReader {
  /// The field `openapi` as it is written, of which `parseDocument` has said what there is to say.
  mutating func versionText(_ name: StaticString) -> Located<String>? {
    guard let node = find(name) else { return nil }
    switch node.value {
    case .string(let text), .number(let text): return Located(text, at: node.range)
    case .null, .bool, .sequence, .mapping: return nil
    }
  }
}

/// The version that the field `openapi` names.
private func documentVersion(
  _ entries: [Node.Entry], root: Node, diagnostics: inout Diagnostics
) -> OpenAPIVersion? {
  guard let node = entries.first(where: { $0.key.hasSameBytes(as: "openapi") })?.value else {
    reportMissingVersion(entries, root: root, diagnostics: &diagnostics)
    return nil
  }
  switch node.value {
  case .string(let text):
    return version(text, at: node.range, diagnostics: &diagnostics)
  case .number(let text):
    guard let version = version(text, at: node.range, diagnostics: &diagnostics) else { return nil }
    diagnostics.warning(
      .unquotedVersion, "the version \(quoted(text)) is a number and should be text", at: node.range,
      remedy: "write \"\(version.text).0\"")
    return version
  case .null, .bool, .sequence, .mapping:
    diagnostics.error(
      .wrongType, "'openapi' should be a version such as \"3.1.1\" and is \(node.kindName)", at: node.range)
    return nil
  }
}

/// The version that a text names: `3.0.4`, `3.1.0-rc1`, and without a patch `3.1`.
private func version(
  _ text: String, at range: SourceRange, diagnostics: inout Diagnostics
) -> OpenAPIVersion? {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  if parts.count >= 2, parts[0].elementsEqual("3".utf8) {
    for version in OpenAPIVersion.allCases where parts[1].elementsEqual(version.text.utf8.dropFirst(2)) {
      return version
    }
  }
  diagnostics.error(
    .unsupportedVersion, "OpenAPI \(quoted(text)) is not a version that is read here: 3.0, 3.1 and 3.2 are", at: range)
  return nil
}

/// Says what a document without `openapi` is instead, as far as one can tell.
private func reportMissingVersion(_ entries: [Node.Entry], root: Node, diagnostics: inout Diagnostics) {
  if let swagger = entries.first(where: { $0.key.hasSameBytes(as: "swagger") }) {
    diagnostics.error(
      .swagger2, "this is a Swagger document; OpenAPI 3.0, 3.1 and 3.2 are read", at: swagger.keyRange,
      remedy: "convert it first, for example with swagger2openapi")
    return
  }
  if let near = entries.first(where: { nearest(to: $0.key, in: ["openapi"]) != nil }) {
    diagnostics.error(
      .notOpenAPI, "the key \(quoted(near.key)) should be 'openapi'", at: near.keyRange)
    return
  }
  diagnostics.error(
    .notOpenAPI, "the document has no key 'openapi', so it is no OpenAPI document", at: root.range,
    remedy: "begin it with openapi: 3.1.1")
}
