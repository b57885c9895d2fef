// Tests/Golden/response-headers: header fields of responses, as wire text and through a server.
import APIRuntime
import Golden_response_headers
import Testing

@Suite("Golden case response-headers")
struct ResponseHeadersTests {
  /// Answers as a service is told to.
  private struct Service: ExampleService {
    var added: AddIssue.Success = .resetContent
    var list: ListIssues.Success?
    var failure: ListIssues.FailureResponse = .notFound(headers: .init(xRequestID: UniqueID(high: 0, low: 7)))

    func addIssue() async throws(AddIssue.Failure) -> AddIssue.Success { added }

    func deleteIssues() async throws(DeleteIssues.Failure) -> DeleteIssues.Success {
      DeleteIssues.Success(headers: .init(eTag: "\"a\"", setCookie: "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT\nb=2"))
    }

    func listIssues() async throws(ListIssues.Failure) -> ListIssues.Success {
      guard let list else { throw .response(failure) }
      return list
    }
  }

  private static let full = ListIssues.Headers(
    link: "<https://example.com/?page=2>; rel=\"next\", <https://example.com/?page=9>; rel=\"last\"", xTotalCount: 41,
    xLabels: ["red", "green"], xOrder: .down, xRange: .init(from: 1, to: 20), xPair: .init(left: "a", right: "b"),
    xMeta: .init(took: 0.5), xNote: "half, \"quoted\"", setCookie: ["a=1; Max-Age=5", "b=2"], fields: true)

