// Tests/Golden/one-way-properties: what is readOnly is refused in a request, what is writeOnly in a response.
import APIRuntime
import Golden_one_way_properties
import Testing

@Suite("Golden case one-way-properties")
struct OneWayPropertiesTests {
  private struct Service: ExampleService {
    func putAccount(body: Account.Input) async throws(PutAccount.Failure) -> Account {
      Account(id: 1, name: body.name)
    }
  }

  private func put(_ json: String, ignores: Bool? = nil) async -> ServerResponse {
    var options = ServerOptions()
    options.validation.ignoresOneWayProperties = ignores
    let request = ServerRequest(
      method: "PUT", target: "/accounts", headers: [.contentType: "application/json"], body: Array(json.utf8))
    return await ExampleServer(Service(), options: options).respond(to: request)
  }

  @Test("What is sent needs no property that is readOnly, and what is read none that is writeOnly")
  func absent() async throws {
    #expect(await put(#"{"name":"Ann","password":"x"}"#).status == 200)
    #expect(try Account(json: #"{"id":1,"name":"Ann"}"#).name == "Ann")
  }

  @Test(
    "A property that is readOnly is refused in a request by its place, at whatever depth",
    arguments: [
      (#"{"name":"Ann","password":"x","id":1}"#, "/body/id"),
      (#"{"name":"Ann","password":"x","id":null}"#, "/body/id"),
      (#"{"name":"Ann","password":"x","friends":[{},{"since":"2026-01-01"}]}"#, "/body/friends/1/since"),
    ])
  func readOnly(_ json: String, _ pointer: String) async throws {
    let response = await put(json)
    #expect(response.status == 400)
    let problem = try ProblemDetails(jsonBytes: response.body)
    #expect(
      problem.violations == [Violation(pointer: pointer, keyword: "readOnly", message: "must not be in a request")])
    #expect(await put(json, ignores: true).status == 200)
  }

  @Test("A property that is writeOnly is refused in a response")
  func writeOnly() async throws {
    let recorder = Recorder { _ in
      ServerResponse(
        status: 200, headers: [.contentType: "application/json"],
        body: Array(#"{"id":1,"name":"Ann","password":"x"}"#.utf8))
    }
    func call(_ options: ClientOptions = ClientOptions()) async -> PutAccount.Failure? {
      let client = ExampleClient(server: .custom("https://example.com"), transport: recorder, options: options)
      return await failure(of: PutAccount.self) { () throws(PutAccount.Failure) in
        try await client.putAccount(body: .init(name: "Ann", password: "x"))
      }
    }
    guard case .invalidResponse(let response)? = await call(), case .json(let error) = response.reason else {
      Issue.record("it was read")
      return
    }
    #expect(error.kind == .oneWayKey("password", keyword: "writeOnly"))
    #expect(error.pointer == "/password")
    var options = ClientOptions()
    options.validation.ignoresOneWayProperties = true
    #expect(await call(options) == nil)
  }

  @Test("A property of the other direction is not one that the document does not name")
  func named() throws {
    var limits = JSONLimits()
    limits.ignoresOneWayProperties = true
    let document = try JSONDocument(#"{"nick":"A","since":"2026-01-01","other":"B"}"#, limits: limits)
    let friend = try Friend.Input(from: document.root)
    #expect(friend == Friend.Input(nick: "A", additionalProperties: ["other": "B"]))
  }
}
