// A row of the table of failed integrations.
import APIRuntime
import GRDB
import Omnitron

/// A failed integration and the channel whose collection it is in. Dates are kept as they were written.
struct FailedIntegrationRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "failedIntegration"

  enum Columns {
    static let pk = Column("pk")
    static let channelID = Column("channelID")
    static let channel = Column("channel")
  }

  var pk: Int?
  /// The channel of the path, which need not be the `channel` that the failed integration names.
  var channelID: Int
  var channel: Int
  var versionDate: DateTime
  var reasonType: FailedIntegration.ReasonType
  var isActive: Bool
  var contentType: Int
  var objectID: Int
  var expirationDate: DateTime?
  var retryCount: Int
  var maxRetryCount: Int
  var retryInterval: Int
  var integrationAction: Int?
  var logID: Int?

  mutating func didInsert(_ inserted: InsertionSuccess) {
    pk = Int(inserted.rowID)
  }

  static func find(_ database: Database, _ pk: Int, in channelID: Int) throws -> FailedIntegrationRecord {
    let request = filter { $0.pk == pk && $0.channelID == channelID }
    guard let record = try request.fetchOne(database) else { throw FailedIntegrationStore.NotFound() }
    return record
  }
}

extension FailedIntegrationRecord {
  init(_ integration: FailedIntegration, in channelID: Int) {
    pk = integration.pk
    self.channelID = channelID
    channel = integration.channel
    versionDate = integration.versionDate
    reasonType = integration.reasonType
    isActive = integration.isActive
    contentType = integration.contentType
    objectID = integration.objectID
    expirationDate = integration.expirationDate
    retryCount = integration.retryCount
    maxRetryCount = integration.maxRetryCount
    retryInterval = integration.retryInterval
    integrationAction = integration.integrationAction
    logID = integration.logID
  }

  var integration: FailedIntegration {
    FailedIntegration(
      pk: pk, channel: channel, versionDate: versionDate, reasonType: reasonType, isActive: isActive,
      contentType: contentType, objectID: objectID, expirationDate: expirationDate, retryCount: retryCount,
      maxRetryCount: maxRetryCount, retryInterval: retryInterval, integrationAction: integrationAction, logID: logID)
  }
}
