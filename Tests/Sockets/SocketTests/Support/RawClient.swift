// A client that sends what a test tells it to, well-formed or not.
import NIOCore
import NIOPosix

/// Sends `pieces` one after the other, with a pause behind each, and returns what comes back: until the server closes
/// the connection, until `isComplete` says that it is enough, or with `closingAfter` for a moment only.
func exchangeRaw(
  _ pieces: [String], port: Int, pause: Duration = .zero, closingAfter: Bool = false,
  until isComplete: @Sendable (String) -> Bool = { _ in false }
) async throws -> String {
  let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    .channelOption(.allowRemoteHalfClosure, value: true)
    .connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
          wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
      }
    }
  return try await channel.executeThenClose { inbound, outbound in
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        // A server that refuses may close before all is sent.
        for piece in pieces {
          try? await outbound.write(ByteBuffer(string: piece))
          if pause > .zero { try await Task.sleep(for: pause) }
        }
        if closingAfter { outbound.finish() }
      }
      defer { group.cancelAll() }
      var answer = ""
      do {
        for try await bytes in inbound {
          answer += String(buffer: bytes)
          if isComplete(answer) { break }
        }
      } catch is IOError {}  // The server has closed while we were sending.
      return answer
    }
  }
}
