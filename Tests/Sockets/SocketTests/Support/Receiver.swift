// A server that reads forms and is not ours: Python's own parsers, in `receiver.py`.
import Foundation
import Testing

enum Receiver {
  /// The Python to run it with; `nil` where there is none on the `PATH`.
  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(fileURLWithPath: String($0)).appending(path: "python3") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Runs a test only where there is one.
  static let isThere = ConditionTrait.enabled(if: python != nil, "there is no python3 to read what is sent")

  /// Runs `body` with the port of a receiver.
  static func running<Result>(_ body: (Int) async throws -> Result) async throws -> Result {
    let process = Process()
    process.executableURL = python
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    process.arguments = [folder.deletingLastPathComponent().appending(path: "receiver.py").path]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    defer { try? input.fileHandleForWriting.close() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    return try await body(try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines))))
  }
}
