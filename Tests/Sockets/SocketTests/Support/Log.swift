// What the other side of a connection has seen, told to a test.

/// Entries that a test can wait for.
actor Log {
  private(set) var entries: [String] = []
  private let stream: AsyncStream<String>
  private let continuation: AsyncStream<String>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  func add(_ entry: String) {
    entries.append(entry)
    continuation.yield(entry)
  }

  /// The next entry, as soon as there is one.
  var entry: String? {
    get async {
      for await entry in stream { return entry }
      return nil
    }
  }
}
