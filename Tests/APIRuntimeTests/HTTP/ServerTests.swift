// What a server answers to requests that no generated client would send.
import Testing

@testable import APIRuntime

extension HTTPFields {
  /// Fields by name; what is no name is left out.
  init(texts: [String: String]) {
    self.init()
    for (name, value) in texts {
      if let name = HTTPField.Name(name) { append(HTTPField(name: name, value: value)) }
    }
  }
}

/// Answers as the identifier of the pet tells it to.
struct StubService: PetsService {
  func getPet(id: Int, limit: Int, tags: [String]?, trace: String?) async throws(GetPet.Failure) -> Pet {
    switch id {
    case 401: throw .response(.unauthorized(Fault(detail: "no")))
    case 404: throw .response(.notFound(Fault(detail: "no such pet")))
    case 410: throw .response(.gone)
    case 418: throw .response(.clientError(418, Fault()))
    case 500: throw .transport(CancellationError())
    case 501: throw .undocumented(UndocumentedResponse(status: 502, bodyPrefix: Array("secret".utf8)))
    default: return Pet(id: id, name: trace ?? "limit \(limit)", tags: tags)
    }
  }

  func updatePet(id: Int, body: Pet, contentType: String?) async throws(UpdatePet.Failure) {
    if contentType != body.tags?.first { throw .transport(CancellationError()) }
  }

  func putPhoto(id: String, body: [UInt8]) async throws(PutPhoto.Failure) -> String {
    "\(id): \(body.count)"
  }

  func authenticate(
    _ security: PetsSecurity, for operation: OperationDefinition
  ) async throws(AuthenticationFailure) {
    if security.key == "guest" { throw .forbidden }
    let isKnown = security.key == "secret" || security.bearer == "secret" || security.login?.password == "secret"
    if !isKnown { throw .unauthorized }
  }
}

@Suite("Server")
struct ServerTests {
  private let server = PetsServer(StubService())

  @Test(
    "A request for an operation is answered with the status that it deserves",
    arguments: [
      ("GET", "/v1/pets/5", 200), ("HEAD", "/v1/pets/5", 200), ("GET", "/v1/pets/5?limit=7&unknown=1", 200),
      ("GET", "/pets/5", 404), ("GET", "/v1", 404), ("GET", "/v1/", 404), ("GET", "/v1/pets/5/", 404),
      ("GET", "/v1pets/5", 404), ("GET", "/v1/pets/", 404), ("GET", "/v1/pets/%2e%2e", 400),
      ("GET", "/v1/pets/x", 400), ("GET", "/v1/pets/%zz", 400), ("GET", "/v1/pets/0", 400),
      ("GET", "/v1/pets/5?limit=101", 400), ("GET", "/v1/pets/5?limit=x", 400), ("GET", "/v1/pets/5?limit", 400),
      ("GET", "/v1/pets/5?limit=1&limit=2", 400), ("GET", "/v1/pets/5?%zz=1", 400), ("POST", "/v1/pets/5", 405),
      ("FOO", "/v1/pets/5", 405), ("OPTIONS", "/v1/pets/5", 204), ("GET", "/v1/pets/401", 401),
      ("GET", "/v1/pets/404", 404), ("GET", "/v1/pets/410", 410), ("GET", "/v1/pets/418", 418),
      ("GET", "/v1/pets/500", 500), ("GET", "/v1/pets/501", 500), ("GET", "", 404), ("GET", "*", 404),
    ])
  func statuses(_ method: String, _ target: String, _ status: Int) async {
    let headers: HTTPFields = HTTPFields(texts: ["X-API-KEY": "secret"])
    let response = await server.respond(to: ServerRequest(method: method, target: target, headers: headers))
    #expect(response.status == status)
  }

