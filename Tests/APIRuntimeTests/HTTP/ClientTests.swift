// A client with a server in memory, and with servers that do not keep to the document.
import Testing

@testable import APIRuntime

/// Answers every request with the same thing and remembers what was sent.
actor CannedTransport: ClientTransport {
  private let response: HTTPResponse
  private let body: [UInt8]
  private(set) var sent: [(request: HTTPRequest, body: [UInt8]?)] = []

  init(_ status: Int, _ body: String, type: String? = "application/json") {
    var response = HTTPResponse(status: .init(code: status))
    response.headerFields[.contentType] = type
    self.response = response
    self.body = Array(body.utf8)
  }

  func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    sent.append((request, body))
    return (response, self.body)
  }
}

@Suite("Client")
struct ClientTests {
  private let client = PetsClient(security: .key("secret"), transport: .inMemory(PetsServer(StubService())))

  @Test("A call goes to the server and back through real messages")
  func roundTrip() async throws {
    let pet = try await client.getPet(id: 5, limit: 7, tags: ["a,b", "c d+e&f=é"], trace: "x y")
    #expect(pet == Pet(id: 5, name: "x y", tags: ["a,b", "c d+e&f=é"]))
    #expect(try await client.getPet(id: 5).name == "limit 10")
    #expect(try await client.putPhoto(id: "a/b c", body: [1, 2, 3]) == "a/b c: 3")
    for type in UpdatePet.ContentType.allCases {
      try await client.updatePet(id: 5, body: Pet(id: 5, name: "Rex", tags: [type.rawValue]), contentType: type)
    }
  }

  @Test("A described failure is caught by its case")
  func describedFailure() async throws {
    do {
      _ = try await client.getPet(id: 404)
      Issue.record("no failure")
    } catch .response(.notFound(let body)) {
      #expect(body.detail == "no such pet")
    }
  }

  @Test("Every described failure arrives as it was thrown")
  func describedFailures() async {
    let expected: [Int: GetPet.FailureResponse] = [
      401: .unauthorized(Fault(detail: "no")), 404: .notFound(Fault(detail: "no such pet")), 410: .gone,
      418: .clientError(418, Fault()),
    ]
    for (id, failure) in expected {
      let found = await self.failure { () throws(GetPet.Failure) in try await client.getPet(id: id) }
      guard case .response(failure) = found else {
        Issue.record("\(id)")
        continue
      }
    }
  }

  @Test("A status that the document does not describe arrives with its body")
  func undocumented() async {
    let found = await failure { () throws(GetPet.Failure) in try await client.getPet(id: 500) }
    guard case .undocumented(let response) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(response.status == 500)
    #expect(response.bodyText.contains("Internal Server Error"))
  }

  @Test("What breaks the document's rules is not sent, and all of it is told")
  func invalidRequest() async {
    let transport = CannedTransport(200, "")
    let client = PetsClient(security: .none, transport: transport)
    let found = await failure { () throws(GetPet.Failure) in
      try await client.getPet(id: 0, limit: 101, trace: "a\r\nb")
    }
    guard case .invalidRequest(let error) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(
      error.violations.map(\.pointer) == ["/header/X-Trace", "/security", "/path/id", "/query/limit"])
    #expect(error.violations[1].description == "/security: credentials Key, or Bearer, got none")
    #expect(await transport.sent.isEmpty)
  }

  @Test("A path parameter that would change the route is not sent", arguments: ["", ".", ".."])
  func badSegments(_ id: String) async {
    let found = await failure { () throws(PutPhoto.Failure) in try await client.putPhoto(id: id, body: [1]) }
    guard case .invalidRequest(let error) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(error.violations.map(\.pointer) == ["/path/id"])
  }

