// How much of a document is in the Swift that comes of it: each operation and each component schema, whole or not.
package import GenDiagnostics
import GenDocument
package import GenResolution

/// What of a document the output has.
package struct Coverage: Sendable {
  /// The operations of the paths and the webhooks, in the document's order.
  package private(set) var operations: [Item]
  /// The component schemas, in the document's order.
  package private(set) var schemas: [Item]
  /// Omissions that stand in neither, such as those of a response that several operations share.
  package private(set) var elsewhere: [Diagnostic] = []

  /// An operation or a component schema.
  package struct Item: Sendable {
    /// `GET /pets` or `#/components/schemas/Pet`.
    package var name: String
    /// From its name to its end.
    package var range: SourceRange
    /// What is left out, in the order of the document.
    package var omissions: [Diagnostic] = []

    package var status: Status {
      switch omissions.compactMap(\.id.omission).max() {
      case .whole: .skipped
      case .part: .partial
      case nil: .complete
      }
    }
  }

  package enum Status: String, Sendable, CaseIterable { case complete, partial, skipped }

  /// Finds the item that holds each of the diagnostics that tell of something left out.
  package init(of document: ResolvedDocument, diagnostics: Diagnostics) {
    operations = (document.operations + document.webhooks).map { operation in
      Item(name: "\(operation.method) \(operation.path)", range: operation.nameRange.extended(to: operation.range))
    }
    schemas = document.componentSchemas.map { component in
      Item(
        name: document.pointer(toSchema: component.name), range: component.nameRange.extended(to: component.value.range)
      )
    }
    let operationIndex = RangeIndex(operations.map(\.range))
    let schemaIndex = RangeIndex(schemas.map(\.range))
    for diagnostic in diagnostics.sorted() where diagnostic.id.omission != nil {
      if let range = diagnostic.range, let index = operationIndex.position(of: range) {
        operations[index].omissions.append(diagnostic)
      } else if let range = diagnostic.range, let index = schemaIndex.position(of: range) {
        schemas[index].omissions.append(diagnostic)
      } else {
        elsewhere.append(diagnostic)
      }
    }
  }
}

extension SourceRange {
  /// From the name of something to its end.
  fileprivate func extended(to value: SourceRange) -> SourceRange {
    guard value.file == file, value.end > end else { return self }
    return SourceRange(file: file, start: Int(start), end: Int(value.end))
  }
}

extension [Coverage.Item] {
  package func count(_ status: Coverage.Status) -> Int { count { $0.status == status } }
}

/// Finds which of many ranges, none of which holds another, holds a place.
private struct RangeIndex {
  private let sorted: [(range: SourceRange, position: Int)]

  init(_ ranges: [SourceRange]) {
    sorted = ranges.enumerated().map { ($1, $0) }.sorted { Self.key($0.range) < Self.key($1.range) }
  }

  func position(of place: SourceRange) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if Self.key(sorted[middle].range) <= Self.key(place) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let candidate = sorted[low - 1]
    return candidate.range.file == place.file && place.start < candidate.range.end ? candidate.position : nil
  }

  private static func key(_ range: SourceRange) -> (Int32, UInt32) { (range.file.index, range.start) }
}
