// Where the API is and who is asking.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import ArgumentParser
import Foundation
import Omnitron

/// The options of every subcommand.
struct Connection: ParsableArguments {
  @Option(help: "Where the API is served.")
  var url = "http://127.0.0.1:8080"

  @Option(help: "What to send as Authorization. By default $OMNITRON_API_KEY, which other users do not see.")
  var apiKey: String?

  @Option(help: "The channel whose failed integrations these are.")
  var channelID: Int

  /// A client with these options.
  func client() throws -> OmnitronClient {
    let key = apiKey ?? ProcessInfo.processInfo.environment["OMNITRON_API_KEY"] ?? ""
    guard !key.isEmpty else {
      throw ValidationError("Set OMNITRON_API_KEY or pass --api-key.")
    }
    return OmnitronClient(server: .custom(url), security: .token(key), transport: .asyncHTTPClient())
  }
}