  /// The same as text: names in any case, lists in one field or in several.
  private static let fullText: [(String, String)] = [
    ("link", "<https://example.com/?page=2>; rel=\"next\""), ("Link", "<https://example.com/?page=9>; rel=\"last\""),
    ("x-total-count", "41"), ("X-Labels", "red ,green"), ("X-Order", "down"), ("X-Range", "from=1,to=20"),
    ("X-Pair", "left,a,right,b"), ("X-Meta", #"{"took":0.5}"#), ("X-Note", "half, \"quoted\""),
    ("Set-Cookie", "a=1; Max-Age=5"), ("Set-Cookie", "b=2"), ("FIELDS", "true"),
  ]

  private func client(status: Int, _ fields: [(String, String)], _ body: String = "") throws -> ExampleClient {
    var headers = HTTPFields()
    for (name, value) in fields { headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
    if !body.isEmpty { headers[.contentType] = body.hasPrefix("slow") ? "text/plain" : "application/json" }
    let response = ServerResponse(status: status, headers: headers, body: Array(body.utf8))
    return ExampleClient(server: .custom("http://localhost"), transport: Recorder { _ in response })
  }

  /// What a server of the service sends.
  private func sent(_ method: String, _ service: Service) async -> ServerResponse {
    await ExampleServer(service).respond(to: ServerRequest(method: method, target: "/issues"))
  }

  private func failure(_ client: ExampleClient) async -> ListIssues.Failure? {
    await GoldenRunTests.failure(of: ListIssues.self) { () async throws(ListIssues.Failure) in
      try await client.listIssues()
    }
  }

  private func wrong(_ fields: [(String, String)]) async throws -> HeaderError? {
    guard case .invalidResponse(let response)? = await failure(try client(status: 200, fields, "[]")),
      case .header(let error) = response.reason
    else { return nil }
    return error
  }

  @Test("A client reads every documented field, whatever its name's case and however a list is parted")
  func reading() async throws {
    let page = try await client(status: 200, Self.fullText, #"[{"title":"t"}]"#).listIssues()
    #expect(page.body == [Issue(title: "t")])
    #expect(page.headers == Self.full)
    #expect(page.headers.setCookie == ["a=1; Max-Age=5", "b=2"])
  }

  @Test("What may be left out is nil or its default")
  func least() async throws {
    let page = try await client(status: 200, [("X-Total-Count", "0")], "[]").listIssues()
    #expect(page.headers == ListIssues.Headers(xTotalCount: 0))
    #expect(page.headers.xOrder == .up)
    #expect(page.headers.link == nil)
  }

  @Test("A server writes each field as the specification lays it out")
  func writing() async throws {
    let success = ListIssues.Success(body: [Issue(title: "t")], headers: Self.full)
    let response = await sent("GET", Service(list: success))
    #expect(response.status == 200)
    let expected = [
      "Link: <https://example.com/?page=2>; rel=\"next\", <https://example.com/?page=9>; rel=\"last\"",
      "X-Total-Count: 41", "X-Labels: red,green", "X-Order: down", "X-Range: from=1,to=20", "X-Pair: left,a,right,b",
      #"X-Meta: {"took":0.5}"#, "X-Note: half, \"quoted\"", "Set-Cookie: a=1; Max-Age=5", "Set-Cookie: b=2",
      "Fields: true", "Content-Type: application/json", "X-Content-Type-Options: nosniff",
    ]
    #expect(response.headers.map { "\($0.name.rawName): \($0.value)" }.sorted() == expected.sorted())
  }

  @Test("What a service returns arrives at the client, success or failure")
  func service() async throws {
    let success = ListIssues.Success(body: [], headers: Self.full)
    let client = ExampleClient(
      server: .custom("http://localhost"), transport: .inMemory(ExampleServer(Service(list: success))))
    #expect(try await client.listIssues() == success)
    let deleted = try await client.deleteIssues().headers
    #expect(deleted.eTag == "\"a\"")
    #expect(deleted.setCookie == "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT\nb=2")
    let failing = ExampleClient(server: .custom("http://localhost"), transport: .inMemory(ExampleServer(Service())))
    guard case .response(.notFound(let headers))? = await failure(failing) else { Issue.record("no failure"); return }
    #expect(headers.xRequestID == UniqueID(high: 0, low: 7))
  }

  @Test("Several successes and failures carry their fields beside the body")
  func cases() async throws {
    let location = [("Location", "/issues/7")]
    let expected = AddIssue.CreatedHeaders(location: "/issues/7")
    #expect(
      try await client(status: 201, location, #"{"title":"t"}"#).addIssue()
        == .created(
          Issue(title: "t"), headers: expected))
    #expect(try await client(status: 202, location).addIssue() == .accepted(headers: expected))
    #expect(try await client(status: 205, []).addIssue() == .resetContent)
    let slowly = await failure(try client(status: 429, [("Retry-After", "120")], "slowly"))
    guard case .response(.tooManyRequests("slowly", let headers))? = slowly else { Issue.record("none"); return }
    #expect(headers.retryAfter == 120)
    let id = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    let other = await failure(try client(status: 500, [("X-Request-ID", id)], #"{"title":"t"}"#))
    guard case .response(.other(500, let problem, let shared))? = other else { Issue.record("none"); return }
    #expect(problem.title == "t")
    #expect(shared == ListIssues.NotFoundHeaders(xRequestID: try #require(UniqueID(id))))
  }

  @Test("A field that is missing or does not fit makes the response invalid")
  func invalid() async throws {
    #expect(try await wrong([])?.description == "the header field X-Total-Count is missing")
    #expect(try await wrong([("X-Total-Count", "many")])?.name == "X-Total-Count")
    #expect(try await wrong([("X-Total-Count", "1"), ("X-Total-Count", "2")])?.name == "X-Total-Count")
    #expect(try await wrong([("X-Total-Count", "1"), ("Fields", "yes")])?.name == "Fields")
    #expect(try await wrong([("X-Total-Count", "1"), ("X-Meta", "took")])?.name == "X-Meta")
    #expect(try await wrong([("X-Total-Count", "1"), ("X-Pair", "left")])?.reason == .style)
    #expect(try await wrong([("X-Total-Count", "1"), ("X-Order", "left")]) == nil)
  }

  @Test("The document's rules are checked as those of a model are")
  func checks() {
    let headers = ListIssues.Headers(xTotalCount: -1, xLabels: ["a", "b", "c", "d"], xOrder: .unknown("left"))
    #expect(violations(of: headers) == ["/X-Total-Count minimum", "/X-Labels maxItems", "/X-Order enum"])
    #expect(violations(of: Self.full).isEmpty)
  }

  @Test("A value that no field can hold is an internal error, not a broken response")
  func unwritable() async {
    var headers = Self.full
    headers.xNote = "two\r\nlines"
    let response = await sent("GET", Service(list: ListIssues.Success(body: [], headers: headers)))
    #expect(response.status == 500)
    headers.xNote = nil
    headers.xLabels = ["a,b"]
    #expect(await sent("GET", Service(list: ListIssues.Success(body: [], headers: headers))).status == 500)
  }
}
