// Solvimon's two operations between client and server, and what each sends.
import APIRuntime
import Solvimon
import Testing

/// The failures that both of Solvimon's operations have.
private protocol SolvimonFailure: Sendable, Equatable {
  static var badRequest: Self { get }
  static var unauthorized: Self { get }
  static var forbidden: Self { get }
  static var internalServerError: Self { get }
}

extension GetIntegration.FailureResponse: SolvimonFailure {}

/// Fails with the status that the resource is named after, and tells in the message what it was called with.
private struct Stub: SolvimonService {
  func authenticate(_ security: SolvimonSecurity, for operation: OperationDefinition) throws(AuthenticationFailure) {
    if security.apiKey != "key" && security.bearer != "token" { throw .unauthorized }
  }

  func check<Operation: APIOperation>(
    _ resource: String, _ operation: Operation.Type
  ) throws(Operation.Failure) where Operation.FailureResponse: SolvimonFailure {
    switch resource {
    case "400": throw .response(.badRequest)
    case "401": throw .response(.unauthorized)
    case "403": throw .response(.forbidden)
    case "500": throw .response(.internalServerError)
    default: break
    }
  }

  func getIntegration(resourceID: String, version: String) throws(GetIntegration.Failure) -> Integration {
    try check(resourceID, GetIntegration.self)
    return integration("version \(version), resource \(resourceID)")
  }

  func updateIntegration(
    resourceID: String, version: String, xPlatformID: String?, body: Integration.Input
  ) throws(UpdateIntegration.Failure) -> Integration {
    try check(resourceID, UpdateIntegration.self)
    let status =
      switch body.status {
      case nil: "absent"
      case .null?: "null"
      case .value(let text)?: text
      }
    return integration("platform \(xPlatformID ?? "none"), status \(status)")
  }

  func integration(_ message: String) -> Integration {
    Integration(
      reference: "r", name: "n", description: "d", type: "TAX", linkedResourcesConfigurations: [], message: message)
  }
}

@Suite("Solvimon on the wire")
struct WireSolvimonTests {
  private let server = SolvimonServer(Stub())
  private let tap: WireTap
  private let client: SolvimonClient
  private let start =
    #"{"reference":"my-ref","name":"My integration","description":"Tax","type":"TAX","#
    + #""linked_resources_configurations":[{"id":"x"}]"#

  init() {
    tap = WireTap(server)
    client = SolvimonClient(security: .apiKey("key"), transport: tap)
  }

