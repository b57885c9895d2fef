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

  @Flag(
    help: """
      Also print how much of each document is in the Swift that comes of it: as text, or as JSON where diagnostics are \
      not text.
      """)
  var coverage = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @OptionGroup var reporting: ReportOptions

  mutating func run() throws {
    let report = reporting.report
    let severities = SeverityPolicy(isStrict: strict)
    let runs = Threads(jobs: reporting.jobs).map(specs) { spec in Self.lint(spec, severities) }
    report.print(runs.map { ($0.diagnostics, $0.sources) }, omitted: true)
    if coverage { report.print(runs.compactMap(\.coverage)) }
    if runs.contains(where: { $0.diagnostics.hasErrors }) { throw RunFailure.input }
  }

  private struct Run: Sendable {
    var diagnostics: Diagnostics
    var sources: SourceMap
    var coverage: CoverageReport?
  }

  private static func lint(_ spec: String, _ severities: SeverityPolicy) -> Run {
    let root = DeclaredRoot(holding: [spec])
    let limits = ReadingLimits()
    var pipeline = Pipeline(
      APIConfiguration(name: "API", specs: [Located(spec)], output: nil), limits: limits,
      loader: root.loader(limit: limits.fileBytes))
    if let bytes = readInput(spec, limit: limits.fileBytes, diagnostics: &pipeline.diagnostics) {
      _ = pipeline.lower([Pipeline.Document(path: root.relativePath(of: spec), bytes: bytes)])
    }
    let sources = pipeline.sources.located(in: root.folder)
    return Run(
      diagnostics: severities.applied(to: pipeline.diagnostics), sources: sources,
      coverage: pipeline.coverage.map { CoverageReport(path: spec, coverage: $0, sources: sources) })
  }
}
