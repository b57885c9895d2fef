// Processes that end when whoever started them does, be it by success, by failure or by being killed.
package import Foundation

/// A process that lives no longer than this object and the process that made it.
package final class RunningProcess {
  /// A process that ended without doing what was expected of it.
  package struct Failure: Error {
    package var output: String
    package var errors: String
  }

  private let process = Process()
  /// Kills the process when our end of a pipe is closed, which it also is when we are killed.
  private let watchdog = Process()
  private let lifeline = Pipe()
  private let folder: URL

  /// Starts a process. What it prints goes to files, so that it never waits for a reader.
  package init(_ executable: URL, _ arguments: [String], environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "process-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.writing(to: folder.appending(path: "output"))
    process.standardError = try Self.writing(to: folder.appending(path: "errors"))
    try process.run()
    watchdog.executableURL = URL(filePath: "/bin/sh")
    watchdog.arguments = ["-c", "read line; kill -9 $0 2>/dev/null", "\(process.processIdentifier)"]
    watchdog.standardInput = lifeline
    try watchdog.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? lifeline.fileHandleForWriting.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The number of the process.
  package var identifier: Int32 { process.processIdentifier }
  /// What it has printed so far.
  package var output: String { text("output") }
  /// What it has printed to standard error so far.
  package var errors: String { text("errors") }
  /// What it has done, for a message.
  package var failure: Failure { Failure(output: output, errors: errors) }

  /// The first line that the process prints.
  ///
  /// - Throws: `Failure` where it ends before, or prints none in a minute.
  package func firstLine() async throws -> String {
    for _ in 0..<6_000 {
      let lines = output.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      if lines.count > 1 { return String(lines[0]) }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw failure
  }

  /// Waits for the end of the process and returns its exit code, or the signal that ended it as a negative number.
  package func end() async throws -> Int32 {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// Sends a signal and waits for the end.
  package func end(with signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    return try await end()
  }

  private static func writing(to file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private func text(_ name: String) -> String {
    String(decoding: (try? Data(contentsOf: folder.appending(path: name))) ?? Data(), as: UTF8.self)
  }
}
