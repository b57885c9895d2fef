// What becomes of a failed integration when somebody sends one.
import APIRuntime
import Omnitron

extension FailedIntegration {
  /// A new one. What the input leaves out is as the document's defaults say.
  init(_ input: Input) {
    self.init(
      channel: input.channel, versionDate: input.versionDate, reasonType: input.reasonType,
      contentType: input.contentType, objectID: input.objectID)
    merge(input)
  }

  /// Takes over what the input says. What it leaves out stays; `null` removes.
  mutating func merge(_ input: Input) {
    channel = input.channel
    versionDate = input.versionDate
    reasonType = input.reasonType
    contentType = input.contentType
    objectID = input.objectID
    isActive = input.isActive ?? isActive
    retryCount = input.retryCount ?? retryCount
    maxRetryCount = input.maxRetryCount ?? maxRetryCount
    retryInterval = input.retryInterval ?? retryInterval
    if let date = input.expirationDate { expirationDate = date.value }
    if let action = input.integrationAction { integrationAction = action.value }
    if let log = input.logID { logID = log.value }
  }
}
