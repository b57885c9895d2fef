// The Paths Object, OpenAPI 3.1.1 §4.8.8.
package import GenDiagnostics
package import GenSourceTree

/// The paths of an API in the document's order.
package struct Paths: DocumentObject {
  package static let objectName = "Paths Object"

  package var range: SourceRange
  /// By path template. Names that do not begin with `/` are reported, and kept where they can be paths at all.
  package var items: [Named<PathItem>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    extensions = object.extensions()
    items = object.remainingObjects(PathItem.self) { path, context in
      guard path.key.utf8.first != UInt8(ascii: "/") else { return true }
      return context.isPath(path)
    }
  }
}

extension ParsingContext {
  /// Whether a key without a slash can be a path at all; says what is wrong with it.
  fileprivate func isPath(_ path: Node.Entry) -> Bool {
    if rootFields.contains(path.key), !path.value.canBePathItem {
      diagnostics.warning(
        .unknownField, "\(quoted(path.key)) belongs at the top level; it is indented under paths, and is left out",
        at: path.keyRange, remedy: "take the indentation from it and from what it holds")
      return false
    }
    guard case .mapping = path.value.value else {
      diagnostics.warning(
        .pathWithoutSlash, "\(quoted(path.key)) is no path, and is left out", at: path.keyRange,
        remedy: "what holds for several operations stands in each of them, or in their path")
      return false
    }
    diagnostics.warning(
      .pathWithoutSlash, "the path \(quoted(path.key)) does not begin with a slash", at: path.keyRange,
      remedy: pathBehindHost(path.key).map { "the host belongs into 'servers': write \(quoted($0)) here" }
        ?? "write \(quoted("/" + path.key))")
    return true
  }
}

/// The fields of the root that people indent under paths by mistake.
private let rootFields: Set<String> = [
  "components", "info", "servers", "tags", "security", "paths", "webhooks", "externalDocs", "definitions",
  "securityDefinitions",
]

/// What follows the host of a URL.
private func pathBehindHost(_ text: String) -> String? {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count > 2, parts[0].last == UInt8(ascii: ":"), parts[1].isEmpty else { return nil }
  return "/" + (parts.count > 3 ? String(decoding: parts[3], as: UTF8.self) : "")
}

extension Node {
  /// Whether it has operations, or says where they are.
  var canBePathItem: Bool {
    guard case .mapping(let entries) = value else { return false }
    let names = PathItem.methods.map(\.description) + ["$ref"]
    return entries.contains { entry in names.contains { $0.hasSameBytes(as: entry.key) } }
  }
}
