// Serves the generated API. Whatever reaches the service is answered with 500, so that a request which the server lets
// through is told from one that it refuses.
import APIRuntimeHummingbird
import Foundation
import Hummingbird

@main
struct Serve {
  static func main() async throws {
    let server = DocumentServer(EmptyService())
    let application = Application(
      responder: HummingbirdResponder(server),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)\(server.basePath)\n"
        FileHandle.standardOutput.write(Data(address.utf8))  // at once, also into a file
      })
    try await application.runService()
  }
}

/// What every method of the service throws.
struct NothingToSay: Error {}
