// Runs generated servers on Hummingbird for the time of a test.
import APIRuntime
import APIRuntimeHummingbird
import Hummingbird
import Logging
import NIOCore

/// Runs `body` with the port of a server that answers with `responder`.
func hosting<Responder: HTTPResponder, Result>(
  _ responder: Responder, _ body: (Int) async throws -> Result
) async throws -> Result where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  let (ports, running) = AsyncStream<Int>.makeStream()
  var logger = Logger(label: "sockets")
  logger.logLevel = .critical
  let application = Application(
    responder: responder,
    server: .http1(configuration: .init(idleTimeout: .seconds(5))),
    configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { running.yield($0.localAddress?.port ?? 0) },
    logger: logger)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { running.finish() }
      try await application.run()
    }
    defer { group.cancelAll() }
    for await port in ports { return try await body(port) }
    throw ServerDidNotStart()
  }
}

/// Runs `body` with the port of a server of an API.
func hosting<Result>(
  _ server: some APIServer, options: HummingbirdOptions = HummingbirdOptions(), _ body: (Int) async throws -> Result
) async throws -> Result {
  try await hosting(HummingbirdResponder(server, options: options), body)
}

struct ServerDidNotStart: Error {}
