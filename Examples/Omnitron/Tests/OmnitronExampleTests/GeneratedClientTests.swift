// The generated client and the server, over real connections.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import APIRuntimeURLSession
import Omnitron
import ServerProcess
import Testing

/// The transports by name.
enum Transport: CaseIterable {
  case asyncHTTPClient
  case urlSession

  func connect() -> any ClientTransport {
    switch self {
    case .asyncHTTPClient: AsyncHTTPClientTransport()
    case .urlSession: URLSessionTransport()
    }
  }
}

@Suite("The generated client and the server, over real connections")
struct GeneratedClientTests {
  private let draft = FailedIntegration.Input(
    channel: 1, versionDate: DateTime(secondsSince1970: 1_764_579_315, nanoseconds: 762_000_000), reasonType: .mapping,
    contentType: 2, objectID: 3)

  @Test("All six operations, from creating to deleting", arguments: Transport.allCases)
  func life(transport: Transport) async throws {
    try await withServer { server in
      let client = server.client(transport.connect())
      let created = try await client.createSalesChannelFailedIntegration(channelID: 5, body: draft)
      #expect(
        created
          == FailedIntegration(
            pk: 1, channel: 1, versionDate: draft.versionDate, reasonType: .mapping, isActive: true, contentType: 2,
            objectID: 3, retryCount: 1, maxRetryCount: 1, retryInterval: 0))
      #expect(try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1) == created)

      var change = draft
      change.expirationDate = .value(draft.versionDate)
      change.retryCount = 7
      try await client.partialUpdateSalesChannelFailedIntegration(channelID: 5, id: 1, body: change)
      let changed = try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
      #expect(changed.expirationDate == draft.versionDate)
      #expect(changed.retryCount == 7)

      let page = try await client.listSalesChannelFailedIntegrations(channelID: 5, page: 1, limit: 10, channel: 1)
      #expect(page == .init(count: 1, results: [changed]))

      try await client.updateSalesChannelFailedIntegration(channelID: 5, id: 1, body: draft)
      #expect(try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1) == created)

      try await client.deleteSalesChannelFailedIntegration(channelID: 5, id: 1)
      #expect(try await client.listSalesChannelFailedIntegrations(channelID: 5) == .init(count: 0, results: []))
    }
  }

  @Test("The failures of the document arrive as its types", arguments: Transport.allCases)
  func failures(transport: Transport) async throws {
    try await withServer { server in
      do throws(RetrieveSalesFailedIntegrationByID.Failure) {
        _ = try await server.client(transport.connect()).retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
        Issue.record("found")
      } catch {
        guard case .response(.notFound(let body)) = error else { throw error }
        #expect(body.detail == "Not found.")
      }
      do throws(DeleteSalesChannelFailedIntegration.Failure) {
        let stranger = server.client(transport.connect(), apiKey: "another")
        try await stranger.deleteSalesChannelFailedIntegration(channelID: 5, id: 1)
        Issue.record("deleted")
      } catch {
        guard case .response(.unauthorized(let body)) = error else { throw error }
        #expect(body.detail == "The request needs valid credentials.")
      }
    }
  }

  @Test("What breaks the document's rules is not sent", arguments: Transport.allCases)
  func invalid(transport: Transport) async throws {
    var draft = draft
    draft.retryCount = -1
    do throws(CreateSalesChannelFailedIntegration.Failure) {
      let nowhere = OmnitronClient(
        server: .custom("http://127.0.0.1:1"), security: .token("key"), transport: transport.connect())
      _ = try await nowhere.createSalesChannelFailedIntegration(channelID: 5, body: draft)
      Issue.record("created")
    } catch {
      #expect("\(error)" == "the request is invalid: /body/retry_count: minimum 0, got -1")
    }
  }
}
