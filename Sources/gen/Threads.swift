// Independent work on several threads, each with room for documents that are nested as deeply as the limits allow.
import Foundation
import GenWorkers
import Synchronization

/// So many threads for each call of `map`.
struct Threads: Workers {
  let count: Int

  init(count: Int) { self.count = max(1, count) }

  /// As many as asked for, else as there are cores.
  init(jobs: Int?) { self.init(count: jobs ?? ProcessInfo.processInfo.activeProcessorCount) }

  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let state = ParallelState<Item, Result>(items)
    let done = DispatchSemaphore(value: 0)
    let count = min(count, items.count)
    for _ in 0..<count {
      let thread = Thread {
        while let (index, item) = state.next() { state.finish(index, body(item)) }
        done.signal()
      }
      thread.stackSize = 64 << 20
      thread.start()
    }
    for _ in 0..<count { done.wait() }
    return state.results
  }
}

private final class ParallelState<Item: Sendable, Result: Sendable>: Sendable {
  private let items: [Item]
  private let progress: Mutex<(next: Int, finished: [Int: Result])>

  init(_ items: [Item]) {
    self.items = items
    progress = Mutex((0, [:]))
  }

  func next() -> (Int, Item)? {
    progress.withLock { progress in
      guard progress.next < items.count else { return nil }
      defer { progress.next += 1 }
      return (progress.next, items[progress.next])
    }
  }

  func finish(_ index: Int, _ result: Result) {
    progress.withLock { $0.finished[index] = result }
  }

  var results: [Result] {
    progress.withLock { progress in items.indices.compactMap { progress.finished[$0] } }
  }
}
