// How both client transports end what a server would not: bodies that are too long, answers that are too slow.
import APIRuntime
import Foundation
import Solvimon
import Testing

@Suite("Limits of client transports", .timeLimit(.minutes(2)))
struct ClientLimitTests {
  private func send(
    _ kind: ClientTransports, limit: Int = 1000, timeout: Duration? = .seconds(20),
    to script: @escaping @Sendable (inout RawConnection) async throws -> Void
  ) async throws -> (HTTPResponse, [UInt8]) {
    try await withRawServer(script) { port in
      let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/")
      let options = TransportOptions(maximumResponseSize: limit, timeout: timeout)
      return try await kind.transport.send(request, body: nil, options: options)
    }
  }

  @Test("A body may be as long as the limit", arguments: ClientTransports.allCases)
  func atLimit(_ kind: ClientTransports) async throws {
    let (_, body) = try await send(kind, limit: 100_000) { connection in
      _ = try await connection.readHead()
      try await connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
      try await connection.write([UInt8](repeating: 0x20, count: 100_000))
    }
    #expect(body.count == 100_000)
  }

  @Test("A body that says it is longer is not waited for", arguments: ClientTransports.allCases)
  func longer(_ kind: ClientTransports) async throws {
    let error = await #expect(throws: ResponseTooLarge.self) {
      try await send(kind) { connection in
        _ = try await connection.readHead()
        try await connection.write("HTTP/1.1 206 OK\r\nx: 1\r\ncontent-length: 5000000000\r\n\r\n")
        try await connection.write([UInt8](repeating: 0x20, count: 1001))
        try await connection.waitForClose()
      }
    }
    #expect(error?.limit == 1000)
    #expect(error?.response.status.code == 206)
  }

  @Test("A body that does not say how long it is is read to the limit", arguments: ClientTransports.allCases)
  func endless(_ kind: ClientTransports) async throws {
    let closed = Log()
    await #expect(throws: ResponseTooLarge.self) {
      try await send(kind, limit: 1_000_000) { connection in
        _ = try await connection.readHead()
        try await connection.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        let chunk = "1000\r\n" + String(repeating: " ", count: 0x1000) + "\r\n"
        do {
          while true { try await connection.write(chunk) }
        } catch {
          await closed.add("closed")
        }
      }
    }
    #expect(await closed.entry == "closed")
  }

  @Test("Compressed bodies are undone, and count as long as they then are", arguments: ClientTransports.allCases)
  func compressed(_ kind: ClientTransports) async throws {
    let small = try await output("printf hello | gzip -c")
    let bomb = try await output("head -c 100000000 /dev/zero | gzip -9c")
    #expect(bomb.count < 200_000)
    let answer = { @Sendable (bytes: [UInt8]) in
      { @Sendable (connection: inout RawConnection) async throws in
        let request = try await connection.readHead().lowercased()
        #expect(request.contains("accept-encoding:") && request.contains("gzip"))
        try await connection.write(
          "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: \(bytes.count)\r\n\r\n")
        try await connection.write(bytes)
      }
    }
    #expect(try await send(kind, to: answer(small)).1 == Array("hello".utf8))
    await #expect(throws: ResponseTooLarge.self) { try await send(kind, limit: 1_000_000, to: answer(bomb)) }
  }

  @Test("An answer that never begins is given up in time", arguments: ClientTransports.allCases)
  func silent(_ kind: ClientTransports) async throws {
    let timeout = Duration.milliseconds(300)
    let error = await #expect(throws: ResponseTimeout.self) {
      try await send(kind, timeout: timeout) { connection in
        _ = try await connection.readHead()
        try await connection.waitForClose()
      }
    }
    #expect(error == ResponseTimeout(timeout))
  }

  @Test("An answer that trickles is given up in time", arguments: ClientTransports.allCases)
  func trickle(_ kind: ClientTransports) async throws {
    await #expect(throws: ResponseTimeout.self) {
      try await send(kind, timeout: .milliseconds(500)) { connection in
        _ = try await connection.readHead()
        try await connection.write("HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n")
        while true {
          try await connection.write(" ")
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  @Test(
    "Cancelling ends the exchange and closes the connection, wherever it is", arguments: ClientTransports.allCases,
    [nil, "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\nhello"])
  func cancelled(_ kind: ClientTransports, _ beginning: String?) async throws {
    let log = Log()
    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try await send(kind) { connection in
            _ = try await connection.readHead()
            if let beginning { try await connection.write(beginning) }
            await log.add("answered")
            try? await connection.waitForClose()
            await log.add("closed")
          }
        }
        #expect(await log.entry == "answered")
        group.cancelAll()
        try await group.waitForAll()
      }
    }
  }

  @Test(
    "A call that is cancelled before it begins sends nothing, and says so each time",
    arguments: ClientTransports.allCases)
  func cancelledBefore(_ kind: ClientTransports) async throws {
    let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:1", path: "/")
    for _ in 0..<300 {
      let call = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await kind.transport.send(request, body: nil, options: TransportOptions(maximumResponseSize: 1))
      }
      await #expect(throws: CancellationError.self) { try await call.value }
    }
  }

  @Test("A generated client tells these failures apart", arguments: ClientTransports.allCases)
  func calls(_ kind: ClientTransports) async throws {
    var options = ClientOptions()
    options.maximumResponseSize = 4
    options.timeout = .seconds(20)
    var hasty = options
    hasty.timeout = .milliseconds(300)
    try await withRawServer { connection in
      let head = try await connection.readHead()
      if head.contains("/slow") { return try await connection.waitForClose() }
      let status = head.contains("/odd") ? 599 : 200
      let body = head.contains("/long") ? "12345" : "{"
      try await connection.write(
        "HTTP/1.1 \(status) X\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: \(body.count)\r\n\r\n\(body)"
      )
    } _: { port in
      func failure(_ id: String, _ options: ClientOptions) async -> String {
        let client = SolvimonClient(
          server: .custom("http://127.0.0.1:\(port)"), security: .apiKey("k"), transport: kind.transport,
          options: options)
        do {
          return "\(try await client.getIntegration(resourceID: id))"
        } catch {
          switch error {
          case .invalidResponse(let response): return "\(response.status) \(response.reason)"
          case .undocumented(let response): return "undocumented \(response.status) \(response.bodyText)"
          case .transport(let error): return "\(type(of: error))"
          default: return "\(error)"
          }
        }
      }
      let long = await failure("long", options)
      #expect(long == "200 tooLarge(limit: 4)", "\(long)")
      let slow = await failure("slow", hasty)
      #expect(slow == "ResponseTimeout", "\(slow)")
      #expect(await failure("odd", options) == "undocumented 599 {")
      #expect(await failure("broken", options).hasPrefix("200 json"))
    }
  }
}
