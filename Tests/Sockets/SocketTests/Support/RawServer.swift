// A server that sends what a test tells it to, well-formed or not.
import NIOCore
import NIOPosix

/// A connection as a script sees it.
struct RawConnection {
  fileprivate var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  fileprivate let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

  /// Reads up to and including the empty line behind the head of a request.
  mutating func readHead() async throws -> String {
    var head = ""
    while !head.contains("\r\n\r\n"), let bytes = try await inbound.next() { head += String(buffer: bytes) }
    return head
  }

  /// Reads what comes next.
  mutating func read() async throws -> String {
    try await inbound.next().map { String(buffer: $0) } ?? ""
  }

  /// Waits until the other side has closed.
  mutating func waitForClose() async throws {
    while try await inbound.next() != nil {}
  }

  func write(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  func write(_ bytes: [UInt8]) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }
}

/// Runs `body` with the port of a server that plays `script` on every connection and closes it at the end.
func withRawServer<Result: Sendable>(
  _ script: @escaping @Sendable (inout RawConnection) async throws -> Void, _ body: (Int) async throws -> Result
) async throws -> Result {
  let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    .bind(host: "127.0.0.1", port: 0) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
  return try await server.executeThenClose { connections in
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await play(script, on: connections) }
      let outcome: Swift.Result<Result, any Error>
      do { outcome = .success(try await body(server.channel.localAddress?.port ?? 0)) } catch {
        outcome = .failure(error)
      }
      // Closing ends the connections that wait to be taken as well; NIO wants each of them taken.
      try? await server.channel.close()
      try await group.waitForAll()
      return try outcome.get()
    }
  }
}

/// Plays `script` on every connection until there are no more, then ends those that are still open.
private func play(
  _ script: @escaping @Sendable (inout RawConnection) async throws -> Void,
  on connections: NIOAsyncChannelInboundStream<NIOAsyncChannel<ByteBuffer, ByteBuffer>>
) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for try await connection in connections {
      group.addTask {
        try? await connection.executeThenClose { inbound, outbound in
          var connection = RawConnection(inbound: inbound.makeAsyncIterator(), outbound: outbound)
          try await script(&connection)
        }
      }
    }
    group.cancelAll()
  }
}
