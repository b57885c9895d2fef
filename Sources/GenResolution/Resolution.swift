// From the document as written to the document with no `$ref` left: the way into this room.

package import GenDiagnostics
package import GenDocument
package import GenSourceTree

/// Follows every reference of a document and checks the rules that need more than one place to check.
///
/// - Parameters:
///   - root: the tree that `document` was read from.
///   - path: where the root document lies below the declared root folder, such as `api.yaml` or `v1/api.yaml`.
///   - loader: hands out the other files below the declared root.
///   - sourceMap: gains the files that references name.
/// - Returns: what could be resolved. Where `diagnostics` has errors, what they are about is missing from it.
package func resolveDocument(
  _ root: Node, document: OpenAPIDocument, path: String, loader: DocumentLoader = .none,
  sourceMap: inout SourceMap, options: ResolutionOptions = ResolutionOptions(), diagnostics: inout Diagnostics
) -> ResolvedDocument? {
  nil
}
