// Tests/Golden/querystring: parameters that are the whole query string (OpenAPI 3.2.0 §4.12.1), with its own examples.
import APIRuntime
import Golden_querystring
import Testing

@Suite("Golden case querystring")
struct QuerystringTests {
  private struct Service: ExampleService {
    let calls = Calls()

    actor Calls {
      private(set) var texts: [String] = []
      func add(_ text: String) { texts.append(text) }
    }

    func searchForm(query: SearchForm.Query) async throws(SearchForm.Failure) {
      await calls.add((try? query.jsonText()) ?? "")
    }

    func searchJSON(json: SearchJSON.JSON?) async throws(SearchJSON.Failure) {
      await calls.add(json.flatMap { try? $0.jsonText() } ?? "-")
    }

    func searchPath(selector: String?) async throws(SearchPath.Failure) { await calls.add(selector ?? "-") }
  }

  private let service = Service()
  private let recorder: Recorder
  private let client: ExampleClient

  init() {
    recorder = Recorder(ExampleServer(service))
    client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
  }

  private func status(_ target: String) async -> Int {
    await ExampleServer(service).respond(to: ServerRequest(method: "GET", target: target)).status
  }

  @Test("A form is the query, with + for spaces")
  func form() async throws {
    try await client.searchForm(query: .init(foo: "a + b", bar: true, tags: ["x", "y"]))
    #expect(await recorder.target == "/form?foo=a+%2B+b&bar=true&tags=x&tags=y")
    #expect(await service.calls.texts == [#"{"foo":"a + b","bar":true,"tags":["x","y"]}"#])
    #expect(await status("/form?foo=a%20b&bar=true") == 204)
    #expect(await service.calls.texts.last == #"{"foo":"a b","bar":true}"#)
    try await client.searchForm(query: .init())
    #expect(await recorder.target == "/form")
    #expect(await service.calls.texts.last == "{}")
  }

  @Test("JSON is the query, percent-coded")
  func json() async throws {
    try await client.searchJSON(json: .init(numbers: [1, 2], flag: .null))
    #expect(await recorder.target == "/json?%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D")
    #expect(await service.calls.texts == [#"{"numbers":[1,2],"flag":null}"#])
    try await client.searchJSON()
    #expect(await recorder.target == "/json")
    #expect(await service.calls.texts.last == "-")
  }

  @Test("Any other text is the query, percent-coded")
  func text() async throws {
    try await client.searchPath(selector: "$.a.b[1:1]")
    #expect(await recorder.target == "/path?%24.a.b%5B1%3A1%5D")
    #expect(await status("/path?$.a.b%5B1:1%5D") == 204)
    #expect(await service.calls.texts == ["$.a.b[1:1]", "$.a.b[1:1]"])
  }

  @Test("What does not fit is refused on both sides, with its place")
  func refused() async {
    let failure = await failure(of: SearchForm.self) { () async throws(SearchForm.Failure) in
      try await client.searchForm(query: .init(foo: "a"))
    }
    #expect(refusals(failure) == ["/querystring/query/foo minLength"])
    for target in ["/form?foo=a", "/form?bar=maybe", "/json?%7B", "/json?numbers=1"] {
      #expect(await status(target) == 400)
    }
    #expect(await service.calls.texts.isEmpty)
  }
}
