// Where the tests find the repository and what was built from it.
import Foundation

enum Repository {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let goldenCases = root.appending(path: "Tests/Golden")

  /// The command, from the folder that the tests themselves were built into.
  static let gen: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments[0])]
    let folders = bundles.filter { $0.pathExtension == "xctest" }.map { $0.deletingLastPathComponent() }
    let candidates = (folders + [root.appending(path: ".build/debug")]).map { $0.appending(path: "gen") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }()
}
