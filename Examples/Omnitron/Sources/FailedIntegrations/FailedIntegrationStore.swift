// Where failed integrations are kept: a SQLite file.
import Foundation
import GRDB
package import Omnitron

/// Failed integrations in a SQLite file, each in the collection of one channel.
///
/// A method that changes something returns when the change is on the disk.
package struct FailedIntegrationStore: Sendable {
  /// Thrown where a channel's collection has no such failed integration, or no such page.
  package struct NotFound: Error {}

  let database: DatabasePool

  /// Opens a file; creates it where there is none.
  package init(path: String) throws {
    database = try DatabasePool(path: path)
    // The pool asks for NORMAL, with which the latest commits are lost when the power fails.
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try Self.migrations.migrate(database)
  }

  /// Waits for what is running and closes the file.
  package func close() throws {
    try database.close()
  }

  /// What becomes of a file of any earlier version. Steps are added, never changed.
  private static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("failed integrations") { database in
      try database.create(table: FailedIntegrationRecord.databaseTableName) { table in
        table.autoIncrementedPrimaryKey("pk")  // never given twice, even after the last one was deleted
        table.column("channelID", .integer).notNull().indexed()
        table.column("channel", .integer).notNull()
        table.column("versionDate", .text).notNull()
        table.column("reasonType", .text).notNull()
        table.column("isActive", .boolean).notNull()
        table.column("contentType", .integer).notNull()
        table.column("objectID", .integer).notNull()
        table.column("expirationDate", .text)
        table.column("retryCount", .integer).notNull()
        table.column("maxRetryCount", .integer).notNull()
        table.column("retryInterval", .integer).notNull()
        table.column("integrationAction", .integer)
        table.column("logID", .integer)
      }
    }
    return migrator
  }
}

extension FailedIntegrationStore {
  /// Adds a failed integration to a channel's collection and returns it with its key.
  package func create(_ integration: FailedIntegration, in channelID: Int) async throws -> FailedIntegration {
    try await database.write { database in
      var record = FailedIntegrationRecord(integration, in: channelID)
      record.pk = nil
      try record.insert(database)
      return record.integration
    }
  }

  /// The failed integration with a key.
  ///
  /// - Throws: `NotFound`; `DatabaseError`.
  package func find(_ pk: Int, in channelID: Int) async throws -> FailedIntegration {
    try await database.read { try FailedIntegrationRecord.find($0, pk, in: channelID).integration }
  }

  /// Reads a failed integration, changes it and writes it back, and nobody comes in between. Its key stays.
  ///
  /// - Throws: `NotFound`; `DatabaseError`.
  package func update(
    _ pk: Int, in channelID: Int, change: @escaping @Sendable (inout FailedIntegration) -> Void
  ) async throws {
    try await database.write { database in
      var integration = try FailedIntegrationRecord.find(database, pk, in: channelID).integration
      change(&integration)
      var record = FailedIntegrationRecord(integration, in: channelID)
      record.pk = pk
      try record.update(database)
    }
  }

  /// Removes a failed integration.
  ///
  /// - Throws: `NotFound`; `DatabaseError`.
  package func delete(_ pk: Int, in channelID: Int) async throws {
    try await database.write { database in
      _ = try FailedIntegrationRecord.find(database, pk, in: channelID).delete(database)
    }
  }

  /// Some of a channel's collection, in the order of creation, and how many there are in all.
  ///
  /// - Parameters:
  ///   - channel: leaves out those of any other `channel`.
  ///   - offset: how many are passed over.
  ///   - limit: how many are returned at most.
  package func list(
    in channelID: Int, channel: Int?, offset: Int, limit: Int
  ) async throws -> (count: Int, integrations: [FailedIntegration]) {
    try await database.read { database in
      var request = FailedIntegrationRecord.filter { $0.channelID == channelID }
      if let channel { request = request.filter { $0.channel == channel } }
      let records = try request.order(\.pk).limit(limit, offset: offset).fetchAll(database)
      return (try request.fetchCount(database), records.map(\.integration))
    }
  }
}
