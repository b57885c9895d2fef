// The example's server as a process of its own, for tests and measurements.
package import APIRuntime
package import Foundation
package import Omnitron

/// A running server on a free port of this machine. It ends no later than this value does.
package struct ServerProcess {
  /// The key of the documentation's examples.
  package static let apiKey = "YOUR_API_KEY"

  /// Where it listens, as in `http://127.0.0.1:49152`.
  package let url: String
  private let process: RunningProcess

  /// Starts a server on a database, which is created where there is none, and waits until it listens.
  package init(executable: URL, database: URL) async throws {
    process = try RunningProcess(
      executable, ["--port", "0", "--database", database.path], environment: ["OMNITRON_API_KEY": Self.apiKey])
    url = String(try await process.firstLine().trimmingPrefix("Listening on "))
  }

  /// The number of the process.
  package var identifier: Int32 { process.identifier }

  /// A client that reaches it.
  package func client(_ transport: some ClientTransport, apiKey: String = Self.apiKey) -> OmnitronClient {
    OmnitronClient(server: .custom(url), security: .token(apiKey), transport: transport)
  }

  /// Asks it to end, as an operator does, and returns its exit code.
  package func terminate() async throws -> Int32 {
    try await process.end(with: SIGTERM)
  }

  /// Ends it without asking.
  package func kill() async throws {
    _ = try await process.end(with: SIGKILL)
  }
}

/// Hands over an empty folder, which is gone afterwards.
package func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "omnitron-example-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
