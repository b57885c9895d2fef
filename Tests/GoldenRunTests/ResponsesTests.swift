// Tests/Golden/responses: several successes, failures by status, by range and by default.
import APIRuntime
import Golden_responses
import Testing

@Suite("Golden case responses")
struct ResponsesTests {
  private func client(status: Int, _ body: String = "", type: String = "application/json") -> ExampleClient {
    ExampleClient(
      server: .custom("http://localhost"),
      transport: Recorder { _ in
        ServerResponse(status: status, headers: body.isEmpty ? [:] : [.contentType: type], body: Array(body.utf8))
      })
  }

  private func deletion(_ client: ExampleClient) async -> DeleteThing.Failure? {
    await failure(of: DeleteThing.self) { () async throws(DeleteThing.Failure) in try await client.deleteThing() }
  }

  private func replacement(_ client: ExampleClient) async -> PutThing.FailureResponse? {
    let failure = await failure(of: PutThing.self) { () async throws(PutThing.Failure) in try await client.putThing() }
    guard case .response(let response)? = failure else { return nil }
    return response
  }

  @Test("Each documented success is a case")
  func successes() async throws {
    #expect(try await client(status: 200, #"{"name":"a"}"#).putThing() == .ok(Thing(name: "a")))
    #expect(try await client(status: 201).putThing() == .created)
  }

  @Test("Each documented failure is thrown as its case: exact before range before default")
  func failures() async {
    let problem = Problem(title: "t")
    let text = #"{"title":"t"}"#
    #expect(await replacement(client(status: 304)) == .notModified)
    #expect(await replacement(client(status: 409, #"{"name":"a"}"#)) == .conflict(Thing(name: "a")))
    let other = client(status: 422, text, type: "application/problem+json")
    #expect(await replacement(other) == .unprocessableContent(problem))
    #expect(await replacement(client(status: 418, text)) == .clientError(418, problem))
    #expect(await replacement(client(status: 503, text)) == .other(503, problem))
    #expect(await replacement(client(status: 206, text)) == .other(206, problem))
  }

  @Test("A lone default is the success with a 2XX status and a failure with any other")
  func lone() async throws {
    #expect(try await client(status: 206, #"[{"name":"a"}]"#).getThings() == [Thing(name: "a")])
    let failure = await failure(of: GetThings.self) { () async throws(GetThings.Failure) in
      try await client(status: 500, "[]").getThings()
    }
    guard case .response(.other(500, let things))? = failure else { Issue.record("no failure"); return }
    #expect(things.isEmpty)
  }

  @Test("What the document does not describe is told apart from what it does")
  func undescribed() async {
    let failure = await deletion(client(status: 500, "oops", type: "text/plain"))
    guard case .undocumented(let response)? = failure else { Issue.record("no failure"); return }
    #expect(response.status == 500)
    #expect(response.bodyPrefix == Array("oops".utf8))
    for (body, type) in [("oops", "application/json"), ("{}", "text/html")] {
      let failure = await deletion(client(status: 404, body, type: type))
      guard case .invalidResponse(let response)? = failure else { Issue.record("\(type)"); continue }
      #expect(response.status == 404)
    }
  }

  @Test("What a service throws and returns arrives at the client")
  func service() async throws {
    struct Service: ExampleService {
      func deleteThing() async throws(DeleteThing.Failure) { throw .response(.notFound(.init(detail: "gone"))) }
      func getThings() async throws(GetThings.Failure) -> [Thing] { [Thing(name: "a")] }
      func putThing() async throws(PutThing.Failure) -> PutThing.Success {
        throw .response(.clientError(429, Problem(title: "slowly")))
      }
    }
    let client = ExampleClient(server: .custom("http://localhost"), transport: .inMemory(ExampleServer(Service())))
    #expect(try await client.getThings() == [Thing(name: "a")])
    guard case .response(.notFound(let body))? = await deletion(client) else { Issue.record("no failure"); return }
    #expect(body.detail == "gone")
    #expect(await replacement(client) == .clientError(429, Problem(title: "slowly")))
  }
}
