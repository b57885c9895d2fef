// A failed integration as options.
public import APIRuntime
public import ArgumentParser
public import Omnitron

/// What the API lets be written of a failed integration.
struct Fields: ParsableArguments {
  @Option(help: "The channel of the failed integration.")
  var channel: Int

  @Option(help: "When the integration was attempted, as in 2025-12-01T08:55:15.762Z. (default: now)")
  var versionDate: DateTime?

  @Option(help: "Why it failed.")
  var reasonType: FailedIntegration.ReasonType

  @Option(help: "The content type of the related object.")
  var contentType: Int

  @Option(help: "The key of the related object.")
  var objectID: Int

  @Flag(inversion: .prefixedNo, help: "Whether it is active.")
  var active: Bool?

  @Option(help: "When the record expires, or null.")
  var expirationDate: Nullable<DateTime>?

  @Option(help: "How many retries were made.")
  var retryCount: Int?

  @Option(help: "How many retries are allowed.")
  var maxRetryCount: Int?

  @Option(help: "How many seconds lie between retries.")
  var retryInterval: Int?

  @Option(help: "The integration action, or null.")
  var integrationAction: Nullable<Int>?

  @Option(help: "The related log entry, or null.")
  var logID: Nullable<Int>?

  var input: FailedIntegration.Input {
    FailedIntegration.Input(
      channel: channel, versionDate: versionDate ?? .now, reasonType: reasonType, isActive: active,
      contentType: contentType, objectID: objectID, expirationDate: expirationDate, retryCount: retryCount,
      maxRetryCount: maxRetryCount, retryInterval: retryInterval, integrationAction: integrationAction, logID: logID)
  }
}

extension DateTime: @retroactive ExpressibleByArgument {}

extension FailedIntegration.ReasonType: @retroactive ExpressibleByArgument {
  /// Takes any text: the client says which ones the API knows.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// The texts that the API knows.
  public static var allValueStrings: [String] { allKnown.map(\.rawValue) }
}

extension Nullable: @retroactive ExpressibleByArgument where Wrapped: ExpressibleByArgument {
  /// Takes `null` or a value.
  public init?(argument: String) {
    if argument == "null" {
      self = .null
    } else if let value = Wrapped(argument: argument) {
      self = .value(value)
    } else {
      return nil
    }
  }
}
