// Runs the built command as a user does.
import Foundation

struct GenCommand {
  var folder: URL
  var environment: [String: String] = [:]

  struct Result {
    var exitCode: Int32
    /// What was asked for: a diff, a dump, what was done.
    var output: String
    /// The diagnostics.
    var diagnostics: String
  }

  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = Repository.gen
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if !environment.isEmpty { process.environment = environment }
    // Files rather than pipes: nothing blocks, however much is written.
    let captured = try TemporaryFolder()
    try captured.write("", to: "output")
    try captured.write("", to: "diagnostics")
    process.standardOutput = try FileHandle(forWritingTo: captured.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: captured.url.appending(path: "diagnostics"))
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: captured.text("output") ?? "", diagnostics: captured.text("diagnostics") ?? "")
  }
}
