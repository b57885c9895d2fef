// Every schema that a document reaches, each once.

/// Every schema that was reached, by ID. Iterates in the order of the files' paths and of the places in them, the root
/// document first, whatever referred to what.
package struct SchemaTable: Sendable {
  private var schemas: [ResolvedSchema] = []
  private var order: [Int32] = []

  init(_ schemas: [ResolvedSchema], order: [Int32]) {
    self.schemas = schemas
    self.order = order
  }

  package subscript(id: SchemaID) -> ResolvedSchema {
    // An ID is made only by adding to this table.
    schemas[Int(id.index)]
  }

  package var count: Int { schemas.count }
}

extension SchemaTable: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate let table: SchemaTable
    fileprivate var position = 0

    package mutating func next() -> ResolvedSchema? {
      guard position < table.order.count else { return nil }
      defer { position += 1 }
      return table.schemas[Int(table.order[position])]
    }
  }

  package func makeIterator() -> Iterator { Iterator(table: self) }
}
