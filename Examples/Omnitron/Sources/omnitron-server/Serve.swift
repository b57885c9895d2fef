// The server: arguments, and the life of the process.
import APIRuntimeHummingbird
import ArgumentParser
import FailedIntegrations
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Omnitron

@main
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "omnitron-server", abstract: "Serves the Omnitron API out of a SQLite file.")

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 8080

  @Option(help: "The file with the data. It is created where there is none.")
  var database = "omnitron.sqlite"

  @Option(help: "What callers must send as Authorization. By default $OMNITRON_API_KEY, which other users do not see.")
  var apiKey: String?

  func run() async throws {
    guard let key = APIKey(apiKey ?? ProcessInfo.processInfo.environment["OMNITRON_API_KEY"] ?? "") else {
      throw ValidationError("Set OMNITRON_API_KEY or pass --api-key.")
    }
    var logger = Logger(label: "omnitron-server")
    logger.logLevel = .notice
    let store = try FailedIntegrationStore(path: database)
    let service = FailedIntegrationService(store: store, apiKey: key, logger: logger)
    let application = Application(
      responder: HummingbirdResponder(OmnitronServer(service)),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in announce(port: channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.runService()  // until SIGTERM or SIGINT; what was begun is finished
    try store.close()
  }

  /// Says where the server listens, at once also where the output goes to a file or a pipe.
  private func announce(port: Int) {
    FileHandle.standardOutput.write(Data("Listening on http://\(host):\(port)\n".utf8))
  }
}