  @Test("Validation can be left to the server")
  func withoutValidation() async {
    var options = ClientOptions()
    options.validation.requests = false
    let client = PetsClient(
      security: .key("secret"), transport: .inMemory(PetsServer(StubService())), options: options)
    let found = await failure { () throws(GetPet.Failure) in try await client.getPet(id: 0) }
    guard case .response(.clientError(400, _)) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test("A request says where it goes, what it accepts and who asks, and nobody prints the secret")
  func message() async throws {
    let transport = CannedTransport(200, #"{"id":5,"name":"Rex"}"#)
    var options = ClientOptions()
    options.headers[.userAgent] = "test"
    let security = PetsSecurity.bearer("secret").and(.login(user: "u", password: "p"))
    let client = PetsClient(
      server: .custom("https://h.example/a%20b/"), security: security, transport: transport, options: options)
    _ = try await client.getPet(id: 5, limit: 7, tags: ["x"])
    let request = try #require(await transport.sent.first?.request)
    #expect(request.method == .get)
    #expect(request.scheme == "https")
    #expect(request.authority == "h.example")
    #expect(request.path == "/a%20b/pets/5?limit=7&tags=x")
    #expect(request.headerFields[.accept] == "application/json")
    #expect(request.headerFields[.authorization] == "Bearer secret")
    #expect(request.headerFields[.userAgent] == "test")
    #expect("\(security)" == "Credentials(Bearer: (redacted), Login: (redacted))")
    var dumped = ""
    dump(security, to: &dumped)
    #expect(!dumped.contains("secret"))
  }

  @Test("A user name with a colon, and a token with a line break, are not sent")
  func badCredentials() async {
    let server = PetsServer(StubService())
    let colon = PetsClient(security: .login(user: "a:b", password: "c"), transport: .inMemory(server))
    let line = PetsClient(security: .key("a\r\nb"), transport: .inMemory(server))
    let first = await failure { () throws(PutPhoto.Failure) in try await colon.putPhoto(id: "1", body: [1]) }
    let second = await failure { () throws(GetPet.Failure) in try await line.getPet(id: 1) }
    #expect("\(String(describing: first))".contains("(redacted)"))
    #expect("\(String(describing: second))".contains("(redacted)"))
  }

  @Test(
    "An answer that is not what the document describes is a typed failure with its status",
    arguments: [
      (#"{"id":5,"name":"Rex"}"#, "text/html"), (#"{"id":5,"name":"Rex"}"#, nil),
      (#"{"id":5,"name":"Rex"}"#, "application/json; charset=utf-16"), (#"{"id":5}"#, "application/json"),
      (#"{"id":5,"#, "application/json"), ("", "application/json"),
    ] as [(String, String?)])
  func invalidResponses(_ body: String, _ type: String?) async {
    let client = PetsClient(security: .key("k"), transport: CannedTransport(200, body, type: type))
    let found = await failure { () throws(GetPet.Failure) in try await client.getPet(id: 5) }
    guard case .invalidResponse(let response) = found else {
      Issue.record("no failure")
      return
    }
    #expect(response.status == 200)
    #expect(response.bodyPrefix == Array(body.utf8))
  }

  @Test("A long answer is cut off, a long unexpected one is kept in part")
  func longResponses() async {
    var options = ClientOptions()
    options.maximumResponseSize = 10
    options.maximumExcerptSize = 4
    let server = PetsServer(StubService())
    let inMemory = PetsClient(security: .key("secret"), transport: .inMemory(server), options: options)
    let canned = PetsClient(security: .key("k"), transport: CannedTransport(599, "0123456789"), options: options)
    let first = await failure { () throws(GetPet.Failure) in try await inMemory.getPet(id: 5) }
    let second = await failure { () throws(GetPet.Failure) in try await canned.getPet(id: 5) }
    if case .invalidResponse(let response) = first {
      #expect(response.reason == .tooLarge(limit: 10))
    } else {
      Issue.record("\(String(describing: first))")
    }
    if case .undocumented(let response) = second {
      #expect(response.bodyText == "0123")
    } else {
      Issue.record("\(String(describing: second))")
    }
  }

  private func failure<Success, Failure: Error>(
    _ call: () async throws(Failure) -> Success
  ) async -> Failure? {
    do throws(Failure) {
      _ = try await call()
      return nil
    } catch {
      return error
    }
  }
}
