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
      group.addTask {
        try await withThrowingDiscardingTaskGroup { group in
          for try await connection in connections {
            group.addTask {
              try? await connection.executeThenClose { inbound, outbound in
                var connection = RawConnection(inbound: inbound.makeAsyncIterator(), outbound: outbound)
                try await script(&connection)
              }
            }
          }
        }
      }
      defer { group.cancelAll() }
      return try await body(server.channel.localAddress?.port ?? 0)
    }
  }
}
