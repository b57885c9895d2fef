// Who renders. Emission knows which of its work is independent of what; how many threads there are for it is the
// business of the command.

/// Does independent pieces of work.
package protocol Workers: Sendable {
  /// The results of a function for each item, in the order of the items.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result]
}

/// One piece after the other, on the thread of the caller.
package struct OneWorker: Workers {
  package init() {}

  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    items.map(body)
  }
}
