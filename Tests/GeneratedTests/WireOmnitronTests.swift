// Omnitron's six operations between client and server, and what each sends.
import APIRuntime
import Omnitron
import Testing

/// The failures that all of Omnitron's operations have.
private protocol OmnitronFailure: Sendable, Equatable {
  static func unauthorized(_ body: UnauthorizedResponse) -> Self
  static func notFound(_ body: NotFoundResponse) -> Self
  static var internalServerError: Self { get }
}

extension CreateSalesChannelFailedIntegration.FailureResponse: OmnitronFailure {}

private let denied = UnauthorizedResponse(detail: "Invalid token.", code: "not_authenticated")
private let missing = NotFoundResponse(detail: "Not found.")

/// The body of the documentation's requests.
private let documented =
  #"{"channel":1,"version_date":"2025-12-01T08:55:15.762Z","reason_type":"mapping","is_active":true,"#
  + #""content_type":1,"object_id":1,"expiration_date":"2025-12-01T08:55:15.762Z","retry_count":1,"#
  + #""max_retry_count":1,"retry_interval":0,"integration_action":1,"log_id":1}"#

/// Fails with the status that the channel's number is, keeps an item under its number and lists by page.
private struct Stub: OmnitronService {
  func authenticate(_ security: OmnitronSecurity, for operation: OperationDefinition) throws(AuthenticationFailure) {
    if security.token != "YOUR_API_KEY" { throw .unauthorized }
  }

  func check<Operation: APIOperation>(
    _ channel: Int, _ operation: Operation.Type
  ) throws(Operation.Failure) where Operation.FailureResponse: OmnitronFailure {
    switch channel {
    case 401: throw .response(.unauthorized(denied))
    case 404: throw .response(.notFound(missing))
    case 500: throw .response(.internalServerError)
    default: break
    }
  }

  func item(_ pk: Int, channel: Int) -> FailedIntegration {
    FailedIntegration(
      pk: pk, channel: channel, versionDate: DateTime(secondsSince1970: 0), reasonType: .remote, contentType: 2,
      objectID: 3)
  }

  func createSalesChannelFailedIntegration(
    channelID: Int, body: FailedIntegration.Input
  ) throws(CreateSalesChannelFailedIntegration.Failure) -> FailedIntegration {
    try check(channelID, CreateSalesChannelFailedIntegration.self)
    return item(body.objectID, channel: channelID)
  }

  func deleteSalesChannelFailedIntegration(
    channelID: Int, id: Int
  ) throws(DeleteSalesChannelFailedIntegration.Failure) {
    try check(channelID, DeleteSalesChannelFailedIntegration.self)
  }

  func listSalesChannelFailedIntegrations(
    channelID: Int, page: Int, limit: Int, channel: Int?
  ) throws(ListSalesChannelFailedIntegrations.Failure) -> ListSalesChannelFailedIntegrations.Response {
    try check(channelID, ListSalesChannelFailedIntegrations.self)
    let next = "page \(page), limit \(limit), channel \(channel.map { "\($0)" } ?? "any")"
    return .init(count: 1, next: next, results: [item(1, channel: channelID)])
  }

  func partialUpdateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) throws(PartialUpdateSalesChannelFailedIntegration.Failure) {
    try check(channelID, PartialUpdateSalesChannelFailedIntegration.self)
  }

  func retrieveSalesFailedIntegrationByID(
    channelID: Int, id: Int
  ) throws(RetrieveSalesFailedIntegrationByID.Failure) -> FailedIntegration {
    try check(channelID, RetrieveSalesFailedIntegrationByID.self)
    return item(id, channel: channelID)
  }

  func updateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) throws(UpdateSalesChannelFailedIntegration.Failure) {
    try check(channelID, UpdateSalesChannelFailedIntegration.self)
  }
}

