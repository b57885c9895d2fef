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
      guard case .mapping = path.value.value else {
        context.diagnostics.warning(
          .pathWithoutSlash, "\(quoted(path.key)) is no path, and is left out", at: path.keyRange,
          remedy: "what holds for several operations stands in each of them, or in their path")
        return false
      }
      context.diagnostics.warning(
        .pathWithoutSlash, "the path \(quoted(path.key)) does not begin with a slash", at: path.keyRange,
        remedy: "write \(quoted("/" + path.key))")
      return true
    }
  }
}
