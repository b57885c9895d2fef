// A package that uses the plugins, in a folder of its own, built and run as a user does.
import Foundation

final class PluginPackage: Sendable {
  /// Has a space in its path, because users' folders do.
  let folder: URL

  /// The folder of this package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where `make examples` builds as well, so that gen is built as a tool once for all of them.
  private static let scratch = root.appending(path: ".build/examples")

  /// - Parameter manifest: what stands in `Package.swift`.
  init(manifest: String) throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = parent.appending(path: "gen tests \(UUID().uuidString)/TryOut")
    try write(manifest, to: "Package.swift")
  }

  /// - Parameter targets: the target descriptions in a manifest.
  convenience init(targets: String) throws {
    try self.init(manifest: "")
    try writeManifest(targets: targets)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func writeManifest(targets: String) throws {
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "TryOut",
        platforms: [.macOS(.v15)],
        dependencies: [.package(name: "gen", path: "\(Self.root.path)")],
        targets: [
      \(targets)
        ]
      )

      """
    try write(manifest, to: "Package.swift")
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// All files with what is in them, by path.
  func contents() throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: folder.appending(path: path))).map { (path, $0) }
      })
  }

  struct Result {
    var exitCode: Int32
    /// Both streams.
    var output: String
  }

  /// Runs `swift SUBCOMMAND` with the arguments that follow.
  func swift(_ subcommand: String, _ arguments: [String] = []) throws -> Result {
    try Self.run(
      "/usr/bin/env",
      ["swift", subcommand, "--package-path", folder.path, "--scratch-path", Self.scratch.path] + arguments)
  }

  /// Runs what was built.
  func program(_ name: String) throws -> Result {
    try Self.run(Self.scratch.appending(path: "debug/\(name)").path, [])
  }

  private static func run(_ executable: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    // A file rather than a pipe: nothing blocks, however much is written.
    let captured = FileManager.default.temporaryDirectory.appending(path: "gen-tests-\(UUID().uuidString).log")
    try Data().write(to: captured)
    defer { try? FileManager.default.removeItem(at: captured) }
    let handle = try FileHandle(forWritingTo: captured)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return Result(
      exitCode: isExit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: captured), as: UTF8.self))
  }
}
