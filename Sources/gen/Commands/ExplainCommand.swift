import ArgumentParser
import GenDiagnostics
import GenPipeline

/// `gen explain ID`: what a diagnostic means and what to do about it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means, or list all of them.")

  @Argument(help: "The ID of a diagnostic, as it stands in brackets at the end of its line.")
  var id: String?

  mutating func run() throws {
    guard let id else {
      for known in DiagnosticID.registry { print(known.name) }
      return
    }
    guard let known = DiagnosticID.named(id) else {
      let guess = nearest(to: id, in: DiagnosticID.registry.map(\.name)).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("There is no diagnostic \(quoted(id)).\(guess)")
    }
    print("\(known.name)\n\n\(known.explanation)")
  }
}
