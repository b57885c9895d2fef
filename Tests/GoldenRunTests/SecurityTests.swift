// Tests/Golden/security: what proves who is asking, on the wire and at the service.
import APIRuntime
import Golden_security
import Testing

@Suite("Golden case security")
struct SecurityTests {
  private struct Service: ExampleService {
    func authenticate(
      _ security: ExampleSecurity, for operation: OperationDefinition
    ) async throws(AuthenticationFailure) {
      let isKnown =
        security.key == "k" || security.bearer == "b" || security.queryKey == "q" || security.login?.user == "u"
      if !isKnown { throw .unauthorized }
    }
    func both() async throws(Both.Failure) {}
    func either() async throws(Either.Failure) {}
    func inQuery() async throws(InQuery.Failure) {}
    func open() async throws(Open.Failure) {}
    func maybe() async throws(Maybe.Failure) {}
  }

  private let recorder = Recorder(ExampleServer(Service()))

  private func client(_ security: ExampleSecurity) -> ExampleClient {
    ExampleClient(server: .custom("http://localhost"), security: security, transport: recorder)
  }

  private func sent() async throws -> [String] {
    let request = try #require(await recorder.requests.last)
    let fields = request.headers.filter { ["x-api-key", "authorization"].contains($0.name.canonicalName) }
    return [request.target] + fields.map { "\($0.name.canonicalName): \($0.value)" }.sorted()
  }

  @Test("One of several is enough")
  func either() async throws {
    try await client(.key("k")).either()
    #expect(try await sent() == ["/either", "x-api-key: k"])
    try await client(.bearer("b")).either()
    #expect(try await sent() == ["/either", "authorization: Bearer b"])
  }

  @Test("All that belong together are sent together")
  func both() async throws {
    try await client(.key("k").and(.bearer("b"))).both()
    #expect(try await sent() == ["/both", "authorization: Bearer b", "x-api-key: k"])
  }

  @Test("Credentials that are missing are found before anything is sent")
  func missing() async {
    let failure = await failure(of: Both.self) { () async throws(Both.Failure) in
      try await client(.key("k")).both()
    }
    #expect(refusals(failure)?.count == 1)
    #expect(await recorder.requests.isEmpty)
  }

  @Test("An operation that needs none gets none, one where they are optional gets them where they are there")
  func open() async throws {
    try await client(.key("k").and(.login(user: "u", password: "p"))).open()
    #expect(try await sent() == ["/open"])
    try await client(.none).maybe()
    #expect(try await sent() == ["/optional"])
    try await client(.login(user: "u", password: "p")).maybe()
    #expect(try await sent() == ["/optional", "authorization: Basic dTpw"])
  }

  @Test("A key in the query")
  func query() async throws {
    try await client(.queryKey("q")).inQuery()
    #expect(try await sent() == ["/query?key=q"])
  }

  @Test("A server answers 401 to what it does not know")
  func unknown() async {
    let failure = await failure(of: Either.self) { () async throws(Either.Failure) in
      try await client(.key("wrong")).either()
    }
    guard case .undocumented(let response)? = failure else { Issue.record("\(String(describing: failure))"); return }
    #expect(response.status == 401)
  }

  @Test("No description shows a secret")
  func redacted() {
    let security = ExampleSecurity.key("SECRET").and(.login(user: "u", password: "SECRET"))
    #expect(!"\(security) \(String(reflecting: security))".contains("SECRET"))
  }
}
