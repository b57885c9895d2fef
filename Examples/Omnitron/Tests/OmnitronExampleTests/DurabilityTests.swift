// What the server keeps when it ends, by itself or not.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import Foundation
import Omnitron
import ServerProcess
import Testing

@Suite("What the server keeps when it ends")
struct DurabilityTests {
  @Test("Ended by SIGTERM while a connection is open, the server exits with 0; started again, it has all data")
  func restart() async throws {
    try await withTemporaryFolder { folder in
      let database = folder.appending(path: "omnitron.sqlite")
      let transport = AsyncHTTPClientTransport()
      let first = try await ServerProcess(database: database)
      let created = try await first.client(transport).createSalesChannelFailedIntegration(channelID: 5, body: draft(7))
      #expect(try await first.terminate() == 0)
      #expect(!FileManager.default.fileExists(atPath: database.path + "-wal"))

      let second = try await ServerProcess(database: database)
      let client = second.client(transport)
      #expect(try await client.retrieveSalesFailedIntegrationByID(channelID: 5, id: 1) == created)
      let next = try await client.createSalesChannelFailedIntegration(channelID: 5, body: draft(8))
      #expect(next.pk == 2)
    }
  }

  @Test("Killed in the middle of 1,000 creates, the server has all that it acknowledged", .timeLimit(.minutes(3)))
  func kill() async throws {
    try await withTemporaryFolder { folder in
      let database = folder.appending(path: "omnitron.sqlite")
      let transport = AsyncHTTPClientTransport()
      let first = try await ServerProcess(database: database)
      let acknowledged = try await createUntilKilled(first, first.client(transport))
      #expect(acknowledged.count >= 400)
      #expect(acknowledged.count < 1_000)

      let second = try await ServerProcess(database: database)
      let kept = try await all(second.client(transport))
      for (pk, objectID) in acknowledged { #expect(kept[pk] == objectID) }
      #expect(kept.count <= 1_000)
    }
  }

  /// Creates 1,000 failed integrations, 16 at a time, kills the server after 400, and returns what was acknowledged:
  /// object identifiers by key.
  private func createUntilKilled(_ server: ServerProcess, _ client: OmnitronClient) async throws -> [Int: Int] {
    let acknowledged = Acknowledged()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          for objectID in stride(from: writer, to: 1_000, by: 16) {
            do throws(CreateSalesChannelFailedIntegration.Failure) {
              let created = try await client.createSalesChannelFailedIntegration(channelID: 5, body: draft(objectID))
              if let pk = created.pk { await acknowledged.add(pk, objectID) }
            } catch {
              guard case .transport = error else { throw error }
              return  // the server is gone
            }
          }
        }
      }
      while await acknowledged.objectIDs.count < 400 { try await Task.sleep(for: .milliseconds(1)) }
      try await server.kill()
      try await group.waitForAll()
    }
    return await acknowledged.objectIDs
  }

  /// Object identifiers by key, of all pages.
  private func all(_ client: OmnitronClient) async throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    for page in 1... {
      let list = try await client.listSalesChannelFailedIntegrations(channelID: 5, page: page, limit: 100)
      for integration in list.results ?? [] {
        if let pk = integration.pk { found[pk] = integration.objectID }
      }
      if list.next == nil { break }
    }
    return found
  }
}

/// Object identifiers by key.
private actor Acknowledged {
  private(set) var objectIDs: [Int: Int] = [:]

  func add(_ pk: Int, _ objectID: Int) { objectIDs[pk] = objectID }
}

private func draft(_ objectID: Int) -> FailedIntegration.Input {
  FailedIntegration.Input(
    channel: 1, versionDate: DateTime(secondsSince1970: 0), reasonType: .remote, contentType: 1, objectID: objectID)
}
