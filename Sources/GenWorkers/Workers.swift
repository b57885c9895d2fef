// Who works. The stages know which of their work is independent of what; how many threads there are for it is the
// business of the command.

/// Does independent pieces of work.
package protocol Workers: Sendable {
  /// The results of a function for each item, in the order of the items.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result]

  /// Takes what a function makes, one after the other, while it may be making the next.
  ///
  /// - Parameters:
  ///   - make: what comes next; `nil` after the last. Is never called twice at the same time, nor after this returns.
  ///   - take: whether to go on. Called by the caller's thread.
  func stream<Element: Sendable>(_ make: @escaping @Sendable () -> Element?, _ take: (Element) -> Bool)
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

extension Workers {
  /// Makes each when the one before has been taken.
  package func stream<Element: Sendable>(_ make: @escaping @Sendable () -> Element?, _ take: (Element) -> Bool) {
    while let element = make(), take(element) {}
  }

  /// The results of two functions, neither of which needs the other's.
  package func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let results = map([true, false]) { $0 ? Either.first(first()) : .second(second()) }
    guard case .first(let one)? = results.first, case .second(let other)? = results.last else {
      return (first(), second())
    }
    return (one, other)
  }
}

private enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