@Suite("Omnitron on the wire")
struct WireOmnitronTests {
  private let stub = Stub()
  private let server = OmnitronServer(Stub())
  private let tap: WireTap
  private let client: OmnitronClient
  private let body: FailedIntegration.Input
  private let json = ["accept: application/json", "authorization: YOUR_API_KEY", "content-type: application/json"]
  private let fields = ["accept: application/json", "authorization: YOUR_API_KEY"]

  init() throws {
    tap = WireTap(server)
    client = OmnitronClient(security: .token("YOUR_API_KEY"), transport: tap)
    let date = try #require(DateTime("2025-12-01T08:55:15.762Z"))
    body = FailedIntegration.Input(
      channel: 1, versionDate: date, reasonType: .mapping, isActive: true, contentType: 1, objectID: 1,
      expirationDate: .value(date), retryCount: 1, maxRetryCount: 1, retryInterval: 0, integrationAction: .value(1),
      logID: .value(1))
  }

  @Test("Creating sends the documented body and returns what was created")
  func create() async throws {
    let created = try await client.createSalesChannelFailedIntegration(channelID: 5, body: body)
    #expect(created == stub.item(1, channel: 5))
    #expect(await tap.sent == ["POST /api/v1/channel/5/failed_integrations/"] + json + [documented])
  }

  @Test("Deleting sends no body")
  func delete() async throws {
    try await client.deleteSalesChannelFailedIntegration(channelID: 5, id: 1)
    #expect(await tap.sent == ["DELETE /api/v1/channel/5/failed_integrations/1/"] + fields)
  }

  @Test("Listing sends what is given, and the server applies the documented defaults to the rest")
  func list() async throws {
    let first = try await client.listSalesChannelFailedIntegrations(channelID: 5)
    #expect(first.next == "page 1, limit 10, channel any")
    #expect(first.results == [stub.item(1, channel: 5)])
    #expect(await tap.sent == ["GET /api/v1/channel/5/failed_integrations/"] + fields)
    let second = try await client.listSalesChannelFailedIntegrations(channelID: 5, page: 2, limit: 50, channel: 7)
    #expect(second.next == "page 2, limit 50, channel 7")
    #expect(await tap.line == "GET /api/v1/channel/5/failed_integrations/?page=2&limit=50&channel=7")
  }

  @Test("Both updates send the documented body")
  func updates() async throws {
    try await client.partialUpdateSalesChannelFailedIntegration(channelID: 5, id: 1, body: body)
    #expect(await tap.sent == ["PATCH /api/v1/channel/5/failed_integrations/1/"] + json + [documented])
    try await client.updateSalesChannelFailedIntegration(channelID: 5, id: 1, body: body)
    #expect(await tap.sent == ["PUT /api/v1/channel/5/failed_integrations/1/"] + json + [documented])
  }

  @Test("Retrieving returns the resource")
  func retrieve() async throws {
    let found = try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
    #expect(found == stub.item(1, channel: 5))
    #expect(await tap.sent == ["GET /api/v1/channel/5/failed_integrations/1/"] + fields)
  }

  @Test("Every operation's documented failures arrive as the service threw them", arguments: [401, 404, 500])
  func failures(status: Int) async {
    func expect<Response: OmnitronFailure>(_ found: Response?, location: SourceLocation = #_sourceLocation) {
      let expected: [Int: Response] = [401: .unauthorized(denied), 404: .notFound(missing), 500: .internalServerError]
      #expect(found != nil && found == expected[status], sourceLocation: location)
    }
    expect(
      await documentedFailure(of: CreateSalesChannelFailedIntegration.self) {
        try await client.createSalesChannelFailedIntegration(channelID: status, body: body)
      })
    expect(
      await documentedFailure(of: DeleteSalesChannelFailedIntegration.self) {
        try await client.deleteSalesChannelFailedIntegration(channelID: status, id: 1)
      })
    expect(
      await documentedFailure(of: ListSalesChannelFailedIntegrations.self) {
        try await client.listSalesChannelFailedIntegrations(channelID: status)
      })
    expect(
      await documentedFailure(of: PartialUpdateSalesChannelFailedIntegration.self) {
        try await client.partialUpdateSalesChannelFailedIntegration(channelID: status, id: 1, body: body)
      })
    expect(
      await documentedFailure(of: RetrieveSalesFailedIntegrationByID.self) {
        try await client.retrieveSalesFailedIntegrationByID(channelID: status, id: 1)
      })
    expect(
      await documentedFailure(of: UpdateSalesChannelFailedIntegration.self) {
        try await client.updateSalesChannelFailedIntegration(channelID: status, id: 1, body: body)
      })
  }

