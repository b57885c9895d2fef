// How calls, drafts and a service of the Omnitron API are written by hand: this file compiles, and does what it says.
import APIRuntime
import Omnitron
import Testing

@Suite("Call sites of the Omnitron API")
struct CallSiteTests {
  private let omnitron = OmnitronClient(
    server: .sandbox, security: .token("secret"), transport: .inMemory(OmnitronServer(FiveFailures())))

  private let draft = FailedIntegration.Input(
    channel: 5, versionDate: .now, reasonType: .mapping, contentType: 1, objectID: 7)

  @Test("A page is listed, and its items have the document's defaults instead of optionals")
  func list() async throws {
    let page = try await omnitron.listSalesChannelFailedIntegrations(channelID: 5, page: 2)
    var exhausted: [Int?] = []
    for item in page.results ?? [] where item.retryCount >= item.maxRetryCount { exhausted.append(item.pk) }
    #expect(page.count == 5)
    #expect(exhausted == [2, 4])
  }

  @Test("A described failure is caught by its case, with its body")
  func notFound() async throws {
    var detail: String?
    do {
      _ = try await omnitron.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
    } catch .response(.notFound(let body)) {
      detail = body.detail
    }
    #expect(detail == "Channel 5 has no 1.")
  }

  @Test("A wrong secret is the described failure for it")
  func unauthorized() async throws {
    let stranger = OmnitronClient(security: .token("guess"), transport: .inMemory(OmnitronServer(FiveFailures())))
    var status: Int?
    do {
      _ = try await stranger.retrieveSalesFailedIntegrationByID(channelID: 5, id: 2)
    } catch .response(.unauthorized) {
      status = 401
    } catch .invalidResponse(let response) {
      status = response.status
    }
    #expect(status == 401)
  }

  @Test("A draft tells absent from null from a value")
  func nullable() throws {
    var draft = draft
    draft.versionDate = try #require(DateTime("2025-12-01T08:55:15.762Z"))
    let start = #"{"channel":5,"version_date":"2025-12-01T08:55:15.762Z","reason_type":"mapping","#
    #expect(try draft.jsonText() == start + #""content_type":1,"object_id":7}"#)
    draft.expirationDate = .null
    #expect(try draft.jsonText() == start + #""content_type":1,"object_id":7,"expiration_date":null}"#)
    draft.expirationDate = .value(draft.versionDate)
    #expect(try draft.jsonText().hasSuffix(#""expiration_date":"2025-12-01T08:55:15.762Z"}"#))
  }

  @Test("A draft that breaks a bound says which, and is not sent")
  func invalid() async throws {
    var draft = draft
    draft.expirationDate = .null
    draft.retryCount = -1
    var said: [String] = []
    do {
      try draft.validate()
    } catch {
      said.append("\(error)")
    }
    do {
      _ = try await omnitron.createSalesChannelFailedIntegration(channelID: 5, body: draft)
    } catch .invalidRequest(let error) {
      said.append("\(error)")
    }
    #expect(said == ["/retry_count: minimum 0, got -1", "/body/retry_count: minimum 0, got -1"])
  }

  @Test("A draft that is sent comes back as what was made of it")
  func create() async throws {
    let made = try await omnitron.createSalesChannelFailedIntegration(channelID: 5, body: draft)
    #expect(made.pk == 6)
    #expect(made.objectID == 7)
    #expect(made.isActive)
    #expect(made.retryCount == 1)
    try await omnitron.updateSalesChannelFailedIntegration(channelID: 5, id: 2, body: draft)
    try await omnitron.partialUpdateSalesChannelFailedIntegration(channelID: 5, id: 2, body: draft)
    try await omnitron.deleteSalesChannelFailedIntegration(channelID: 5, id: 2)
  }
}

/// Channel 5, of whose failures every second one can be found and is out of retries.
private struct FiveFailures: OmnitronService {
  func authenticate(
    _ security: OmnitronSecurity, for operation: OperationDefinition
  ) async throws(AuthenticationFailure) {
    if security.token != "secret" { throw .unauthorized }
  }

  func createSalesChannelFailedIntegration(
    channelID: Int, body: FailedIntegration.Input
  ) async throws(CreateSalesChannelFailedIntegration.Failure) -> FailedIntegration {
    FailedIntegration(
      pk: 6, channel: body.channel, versionDate: body.versionDate, reasonType: body.reasonType,
      contentType: body.contentType, objectID: body.objectID)
  }

  func deleteSalesChannelFailedIntegration(
    channelID: Int, id: Int
  ) async throws(DeleteSalesChannelFailedIntegration.Failure) {}

  func listSalesChannelFailedIntegrations(
    channelID: Int, page: Int, limit: Int, channel: Int?
  ) async throws(ListSalesChannelFailedIntegrations.Failure) -> ListSalesChannelFailedIntegrations.Response {
    .init(count: 5, results: (1...5).map(failure))
  }

  func partialUpdateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) async throws(PartialUpdateSalesChannelFailedIntegration.Failure) {}

  func retrieveSalesFailedIntegrationByID(
    channelID: Int, id: Int
  ) async throws(RetrieveSalesFailedIntegrationByID.Failure) -> FailedIntegration {
    guard id.isMultiple(of: 2) else {
      throw .response(.notFound(NotFoundResponse(detail: "Channel \(channelID) has no \(id).")))
    }
    return failure(id)
  }

  func updateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) async throws(UpdateSalesChannelFailedIntegration.Failure) {}

  private func failure(_ id: Int) -> FailedIntegration {
    FailedIntegration(
      pk: id, channel: 5, versionDate: .now, reasonType: .remote, contentType: 1, objectID: id,
      maxRetryCount: id.isMultiple(of: 2) ? 1 : 3)
  }
}
