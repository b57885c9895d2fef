import ArgumentParser
import GenDiagnostics
import GenPipeline
import GenSourceTree

/// `gen lint SPEC…`: what there is to say about documents, without writing anything.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Print the diagnostics of documents and write nothing.")

  @Argument(help: ArgumentHelp("The documents, each an API by itself.", valueName: "spec"))
  var specs: [String]

  @OptionGroup var reporting: ReportOptions

  mutating func run() throws {
    let report = reporting.report
    let runs = inParallel(specs, jobs: reporting.jobs) { spec in
      let root = DeclaredRoot(holding: [spec])
      let run = Self.lint(spec, root)
      return (diagnostics: run.diagnostics, sources: run.sources.located(in: root.folder))
    }
    report.print(runs)
    if runs.contains(where: { $0.diagnostics.hasErrors }) { throw RunFailure.input }
  }

  private static func lint(_ spec: String, _ root: DeclaredRoot) -> Pipeline {
    let limits = ReadingLimits()
    var pipeline = Pipeline(
      APIConfiguration(name: "API", specs: [Located(spec)], output: nil), limits: limits,
      loader: root.loader(limit: limits.fileBytes))
    if let bytes = readInput(spec, limit: limits.fileBytes, diagnostics: &pipeline.diagnostics) {
      _ = pipeline.lower([Pipeline.Document(path: root.relativePath(of: spec), bytes: bytes)])
    }
    return pipeline
  }
}