  @Test("A status that is not documented is told apart")
  func undocumented() async {
    let client = OmnitronClient(security: .token("k"), transport: Refusing())
    let status = await undocumentedStatus(of: DeleteSalesChannelFailedIntegration.self) {
      try await client.deleteSalesChannelFailedIntegration(channelID: 5, id: 1)
    }
    #expect(status == 418)
  }

  @Test("A service that does not know the token answers with 401, which the client finds documented")
  func wrongToken() async {
    let client = OmnitronClient(security: .token("wrong"), transport: tap)
    let found = await documentedFailure(of: DeleteSalesChannelFailedIntegration.self) {
      try await client.deleteSalesChannelFailedIntegration(channelID: 5, id: 1)
    }
    #expect(found == .unauthorized(UnauthorizedResponse(detail: "The request needs valid credentials.")))
  }

  @Test("What breaks a constraint is not sent")
  func refused() async {
    let found = await refusals(of: ListSalesChannelFailedIntegrations.self) {
      try await client.listSalesChannelFailedIntegrations(channelID: 5, page: 0, limit: 0)
    }
    #expect(found == ["/query/page minimum", "/query/limit minimum"])
    #expect(await tap.sent.isEmpty)
  }

  @Test(
    "A server refuses what does not fit the document, and says where",
    arguments: [
      ("GET", "/api/v1/channel/x/failed_integrations/", "", "/path/channel_id"),
      ("GET", "/api/v1/channel/5/failed_integrations/?page=0&limit=0", "", "/query/page /query/limit"),
      ("GET", "/api/v1/channel/5/failed_integrations/?page=one", "", "/query/page"),
      ("POST", "/api/v1/channel/5/failed_integrations/", "{", "/body"),
      ("POST", "/api/v1/channel/5/failed_integrations/", #"{"channel":"1"}"#, "/body/channel"),
      (
        "PUT", "/api/v1/channel/5/failed_integrations/1/",
        #"{"channel":1,"version_date":"2025-12-01T08:55:15Z","reason_type":"other","content_type":1,"object_id":1,"#
          + #""retry_count":-1}"#, "/body/reason_type /body/retry_count"
      ),
    ])
  func invalid(method: String, target: String, body: String, pointers: String) async throws {
    let fields = ["authorization": "YOUR_API_KEY", "content-type": "application/json"]
    let answer = try await server.answer(method, target, fields, body)
    let found = try answer.summary
    #expect(found == "400 application/problem+json \(pointers)")
  }

  @Test("A server answers 401, 404, 405 and 415 to what is not for it")
  func statuses() async throws {
    let list = "/api/v1/channel/5/failed_integrations/"
    let token = ["authorization": "YOUR_API_KEY"]
    #expect(try await server.answer("GET", list).status == 401)
    #expect(try await server.answer("GET", "/api/v1/channel/5/failed_integrations", token).status == 404)
    let notAllowed = try await server.answer("PUT", list, token, documented)
    #expect(notAllowed.status == 405)
    #expect(notAllowed.headers[.allow] == "GET, HEAD, OPTIONS, POST")
    let xml = ["authorization": "YOUR_API_KEY", "content-type": "application/xml"]
    #expect(try await server.answer("POST", list, xml, documented).status == 415)
  }
}
