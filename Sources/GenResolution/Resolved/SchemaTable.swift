// Every schema that a document reaches, each once.

/// Every schema that was reached, by ID.
///
/// Iterates in the order in which the document leads to them: the component schemas in the document's order, breadth
/// first from there, then what operations hold. References make no difference to the order of component schemas.
package struct SchemaTable: Sendable {
  private let schemas: [ResolvedSchema]

  init(_ schemas: [ResolvedSchema]) { self.schemas = schemas }

  /// The schema of an ID of this table. Lent and not handed out, because a copy counts fifteen references.
  package subscript(id: SchemaID) -> ResolvedSchema {
    _read { yield schemas[Int(id.index)] }
  }
}

extension SchemaTable: RandomAccessCollection {
  package var startIndex: Int { schemas.startIndex }
  package var endIndex: Int { schemas.endIndex }
  package subscript(position: Int) -> ResolvedSchema { schemas[position] }
  package func makeIterator() -> IndexingIterator<[ResolvedSchema]> { schemas.makeIterator() }
}
