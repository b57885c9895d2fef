// OpenAPI 3.1.1 §4.8.8: templates that differ only in the names of their parameters are the same path.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let ambiguousPath = DiagnosticID(
    "ambiguous-path",
    "Two operations have the same method and paths that differ only in the names of the parameters, or in what stands "
      + "behind ? or #, and nothing that they require in a query or a header tells a server which one a request is for. "
      + "It answers with one of them.")
  package static let malformedPathTemplate = DiagnosticID(
    "malformed-path-template",
    "The braces of a path do not pair up, or lie inside each other. What cannot be a parameter is taken as it stands.")
  package static let pathWithQuery = DiagnosticID(
    "path-with-query",
    "A path has a ? or a # in it. What follows # tells operations apart in the document and is never sent; a query "
      + "belongs into parameters, and what it names is taken for query parameters. A server tells such operations apart "
      + "by the parameters that they require.")
}

/// Every request leads to one operation.
struct PathTemplates: Rule {
  /// What is the same in operations that a server cannot tell apart.
  private struct Key: Hashable {
    var route: Route
    var conditions: Set<RequestCondition>
  }

  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var first: [Key: ResolvedOperation] = [:]
    var seen: Set<SourceRange> = []
    for operation in document.operations {
      let template = PathTemplate(operation.path)
      if seen.insert(operation.pathRange).inserted { check(template, of: operation, &diagnostics) }
      let key = Key(route: Route(of: operation), conditions: Set(operation.conditions))
      guard let other = first[key] else {
        first[key] = operation
        continue
      }
      diagnostics.warning(
        .ambiguousPath, "\(operation.title) and \(other.title) are the same path", at: operation.pathRange,
        related: [.init("the other is here", at: other.pathRange)])
    }
  }

  private func check(_ template: PathTemplate, of operation: ResolvedOperation, _ diagnostics: inout Diagnostics) {
    if !template.isWellFormed {
      diagnostics.warning(
        .malformedPathTemplate, "the braces of the path \(quoted(operation.path)) do not pair up",
        at: operation.pathRange)
    }
    if template.shape.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      diagnostics.warning(
        .pathWithQuery, "the path \(quoted(operation.path)) has a query or a fragment in it", at: operation.pathRange)
    }
  }
}
