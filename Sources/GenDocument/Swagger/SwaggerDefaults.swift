// What the root of a Swagger 2.0 document says once and every operation takes over.
package import GenSourceTree

/// The fields of the Swagger Object (Swagger 2.0, "Swagger Object") that speak for all operations.
package struct SwaggerDefaults: Sendable {
  package private(set) var consumes: [Located<String>] = []
  package private(set) var produces: [Located<String>] = []
  private(set) var host: Located<String>?
  private(set) var basePath: Located<String>?
  private(set) var schemes: [Located<String>] = []

  /// Of a document that says nothing.
  package init() {}

  /// Reads the root of a document. The conversion of the root reports what is of the wrong type.
  package init(of root: Node) {
    guard let document = SwaggerMapping(root) else { return }
    consumes = document.texts("consumes")
    produces = document.texts("produces")
    host = document.texts("host").first
    basePath = document.texts("basePath").first
    schemes = document.texts("schemes")
  }
}

extension SwaggerMapping {
  /// The texts of a list, or the one text that stands in its place.
  fileprivate func texts(_ name: String) -> [Located<String>] {
    guard let node = self[name] else { return [] }
    let items = if case .sequence(let items) = node.value { items } else { [node] }
    return items.compactMap { item in
      guard case .string(let text) = item.value, !text.isEmpty else { return nil }
      return Located(text, at: item.range)
    }
  }
}
