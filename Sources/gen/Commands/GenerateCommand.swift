import ArgumentParser
import GenDiagnostics
import GenPipeline

/// `gen [generate]`: everything that the configuration lists.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Generate the Swift of every API in gen.yaml, or of --spec.")

  @OptionGroup(title: "What to generate") var generation: GenerationOptions

  @Flag(help: "Write nothing; fail with a diff where what is on disk is not what would be written.")
  var check = false

  @Flag(help: "Print what the documents mean in Swift's terms, as JSON, and write nothing.")
  var dumpIR = false

  @OptionGroup(title: "What to print") var reporting: ReportOptions

  mutating func validate() throws {
    if check && dumpIR { throw ValidationError("--check and --dump-ir contradict each other.") }
    if !generation.spec.isEmpty && generation.output == nil && !dumpIR {
      throw ValidationError("--spec needs --output: the folder to write to.")
    }
  }

  mutating func run() throws {
    var run = GenerationRun(jobs: reporting.jobs, report: reporting.report)
    defer { run.finish() }
    guard let workspace = run.open(generation) else { throw RunFailure.input }
    if dumpIR {
      try run.dump(workspace)
    } else {
      try run.generate(workspace, isCheck: check)
    }
  }
}
