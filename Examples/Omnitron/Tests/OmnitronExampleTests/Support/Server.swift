// The server that the tests talk to.
import Foundation
import ServerProcess

extension ServerProcess {
  /// Starts a server on a database.
  init(database: URL) async throws {
    try await self.init(executable: Products.executable("omnitron-server"), database: database)
  }
}

/// Hands over a server with an empty database; both are gone afterwards, whatever happens.
func withServer(_ body: (ServerProcess) async throws -> Void) async throws {
  try await withTemporaryFolder { folder in
    try await body(try await ServerProcess(database: folder.appending(path: "omnitron.sqlite")))
  }
}

/// What was built together with the tests.
enum Products {
  static func executable(_ name: String) -> URL {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments[0])]
    let bundle = bundles.first { $0.pathExtension == "xctest" } ?? bundles[0]
    return bundle.deletingLastPathComponent().appending(path: name)
  }
}
