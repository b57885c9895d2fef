// The service and its store without a network between them and the client.
import APIRuntime
import Foundation
import GRDB
import Logging
import Omnitron
import ServerProcess
import Testing

@testable import FailedIntegrations

@Suite("The service")
struct ServiceTests {
  private let input = FailedIntegration.Input(
    channel: 1, versionDate: DateTime(secondsSince1970: 0), reasonType: .channelApp, isActive: false, contentType: 2,
    objectID: 3, expirationDate: .value(DateTime(secondsSince1970: 60)), retryCount: 4, maxRetryCount: 5,
    retryInterval: 6, integrationAction: .value(7), logID: .value(8))

  /// The same with nothing that may be left out.
  private let required = FailedIntegration.Input(
    channel: 11, versionDate: DateTime(secondsSince1970: 10), reasonType: .remote, contentType: 12, objectID: 13)

  private func withService(
    _ body: (OmnitronClient, FailedIntegrationStore) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let store = try FailedIntegrationStore(path: folder.appending(path: "test.sqlite").path)
      let key = try #require(APIKey("key"))
      let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      let service = FailedIntegrationService(store: store, apiKey: key, logger: logger)
      try await body(OmnitronClient(security: .token("key"), transport: .inMemory(OmnitronServer(service))), store)
    }
  }

  @Test("PUT sets what is left out to the document's defaults")
  func replace() async throws {
    try await withService { client, _ in
      _ = try await client.createSalesChannelFailedIntegration(channelID: 5, body: input)
      try await client.updateSalesChannelFailedIntegration(channelID: 5, id: 1, body: required)
      #expect(
        try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
          == FailedIntegration(
            pk: 1, channel: 11, versionDate: DateTime(secondsSince1970: 10), reasonType: .remote, isActive: true,
            contentType: 12, objectID: 13, retryCount: 1, maxRetryCount: 1, retryInterval: 0))
    }
  }

  @Test("PATCH leaves what is left out; null removes")
  func merge() async throws {
    try await withService { client, _ in
      _ = try await client.createSalesChannelFailedIntegration(channelID: 5, body: input)
      var change = required
      change.expirationDate = .null
      change.logID = .null
      change.retryCount = 0
      try await client.partialUpdateSalesChannelFailedIntegration(channelID: 5, id: 1, body: change)
      #expect(
        try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
          == FailedIntegration(
            pk: 1, channel: 11, versionDate: DateTime(secondsSince1970: 10), reasonType: .remote, isActive: false,
            contentType: 12, objectID: 13, retryCount: 0, maxRetryCount: 5, retryInterval: 6, integrationAction: 7))
    }
  }

  @Test("A date comes back as it was written")
  func spelling() async throws {
    try await withService { client, _ in
      var input = required
      input.versionDate = try #require(DateTime("2025-12-01T10:55:15.70+02:00"))
      let created = try await client.createSalesChannelFailedIntegration(channelID: 5, body: input)
      #expect(created.versionDate.description == "2025-12-01T10:55:15.70+02:00")
      let found = try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
      #expect(found.versionDate.description == "2025-12-01T10:55:15.70+02:00")
    }
  }

  @Test("The key of a failed integration that was deleted is not given again")
  func keys() async throws {
    try await withService { client, _ in
      for pk in 1...3 {
        #expect(try await client.createSalesChannelFailedIntegration(channelID: 5, body: required).pk == pk)
        try await client.deleteSalesChannelFailedIntegration(channelID: 5, id: pk)
      }
    }
  }

  @Test("A list holds one channel's collection, and of it what the filter asks for")
  func filter() async throws {
    try await withService { client, _ in
      for channelID in [5, 5, 6] {
        _ = try await client.createSalesChannelFailedIntegration(channelID: channelID, body: input)
      }
      _ = try await client.createSalesChannelFailedIntegration(channelID: 5, body: required)
      #expect(try await client.listSalesChannelFailedIntegrations(channelID: 5).results?.map(\.pk) == [1, 2, 4])
      let filtered = try await client.listSalesChannelFailedIntegrations(channelID: 5, channel: 11)
      #expect(filtered.count == 1)
      #expect(filtered.results?.map(\.pk) == [4])
      #expect(try await client.listSalesChannelFailedIntegrations(channelID: 7) == .init(count: 0, results: []))
    }
  }

  @Test("Pages lead to their neighbours; without a limit ten rows are on each, and never more than a hundred")
  func pages() async throws {
    try await withService { client, store in
      for _ in 0..<101 { _ = try await store.create(FailedIntegration(input), in: 5) }
      let first = try await client.listSalesChannelFailedIntegrations(channelID: 5)
      #expect(first.count == 101)
      #expect(first.previous == nil)
      #expect(first.next == "/api/v1/channel/5/failed_integrations/?page=2&limit=10")
      #expect(first.results?.map(\.pk) == Array(1...10))
      let last = try await client.listSalesChannelFailedIntegrations(channelID: 5, page: 2, limit: 5_000, channel: 1)
      #expect(last.previous == "/api/v1/channel/5/failed_integrations/?page=1&limit=100&channel=1")
      #expect(last.next == nil)
      #expect(last.results?.map(\.pk) == [101])
    }
  }

  @Test("What goes wrong inside is a 500 that tells nothing")
  func internalError() async throws {
    try await withService { client, store in
      try store.close()
      do throws(RetrieveSalesFailedIntegrationByID.Failure) {
        _ = try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1)
        Issue.record("found")
      } catch {
        guard case .response(.internalServerError) = error else { throw error }
      }
    }
  }

  @Test("A commit is on the disk before it is acknowledged")
  func synchronous() async throws {
    try await withService { _, store in
      let journal = try await store.database.write { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
      let synchronous = try await store.database.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
      #expect(journal == "wal")
      #expect(synchronous == 2)  // FULL
    }
  }

  @Test("A key matches itself and nothing else", arguments: ["", "k", "ke", "keys", "Key", "keykey", "ke\u{301}y"])
  func keyMismatch(text: String) throws {
    let key = try #require(APIKey("key"))
    #expect(key.matches("key"))
    #expect(!key.matches(text))
    #expect(APIKey("") == nil)
  }
}
