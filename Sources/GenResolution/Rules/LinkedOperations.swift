// OpenAPI 3.1.1 §4.8.20: a link names an operation of the document.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let unknownLinkedOperation = DiagnosticID(
    "unknown-linked-operation", "A link names an operationId that no operation has. The link is ignored.")
}

/// Every operation that a link names is there.
struct LinkedOperations: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let operations = everyOperation
    let known = Set(operations.compactMap { $0.operation.operationId.map { ByteKey($0.value) } })
    var seen: Set<SourceRange> = []
    for response in operations.flatMap(\.responses) {
      for link in response.value.links {
        guard let id = link.value.operationId, !known.contains(ByteKey(id.value)),
          seen.insert(id.range).inserted
        else { continue }
        diagnostics.warning(
          .unknownLinkedOperation, "no operation has the operationId \(quoted(id.value))", at: id.range,
          remedy: nearest(to: id.value, in: known.map(\.text).sorted()).map { "did you mean \(quoted($0))?" })
      }
    }
  }
}
