// OpenAPI 3.1.1 §4.8.10: an `operationId` must be unique among all operations.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let duplicateOperationID = DiagnosticID(
    "duplicate-operation-id",
    "Two operations have the same operationId, which should tell them apart. Both are named by their paths instead.")
}

/// An ID is there to tell operations apart.
struct OperationIdentifiers: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var first: [ByteKey: ResolvedOperation] = [:]
    for operation in everyOperation {
      guard let id = operation.operation.operationId else { continue }
      guard let other = first[ByteKey(id.value)] else {
        first[ByteKey(id.value)] = operation
        continue
      }
      // One path item that two paths refer to has its operations at one place.
      let isShared = other.range == operation.range
      let place = isShared ? operation.pathRange : id.range
      let otherPlace = isShared ? other.pathRange : other.operation.operationId?.range ?? other.range
      diagnostics.warning(
        .duplicateOperationID,
        "\(operation.title) has the operationId \(quoted(id.value)), which \(other.title) has too", at: place,
        related: [.init("the other is here", at: otherPlace)], remedy: "give one of the two another operationId")
    }
  }
}

extension ResolvedOperation {
  /// How an operation is called in messages: `GET /pets`.
  var title: String { "\(visible(method, limit: 20)) \(visible(path, limit: 80))" }
}
