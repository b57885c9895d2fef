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
  if let components = misplacedComponents(entries) {
    diagnostics.error(
      .unknownField, "'components' belongs at the top level; it is indented under paths", at: components.keyRange,
      remedy: "take the indentation from it and from what it holds")
    return nil
  }
  let context = ParsingContext(version: version, swagger: SwaggerDefaults(of: root))
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
  let field =
    entries.first { $0.key.hasSameBytes(as: "openapi") } ?? entries.first { $0.key.hasSameBytes(as: "swagger") }
  guard let field else {
    reportMissingVersion(entries, root: root, diagnostics: &diagnostics)
    return nil
  }
  let isSwagger = field.key.hasSameBytes(as: "swagger")
  let node = field.value
  switch node.value {
  case .string(let text), .number(let text):
    guard let version = OpenAPIVersion(text, isSwagger: isSwagger) else {
      diagnostics.error(
        .unsupportedVersion,
        "\(isSwagger ? "Swagger" : "OpenAPI") \(quoted(text)) is not a version that is read here: "
          + "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are", at: node.range, remedy: otherName(of: text, isSwagger))
      return nil
    }
    if case .number = node.value {
      diagnostics.warning(
        .unquotedVersion, "the version \(quoted(text)) is a number and should be text", at: node.range,
        remedy: "write \"\(version.text)\(isSwagger ? "" : ".0")\"")
    }
    return version
  case .null, .bool, .sequence, .mapping:
    diagnostics.error(
      .wrongType,
      "\(quoted(field.key)) should be a version such as \"\(isSwagger ? "2.0" : "3.1.1")\" and is \(node.kindName)",
      at: node.range)
    return nil
  }
}

/// The line that names a version that the other of the two keys has.
private func otherName(of version: String, _ isSwagger: Bool) -> String? {
  guard OpenAPIVersion(version, isSwagger: !isSwagger) != nil else { return nil }
  return "write \(isSwagger ? "openapi" : "swagger"): \"\(visible(version, limit: 20))\""
}

extension OpenAPIVersion {
  /// The version that a document has as a text or as a number that YAML has made of it.
  package init?(documentOf root: Node) {
    guard case .mapping(let entries) = root.value else { return nil }
    for (name, isSwagger) in [("openapi", false), ("swagger", true)] {
      guard let node = entries.first(where: { $0.key.hasSameBytes(as: name) })?.value else { continue }
      switch node.value {
      case .string(let text), .number(let text): self.init(text, isSwagger: isSwagger)
      case .null, .bool, .sequence, .mapping: return nil
      }
      return
    }
    return nil
  }

  /// The version that a text names: `3.0.4`, `3.1.0-rc1`, and without a patch `3.1`; of Swagger `2.0` and `2`.
  fileprivate init?(_ text: String, isSwagger: Bool) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init)
    let minor = parts.count > 1 ? parts[1] : isSwagger ? Array("0".utf8) : []
    let found = Self.allCases.first { version in
      (version == .v2_0) == isSwagger && Array(version.text.utf8) == parts[0] + Array(".".utf8) + minor
    }
    guard let found else { return nil }
    self = found
  }
}

/// The components of a document that has them among its paths and not at the top level, so that no reference to them
/// leads anywhere.
private func misplacedComponents(_ entries: [Node.Entry]) -> Node.Entry? {
  guard !entries.contains(where: { $0.key.hasSameBytes(as: "components") }),
    case .mapping(let paths)? = entries.first(where: { $0.key.hasSameBytes(as: "paths") })?.value.value
  else { return nil }
  return paths.first { $0.key.hasSameBytes(as: "components") && !$0.value.canBePathItem }
}

/// Says what a document without `openapi` is instead, as far as one can tell.
private func reportMissingVersion(_ entries: [Node.Entry], root: Node, diagnostics: inout Diagnostics) {
  if let near = entries.first(where: { nearest(to: $0.key, in: ["openapi"]) != nil }) {
    diagnostics.error(
      .notOpenAPI, "the key \(quoted(near.key)) should be 'openapi'", at: near.keyRange)
    return
  }
  diagnostics.error(
    .notOpenAPI, "the document has no key 'openapi', so it is no OpenAPI document", at: root.range,
    remedy: "begin it with openapi: 3.1.1")
}
