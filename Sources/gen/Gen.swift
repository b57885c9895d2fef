// The command `gen`: arguments in, exit codes out. What it does is in the commands; how, in GenPipeline.
import ArgumentParser
import Foundation

@main
struct Gen: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "gen",
    abstract: "Swift from OpenAPI: models, validators, a client and a server protocol.",
    discussion: """
      Without a subcommand, gen reads gen.yaml and generates every API that it lists.

      Exit codes: 0 done, 1 what is on disk is not what would be written, 2 the input is wrong, 64 wrong usage, \
      70 a bug in gen.
      """,
    version: Self.version,
    subcommands: [GenerateCommand.self, LintCommand.self, ImportCommand.self, ExplainCommand.self],
    defaultSubcommand: GenerateCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as RunFailure {
      exit(withError: error.exitCode)
    } catch {
      // What ArgumentParser throws is about the arguments, or no failure at all (`--help`); the rest is ours.
      if exitCode(for: error) != .failure { exit(withError: error) }
      FileHandle.standardError.write(Data("error: this is a bug in gen, please report it: \(error)\n".utf8))
      exit(withError: RunFailure.bug.exitCode)
    }
  }
}

/// Why a run ends with another code than 0. What there is to say has been said.
enum RunFailure: Error {
  /// `--check` found something that would be written.
  case drift
  /// The input, or the place for the output, is wrong.
  case input
  /// A bug of ours.
  case bug

  var exitCode: ExitCode {
    switch self {
    case .drift: ExitCode(1)
    case .input: ExitCode(2)
    case .bug: ExitCode(70)
    }
  }
}
