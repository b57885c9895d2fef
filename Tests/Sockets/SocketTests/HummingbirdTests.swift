// What a server on Hummingbird does with requests of every kind, sent by curl or byte by byte.
import APIRuntime
import APIRuntimeHummingbird
import Hummingbird
import Testing

@Suite("Servers on Hummingbird", .timeLimit(.minutes(2)))
struct HummingbirdTests {
  private var server: ItemsServer {
    var server = ItemsServer()
    server.options.maximumRequestSize = 1000
    return server
  }

  @Test(
    "A path is decoded once, after it is cut",
    arguments: [
      ("/items/a", 200, "a -"), ("/items/a%2fb", 200, "a/b -"), ("/items/a%252fb", 200, "a%2fb -"),
      ("/items/%C3%A9+%20", 200, "\u{E9}+  -"), ("/items/a;v=1", 200, "a;v=1 -"), ("/items/a?b=c", 200, "a -"),
      ("/items/%00", 400, ""), ("/items/%zz", 400, ""), ("/items/%", 400, ""), ("/items/%c0%af", 400, ""),
      ("/items/%ed%a0%80", 400, ""), ("/items/..", 400, ""), ("/items/%2e%2e", 400, ""), ("/items/a/b", 404, ""),
      ("/items/", 404, ""), ("/items", 404, ""), ("//items/a", 404, ""), ("/items/a?%zz", 400, ""), ("/", 404, ""),
    ])
  func paths(_ path: String, _ status: Int, _ body: String) async throws {
    try await hosting(server) { port in
      let answer = try await curl("\"$URL\(path)\"", port: port)
      #expect(answer.status == status)
      if status == 200 { #expect(answer.body == body) }
    }
  }

  @Test(
    "A request target that is no path is refused",
    arguments: [
      "*", "items/a", "http://127.0.0.1/items/a", "http://h\u{E9}/\u{E9}?%", "//", "?", "/items/\u{E9}", "a:b", "://",
    ])
  func targets(_ target: String) async throws {
    try await hosting(server) { port in
      let text = "GET \(target) HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n"
      let answer = try await exchangeRaw([text], port: port)
      let isAbsolute = target == "http://127.0.0.1/items/a" || target.hasPrefix("/items/")
      #expect(isAbsolute || answer.isEmpty || answer.hasPrefix("HTTP/1.1 40"), "\(answer)")
      #expect(try await curl("$URL/items/a", port: port).status == 200)  // It is still there.
    }
  }

  @Test("HEAD has the fields of GET and no body, OPTIONS and 405 say what there is")
  func methods() async throws {
    try await hosting(server) { port in
      let head = try await curl("--head $URL/items/a", port: port)
      #expect(head.status == 200)
      #expect(head["content-length"] == "3")
      #expect(head["content-type"] == "text/plain; charset=utf-8")
      #expect(head.body == "")
      let options = try await curl("-X OPTIONS $URL/items/a", port: port)
      #expect(options.status == 204)
      #expect(options["allow"] == "GET, HEAD, OPTIONS, PUT")
      #expect(options["content-length"] == nil)
      let delete = try await curl("-X DELETE $URL/items/a", port: port)
      #expect(delete.status == 405)
      #expect(delete["allow"] == "GET, HEAD, OPTIONS, PUT")
      #expect(delete["content-type"] == "application/problem+json")
    }
  }

  @Test("A service cannot break the framing of an answer, and fields that come twice are sent twice")
  func answers() async throws {
    try await hosting(server) { port in
      let answer = try await curl("-X POST $URL/odd/200", port: port)
      #expect(answer["content-length"] == "7")
      #expect(answer["transfer-encoding"] == nil)
      #expect(answer.body == "content")
      #expect(answer.fields["set-cookie"] == ["a=1", "b=2"])
      for status in [204, 304] {
        let request = "POST /odd/\(status) HTTP/1.1\r\nhost: h\r\ncontent-length: 0\r\n\r\n"
        let next = "GET /items/next HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n"
        let answers = try await exchangeRaw([request + next], port: port)
        #expect(answers.hasPrefix("HTTP/1.1 \(status) "))
        #expect(!answers.contains("content\r\n") && !answers.contains("contentHTTP"))
        #expect(answers.hasSuffix("next -"))
      }
      for status in [100, 101, 99, 600, 99999] {
        #expect(try await curl("-X POST $URL/odd/\(status)", port: port).status == 500)
      }
    }
  }

  @Test("A body that says it is too long is refused before it is sent")
  func refusedByLength() async throws {
    let server = server
    try await hosting(server) { port in
      let head = "PUT /items/a HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ncontent-length: 1001\r\n\r\n"
      let answer = try await exchangeRaw([head], port: port) { $0.contains("\r\n\r\n") }
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
      #expect(server.calls.count == 0)
      let huge = head.replacing("1001", with: "9999999999999999999999")
      #expect(try await exchangeRaw([huge], port: port).hasPrefix("HTTP/1.1 400 "))
    }
  }

  @Test("A client that sends a body that is too long gets the answer, and can go on if the body ends")
  func drained() async throws {
    let server = server
    try await hosting(server) { port in
      let curled = try await curl(
        "-T - -H 'content-type: text/plain' $URL/items/a $URL/items/b < /dev/zero | head -c 200", port: port)
      #expect(curled.status == 413)
      let body = String(repeating: "x", count: 5000)
      let long = "PUT /items/a HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ncontent-length: 5000\r\n\r\n\(body)"
      let next = "GET /items/next HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n"
      let answers = try await exchangeRaw([long, next], port: port)
      #expect(answers.hasPrefix("HTTP/1.1 413 "))
      #expect(answers.hasSuffix("next -"))
    }
  }

  @Test("A chunked body is read up to the limit; a client that never ends is cut off")
  func chunked() async throws {
    let server = server
    try await hosting(server) { port in
      let head = "PUT /items/a HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
      let chunk = "1f4\r\n" + String(repeating: "x", count: 500) + "\r\n"
      let close = "0\r\n\r\n"
      let enough = try await exchangeRaw([head, chunk, chunk, close], port: port) { $0.contains("bytes") }
      #expect(enough.hasSuffix("1000 bytes"))
      let endless = try await exchangeRaw([head] + Array(repeating: chunk, count: 200_000), port: port)
      #expect(endless.hasPrefix("HTTP/1.1 413 "))
      #expect(server.calls.count == 1)
    }
  }

  @Test("A body that breaks off never reaches a service")
  func brokenOff() async throws {
    let server = server
    try await hosting(server) { port in
      let fields = "HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\n"
      let bodies = ["content-length: 10\r\n\r\nhello", "transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n"]
      for body in bodies {
        _ = try await exchangeRaw(["PUT /items/a \(fields)\(body)"], port: port, closingAfter: true)
      }
      #expect(try await curl("$URL/items/a", port: port).status == 200)
      #expect(server.calls.count == 1)
    }
  }

  @Test("A body that trickles is given up")
  func trickle() async throws {
    var options = HummingbirdOptions()
    options.bodyTimeout = .milliseconds(300)
    try await hosting(server, options: options) { port in
      let head = "PUT /items/a HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ncontent-length: 900\r\n\r\n"
      let answer = try await exchangeRaw(
        [head] + Array(repeating: "x", count: 900), port: port, pause: .milliseconds(20)
      ) { $0.contains("\r\n\r\n") }
      #expect(answer.hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test("What is not for the API is refused before its body is read")
  func early() async throws {
    try await hosting(server) { port in
      let rest = "HTTP/1.1\r\nhost: h\r\ncontent-length: 500\r\n\r\n"
      for (line, status) in [("PUT /nothing", 404), ("PATCH /items/a", 405), ("PUT /secret", 401)] {
        let answer = try await exchangeRaw(["\(line) \(rest)"], port: port) { $0.contains("\r\n\r\n") }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
      }
    }
  }

  @Test("Compressed bodies and other media types are refused")
  func mediaTypes() async throws {
    try await hosting(server) { (port) async throws in
      let put = "-X PUT --data-binary hello $URL/items/a"
      #expect(try await curl("\(put) -H 'content-type: text/plain'", port: port).body == "5 bytes")
      #expect(
        try await curl("\(put) -H 'content-type: text/plain' -H 'content-encoding: identity'", port: port).status
          == 200
      )
      for field in ["content-encoding: gzip", "content-encoding: identity, gzip"] {
        #expect(try await curl("\(put) -H 'content-type: text/plain' -H '\(field)'", port: port).status == 415)
      }
      for type in [
        "content-type:", "content-type: text/html", "content-type: x", "content-type: text/plain;charset=utf-16",
      ] {
        #expect(try await curl("\(put) -H '\(type)'", port: port).status == 415)
      }
    }
  }

  @Test(
    "Whatever stands in a head, something comes back or the connection ends",
    arguments: [
      "b@d: 1", "x: \u{0}", "x: \u{1}", ": 1", "host: other", "x: \u{E9}", "content-length: 5, 5", "content-length: -1",
      "content-length: 1\r\ncontent-length: 2", "content-length: 3\r\ntransfer-encoding: chunked",
      "transfer-encoding: gzip", "x: 1\r\n folded", "accept: q=;;,", "cookie: =;;a", "expect: 100-continue",
    ])
  func oddFields(_ field: String) async throws {
    try await hosting(server) { port in
      _ = try await exchangeRaw(
        ["PUT /items/a HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\(field)\r\n\r\n"], port: port, closingAfter: true)
      #expect(try await curl("$URL/items/a", port: port).status == 200)
    }
  }

  @Test("A head that is too long, a method that is none and nothing at all do no harm")
  func odd() async throws {
    try await hosting(server) { port in
      let long = "GET /items/a HTTP/1.1\r\nx: \(String(repeating: "x", count: 200_000))\r\n\r\n"
      for text in [long, "B{D /items/a HTTP/1.1\r\n\r\n", "\r\n\r\n", "GET", "", "\u{16}\u{3}\u{1}"] {
        _ = try await exchangeRaw([text], port: port, closingAfter: true)
      }
      #expect(try await curl("$URL/items/a", port: port).status == 200)
    }
  }

  @Test("Below a router of Hummingbird an API answers its own paths and leaves the others")
  func middleware() async throws {
    let router = Router()
    router.addMiddleware { HummingbirdMiddleware(server) }
    router.get("health") { _, _ in "well" }
    try await hosting(router.buildResponder()) { (port) async throws in
      #expect(try await curl("$URL/health", port: port).body == "well")
      #expect(try await curl("$URL/items/a%2Fb", port: port).body == "a/b -")
      #expect(try await curl("-X DELETE $URL/items/a", port: port).status == 405)
      #expect(try await curl("$URL/nothing", port: port).status == 404)
    }
  }
}
