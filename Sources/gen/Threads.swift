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

  /// The elements are made by another thread, a few ahead of what has been taken.
  func stream<Element: Sendable>(_ make: @escaping @Sendable () -> Element?, _ take: (Element) -> Bool) {
    guard count > 1 else { return OneWorker().stream(make, take) }
    let queue = Queue<Element>(capacity: 8)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      while queue.put(make()) {}
      done.signal()
    }
    thread.start()
    while let element = queue.next(), take(element) {}
    queue.close()
    done.wait()
  }
}

/// Elements on their way from one thread to another.
private final class Queue<Element: Sendable>: Sendable {
  private let state = Mutex<(elements: [Element?], isClosed: Bool)>(([], false))
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    for _ in 0..<capacity { room.signal() }
  }

  /// Waits for room. `nil` stands for the end. Whether another element may follow.
  func put(_ element: Element?) -> Bool {
    room.wait()
    let isClosed = state.withLock { state in
      state.elements.append(element)
      return state.isClosed
    }
    filled.signal()
    return element != nil && !isClosed
  }

  /// Waits for an element; `nil` is the end.
  func next() -> Element? {
    filled.wait()
    defer { room.signal() }
    return state.withLock { $0.elements.removeFirst() }
  }

  /// Nothing is taken any more.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
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
