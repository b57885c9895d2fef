// An option that no command has. ArgumentParser finds it only after the other options have been held against each other,
// and then says that one of those is missing.
import ArgumentParser
import GenDiagnostics

struct UnknownOption {
  let message: String

  /// The first of the arguments that begins with `--` and is no option; `nil` where there is none.
  init?(in arguments: [String]) {
    let written = arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
    guard !written.isEmpty else { return nil }
    let known = Self.known
    let names = written.map { String($0.prefix { $0 != "=" }) }
    guard let unknown = names.first(where: { !known.contains($0) }) else { return nil }
    let guess = nearest(to: unknown, in: known.sorted()).map { " Did you mean '\($0)'?" } ?? ""
    message = "Unknown option \(quoted(unknown)).\(guess)"
  }

  /// The options of all commands, as the help lists them.
  private static var known: Set<String> {
    let commands = [Gen.self, GenerateCommand.self, LintCommand.self, ImportCommand.self] as [any ParsableCommand.Type]
    let words = commands.flatMap { command in
      command.helpMessage(includeHidden: true, columns: 200).split { " ,/[]()|=\n".contains($0) }.map(String.init)
    }
    return Set(words.filter { $0.hasPrefix("--") } + ["--help", "--version", "--experimental-dump-help"])
  }
}
