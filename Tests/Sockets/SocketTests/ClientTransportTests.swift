// What both client transports do with whatever a server sends, over real sockets.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import APIRuntimeURLSession
import Foundation
import Testing

@Suite("Client transports", .timeLimit(.minutes(2)))
struct ClientTransportTests {
  /// Sends a request to a server that plays `script`.
  private func send(
    _ kind: ClientTransports, _ method: HTTPRequest.Method = .get, path: String = "/", fields: HTTPFields = [:],
    body: [UInt8]? = nil, limit: Int = 1000, timeout: Duration = .seconds(20),
    to script: @escaping @Sendable (inout RawConnection) async throws -> Void
  ) async throws -> (HTTPResponse, String) {
    try await withRawServer(script) { port in
      let request = HTTPRequest(
        method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: path, headerFields: fields)
      let options = TransportOptions(maximumResponseSize: limit, timeout: timeout)
      let (head, bytes) = try await kind.transport.send(request, body: body, options: options)
      return (head, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The same, with a text for an answer.
  private func send(
    _ kind: ClientTransports, _ method: HTTPRequest.Method = .get, limit: Int = 1000, answer: String
  ) async throws -> (HTTPResponse, String) {
    try await send(kind, method, limit: limit) { connection in
      _ = try await connection.readHead()
      try await connection.write(answer)
    }
  }

  @Test("Method, path, fields and body arrive as they were given", arguments: ClientTransports.allCases)
  func request(_ kind: ClientTransports) async throws {
    let path = "/a%2Fb/%20%C3%A9;v=1/x:y/?q=a%26b&c=%7B%22%7D&d[]=+&e="
    let fields: HTTPFields = [.contentType: "application/json", .cookie: "a=b; c=d", .authorization: "Bearer x"]
    let (_, echo) = try await send(kind, .patch, path: path, fields: fields, body: Array("{}".utf8)) { connection in
      var request = try await connection.readHead()
      if !request.hasSuffix("{}") { request += try await connection.read() }
      try await connection.write("HTTP/1.1 200 OK\r\ncontent-length: \(request.utf8.count)\r\n\r\n\(request)")
    }
    let lines = echo.split(separator: "\r\n").map { $0.lowercased() }
    let sent = path.replacing("[]", with: "%5B%5D")  // RFC 3986 has no brackets in a query.
    #expect(echo.hasPrefix("PATCH \(sent) HTTP/1.1\r\n"))
    #expect(lines.contains("content-type: application/json"))
    #expect(lines.contains("cookie: a=b; c=d"))
    #expect(lines.contains("authorization: bearer x"))
    #expect(lines.contains("content-length: 2"))
    #expect(lines.last == "{}")
  }

  @Test("Status and fields arrive; of a field that came twice nothing is lost", arguments: ClientTransports.allCases)
  func answer(_ kind: ClientTransports) async throws {
    let (head, body) = try await send(
      kind,
      answer:
        "HTTP/1.1 418 Teapot\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\nX-Empty:\r\ncontent-length: 2\r\n\r\nok")
    #expect(head.status.code == 418)
    #expect(body == "ok")
    switch kind {
    case .asyncHTTPClient: #expect(head.headerFields[values: .setCookie] == ["a=1; Path=/", "b=2"])
    case .urlSession: #expect(head.headerFields[.setCookie]?.contains("a=1; Path=/") == true)
    }
    #expect(head.headerFields[.setCookie]?.contains("b=2") == true)
  }

  @Test("Cookies of one answer are not sent with the next request", arguments: ClientTransports.allCases)
  func cookies(_ kind: ClientTransports) async throws {
    try await withRawServer { connection in
      let request = try await connection.readHead().lowercased()
      let text = request.contains("cookie") ? "cookie" : "none"
      try await connection.write(
        "HTTP/1.1 200 OK\r\nset-cookie: a=1; Path=/\r\nconnection: close\r\n"
          + "content-length: \(text.count)\r\n\r\n\(text)"
      )
    } _: { port in
      let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/")
      for _ in 1...2 {
        let options = TransportOptions(maximumResponseSize: 100, timeout: .seconds(20))
        let (_, body) = try await kind.transport.send(request, body: nil, options: options)
        #expect(body == Array("none".utf8))
      }
    }
  }

  @Test("A server URL that is only a path is an error that says so", arguments: ClientTransports.allCases)
  func withoutHost(_ kind: ClientTransports) async {
    let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/a")
    await #expect(throws: ServerURLWithoutHost.self) {
      try await kind.transport.send(request, body: nil, options: TransportOptions(maximumResponseSize: 1))
    }
  }

  @Test(
    "An answer that ends too early, or is none, is an error", arguments: ClientTransports.allCases,
    [
      "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhello",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "",
    ])
  func truncated(_ kind: ClientTransports, _ answer: String) async {
    await #expect(throws: (any Error).self) { try await send(kind, answer: answer) }
  }

  /// Foundation on Linux ends the process here: see Documentation/Transports.md.
  @Test(
    "An answer without a whole head is an error of async-http-client",
    arguments: ["HTTP/1.1 200 OK\r\ncontent-le", "HELLO\r\n\r\n", "HTTP/1.1 2000 OK\r\ncontent-length: 0\r\n\r\n"])
  func withoutHead(_ answer: String) async {
    await #expect(throws: (any Error).self) { try await send(.asyncHTTPClient, answer: answer) }
  }

  @Test(
    "Whatever stands in a head is taken, passed over or refused, and nothing worse",
    arguments: ClientTransports.allCases,
    [
      "b@d: 1", "a b: 1", ": 1", "x", "x\u{E9}: 1", "x: \u{0}", "x: \u{7F}\u{1}", "x: \u{E9}\u{1F600}",
      "content-length: -1",
      "content-length: 99999999999999999999", "content-length: 2, 2", "x: 1\r\n folded", "set-cookie: \u{FF}",
      "transfer-encoding: gzip", "content-encoding: br", "content-encoding: gzip", "date: 1\rx: 2", "location: :::",
    ])
  func oddFields(_ kind: ClientTransports, _ field: String) async {
    _ = try? await send(kind, answer: "HTTP/1.1 200 OK\r\n\(field)\r\ncontent-length: 2\r\n\r\nok")
  }

  @Test("Interim answers are not the answer", arguments: ClientTransports.allCases)
  func interim(_ kind: ClientTransports) async throws {
    let (head, body) = try await send(
      kind,
      answer: "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
    #expect(head.status.code == 200)
    #expect(body == "ok")
  }

  @Test("Answers without content are complete without it", arguments: ClientTransports.allCases)
  func withoutContent(_ kind: ClientTransports) async throws {
    let (head, body) = try await send(kind, .head, answer: "HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n")
    #expect(head.headerFields[.contentLength] == "99999")
    #expect(body == "")
    #expect(try await send(kind, answer: "HTTP/1.1 204 No Content\r\n\r\n").0.status.code == 204)
  }

  @Test(
    "A redirect is an answer like any other, and not followed", arguments: ClientTransports.allCases,
    [301, 302, 303, 307, 308])
  func redirect(_ kind: ClientTransports, _ status: Int) async throws {
    let requests = Log()
    for method in [HTTPRequest.Method.get, .post] {
      let fields: HTTPFields = [.contentType: "text/plain"]
      let (head, body) = try await send(kind, method, fields: fields, body: method == .post ? [0x61] : nil) {
        connection in
        await requests.add(try await connection.readHead())
        try await connection.write("HTTP/1.1 \(status) Moved\r\nlocation: /elsewhere\r\ncontent-length: 2\r\n\r\nok")
      }
      #expect(head.status.code == status)
      #expect(head.headerFields[.location] == "/elsewhere")
      #expect(body == "ok")
    }
    #expect(await requests.entries.count == 2)
  }
}