  private func input(status: Nullable<String>? = nil, tax: JSONObject? = nil) throws -> Integration.Input {
    Integration.Input(
      reference: "my-ref", name: "My integration", description: "Tax", type: "TAX",
      linkedResourcesConfigurations: [try JSONObject(json: #"{"id":"x"}"#)], status: status, taxCalculation: tax)
  }

  @Test("Getting sends version and resource in the path")
  func get() async throws {
    let found = try await client.getIntegration(resourceID: "inte_1/a")
    #expect(found.message == "version 1, resource inte_1/a")
    #expect(
      await tap.sent == ["GET /v1/integrations/inte_1%2Fa", "accept: application/json", "x-api-key: key"])
  }

  @Test("Updating sends the body, and the platform in its header field")
  func update() async throws {
    let body = try input(tax: try JSONObject(json: #"{"rate":0.10}"#))
    let found = try await client.updateIntegration(resourceID: "i", version: "1", xPlatformID: "plat_1", body: body)
    #expect(found.message == "platform plat_1, status absent")
    #expect(
      await tap.sent == [
        "PATCH /v1/integrations/i", "accept: application/json", "content-type: application/json", "x-api-key: key",
        "x-platform-id: plat_1", start + #","tax_calculation":{"rate":0.10}}"#,
      ])
  }

  @Test("A status that is absent, one that is null and one with a value are three things on the wire")
  func status() async throws {
    let absent = try await client.updateIntegration(resourceID: "i", version: "1", body: try input())
    #expect(await tap.body == start + "}")
    #expect(absent.message == "platform none, status absent")
    let null = try await client.updateIntegration(resourceID: "i", version: "1", body: try input(status: .null))
    #expect(await tap.body == start + #","status":null}"#)
    #expect(null.message == "platform none, status null")
    let body = try input(status: .value("ACTIVE"))
    let value = try await client.updateIntegration(resourceID: "i", version: "1", body: body)
    #expect(await tap.body == start + #","status":"ACTIVE"}"#)
    #expect(value.message == "platform none, status ACTIVE")
  }

  @Test("A key or a bearer token will do")
  func either() async throws {
    let bearer = SolvimonClient(security: .bearer("token"), transport: tap)
    _ = try await bearer.getIntegration(resourceID: "i", version: "1")
    #expect(
      await tap.sent == ["GET /v1/integrations/i", "accept: application/json", "authorization: Bearer token"])
    _ = try await client.getIntegration(resourceID: "i", version: "1")
    #expect(await tap.sent.last == "x-api-key: key")
  }

  @Test("Without credentials nothing is sent")
  func withoutCredentials() async {
    let client = SolvimonClient(security: .none, transport: tap)
    let found = await refusals(of: GetIntegration.self) {
      try await client.getIntegration(resourceID: "i", version: "1")
    }
    #expect(found?.map { $0.hasPrefix("/security ") } == [true])
    #expect(await tap.sent.isEmpty)
  }

  @Test("Both operations' documented failures arrive as the service threw them", arguments: [400, 401, 403, 500])
  func failures(status: Int) async throws {
    func expect<Response: SolvimonFailure>(_ found: Response?, location: SourceLocation = #_sourceLocation) {
      let expected: [Int: Response] = [
        400: .badRequest, 401: .unauthorized, 403: .forbidden, 500: .internalServerError,
      ]
      #expect(found != nil && found == expected[status], sourceLocation: location)
    }
    let body = try input()
    expect(
      await documentedFailure(of: GetIntegration.self) {
        try await client.getIntegration(resourceID: "\(status)", version: "1")
      })
    expect(
      await documentedFailure(of: UpdateIntegration.self) {
        try await client.updateIntegration(resourceID: "\(status)", version: "1", body: body)
      })
  }

  @Test("A status that is not documented is told apart")
  func undocumented() async {
    let client = SolvimonClient(security: .apiKey("key"), transport: Refusing(status: 404))
    let status = await undocumentedStatus(of: GetIntegration.self) {
      try await client.getIntegration(resourceID: "i", version: "1")
    }
    #expect(status == 404)
  }

  @Test(
    "A server refuses a body that does not fit the document, and says where",
    arguments: [
      ("{", "/body"), (#"{"reference":"r"}"#, "/body"), (#"{"reference":null}"#, "/body/reference"),
      (
        #"{"reference":"a b","name":"n\nm","description":"d","type":"t","linked_resources_configurations":[]}"#,
        "/body/reference /body/name"
      ),
      (
        #"{"reference":"r","name":"n","description":"d","type":"t","linked_resources_configurations":[{},1]}"#,
        "/body/linked_resources_configurations/1"
      ),
    ])
  func invalid(body: String, pointers: String) async throws {
    let fields = ["x-api-key": "key", "content-type": "application/json"]
    let answer = try await server.answer("PATCH", "/v1/integrations/i", fields, body)
    let found = try answer.summary
    #expect(found == "400 application/problem+json \(pointers)")
  }

  @Test("A server answers 400 to a path that cannot be read")
  func invalidPath() async throws {
    #expect(try await server.answer("GET", "/v1/integrations/%zz", ["x-api-key": "key"]).status == 400)
  }

  @Test("A server answers 401, 404, 405 and 415 to what is not for it")
  func statuses() async throws {
    let target = "/v1/integrations/i"
    let unauthorized = try await server.answer("GET", target)
    #expect(unauthorized.status == 401)
    #expect(unauthorized.headers[values: .wwwAuthenticate] == ["ApiKey", "Bearer"])
    #expect(try await server.answer("GET", target, ["authorization": "Bearer wrong"]).status == 401)
    #expect(try await server.answer("GET", "/v1/integration/i", ["x-api-key": "key"]).status == 404)
    let notAllowed = try await server.answer("DELETE", target, ["x-api-key": "key"])
    #expect(notAllowed.status == 405)
    #expect(notAllowed.headers[.allow] == "GET, HEAD, OPTIONS, PATCH")
    let text = ["x-api-key": "key", "content-type": "text/plain"]
    #expect(try await server.answer("PATCH", target, text, start + "}").status == 415)
  }
}