  @Test("A refusal is a problem document that names the place and not the value")
  func problem() async throws {
    let response = await get("/v1/pets/-77?limit=1234")
    #expect(response.status == 400)
    #expect(response.headers[.contentType] == "application/problem+json")
    let problem = try ProblemDetails(jsonBytes: response.body)
    #expect(
      problem.violations == [
        Violation(pointer: "/path/id", keyword: "minimum", bound: "1"),
        Violation(pointer: "/query/limit", keyword: "maximum", bound: "100"),
      ])
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(!text.contains("77") && !text.contains("1234"))
  }

  @Test("An unexpected failure of the service tells nothing")
  func unexpected() async throws {
    let response = await get("/v1/pets/501")
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text == #"{"type":"about:blank","title":"Internal Server Error","status":500}"#)
  }

  @Test("A method that is not there is answered with those that are")
  func allow() async {
    let response = await server.respond(to: ServerRequest(method: "POST", target: "/v1/pets/5"))
    #expect(response.headers[.allow] == "GET, HEAD, OPTIONS, PATCH")
  }

  @Test("The answer to HEAD has the header fields of GET and no body")
  func head() async {
    let headers: HTTPFields = HTTPFields(texts: ["X-API-KEY": "secret"])
    let response = await server.respond(to: ServerRequest(method: "HEAD", target: "/v1/pets/5", headers: headers))
    #expect(response.body.isEmpty)
    #expect(response.headers[.contentType] == "application/json")
    #expect(response.headers[.contentLength] == "26")
  }

  @Test(
    "Credentials are looked for in every alternative",
    arguments: [
      ([:], 401), (["X-API-KEY": "secret"], 200), (["X-API-KEY": ""], 401), (["X-API-KEY": "wrong"], 401),
      (["X-API-KEY": "guest"], 403), (["Authorization": "Bearer secret"], 200),
      (["Authorization": "bearer secret"], 200),
      (["Authorization": "Bearer"], 401), (["Authorization": "Basic secret"], 401), (["Authorization": "Bearer "], 401),
    ] as [([String: String], Int)])
  func credentials(_ fields: [String: String], _ status: Int) async {
    let headers = HTTPFields(texts: fields)
    let response = await server.respond(to: ServerRequest(method: "GET", target: "/v1/pets/5", headers: headers))
    #expect(response.status == status)
    if status == 401 { #expect(response.headers[values: .wwwAuthenticate] == ["ApiKey", "Bearer"]) }
  }

  @Test(
    "Where credentials are only welcome, none will do and wrong ones will not",
    arguments: [(nil, 200), ("Basic dTpzZWNyZXQ=", 200), ("Basic dTp4", 401), ("Basic ???", 200)] as [(String?, Int)])
  func optionalCredentials(_ authorization: String?, _ status: Int) async {
    var headers: HTTPFields = [.contentType: "image/png"]
    headers[.authorization] = authorization
    let request = ServerRequest(method: "PUT", target: "/v1/pets/a+b/photo.jpg", headers: headers, body: [1, 2])
    let response = await server.respond(to: request)
    #expect(response.status == status)
    if status == 200 { #expect(response.body == Array("a+b: 2".utf8)) }
  }

  @Test(
    "A body comes as a type that the document lists, told apart by its parameters",
    arguments: [
      ("application/json", "application/json"), ("APPLICATION/JSON; charset=utf-8", "application/json"),
      ("application/json;odata.metadata=minimal", "application/json;odata.metadata=minimal"),
      (
        "application/json; odata.streaming=true; odata.metadata=minimal",
        "application/json;odata.metadata=minimal;odata.streaming=true"
      ),
    ])
  func contentTypes(_ sent: String, _ matched: String) async throws {
    let body = try Pet(id: 5, name: "Rex", tags: [matched]).jsonBytes()
    #expect(await patch(body, type: sent).status == 204)
  }

  @Test(
    "A body of another type is refused",
    arguments: [
      nil, "", "text/plain", "*/*", "application/*", "json", "application/json;charset=utf-16", "application/xml",
    ]
      as [String?])
  func badContentTypes(_ type: String?) async throws {
    #expect(await patch(try Pet(id: 5, name: "Rex").jsonBytes(), type: type).status == 415)
  }

  @Test(
    "A body that cannot be read is refused by its place",
    arguments: [
      ("", "/body"), ("{", "/body"), ("[]", "/body"), (#"{"id":1}"#, "/body"), (#"{"id":"1","name":"x"}"#, "/body/id"),
      (#"{"id":1,"name":null}"#, "/body/name"), (#"{"id":1,"name":"x"} x"#, "/body"),
      (#"{"id":1,"id":2,"name":"x"}"#, "/body/id"), (#"{"id":1e400,"name":"x"}"#, "/body/id"),
      (#"{"id":1,"name":"a name that is too long"}"#, "/body/name"), ("\u{FEFF}{}", "/body"),
      (#"{"id":1,"name":"\ud800"}"#, "/body/name"),
    ])
  func badBodies(_ body: String, _ pointer: String) async throws {
    let response = await patch(Array(body.utf8), type: body.isEmpty ? nil : "application/json")
    #expect(response.status == 400)
    let problem = try ProblemDetails(jsonBytes: response.body)
    #expect(problem.violations.first?.pointer == pointer)
  }

  @Test("Compressed bodies and bodies that are too long are refused")
  func encodings() async {
    let headers: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
    let request = ServerRequest(method: "PATCH", target: "/v1/pets/5", headers: headers, body: [1])
    #expect(await server.respond(to: request).status == 415)
    let long = [UInt8](repeating: 0x20, count: ServerOptions().maximumRequestSize + 1)
    #expect(await patch(long, type: "application/json").status == 413)
  }

  @Test("A caller that accepts nothing that there is gets none of it")
  func notAcceptable() async {
    #expect(await get("/v1/pets/5", accept: "text/html").status == 406)
    #expect(await get("/v1/pets/5", accept: "application/json;q=0").status == 406)
    #expect(await get("/v1/pets/5", accept: "text/html, */*;q=0.1").status == 200)
  }

  private func get(_ target: String, accept: String? = nil) async -> ServerResponse {
    var headers: HTTPFields = HTTPFields(texts: ["X-API-KEY": "secret"])
    headers[.accept] = accept
    return await server.respond(to: ServerRequest(method: "GET", target: target, headers: headers))
  }

  private func patch(_ body: [UInt8], type: String?) async -> ServerResponse {
    var headers = HTTPFields()
    headers[.contentType] = type
    return await server.respond(
      to: ServerRequest(method: "PATCH", target: "/v1/pets/5", headers: headers, body: body))
  }
}
