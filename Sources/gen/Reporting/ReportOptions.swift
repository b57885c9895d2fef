// The options by which every command says what it has to say.
import ArgumentParser
import Foundation
import GenDiagnostics
import GenPipeline

struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How diagnostics are written.", valueName: "text|json|sarif"))
  var diagnostics: Format = .text

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print errors and warnings only.")
  var brief = false

  @Flag(help: "Also print what is read and written.")
  var verbose = false

  @Option(help: ArgumentHelp("When to colour diagnostics.", valueName: "auto|always|never"))
  var color: Color = .auto

  @Option(help: ArgumentHelp("How many APIs are worked on at once; as many as there are cores.", valueName: "number"))
  var jobs: Int?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  mutating func validate() throws {
    if [quiet, brief, verbose].count(where: \.self) > 1 {
      throw ValidationError("--quiet, --brief and --verbose contradict each other.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  var report: Report { Report(options: self) }
}

/// Says things: diagnostics on standard error, what was done on standard output.
struct Report: Sendable {
  private let format: ReportOptions.Format
  /// The least severe diagnostics that are printed.
  private let severity: Severity
  private let isSilent: Bool
  private let isVerbose: Bool
  private let isColored: Bool

  init(options: ReportOptions) {
    format = options.diagnostics
    severity = options.quiet ? .error : options.brief ? .warning : .note
    isSilent = options.quiet || options.brief || options.diagnostics != .text
    isVerbose = options.verbose
    switch options.color {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      isColored = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
  }

  /// The diagnostics of one source map after the other; for programs they are one document.
  ///
  /// - Parameter omitted: Whether notes on what the output lacks are printed too, which a run that generates only
  ///   prints when it is verbose.
  func print(_ groups: [(diagnostics: Diagnostics, sources: SourceMap)], omitted: Bool = false) {
    let groups = groups.map { group in
      (group.diagnostics.shown(from: severity, omitted: omitted || isVerbose), group.sources)
    }
    switch format {
    case .text:
      for (diagnostics, sources) in groups { complain(TextRenderer(sources, color: isColored).render(diagnostics)) }
    case .json:
      complain(JSONRenderer.render(groups))
    case .sarif:
      complain(SARIFRenderer(version: Gen.version).render(groups))
    }
  }

  /// The coverage of each document, on standard output.
  func print(_ reports: [CoverageReport]) {
    switch format {
    case .text: Swift.print(reports.map(\.text).joined(separator: "\n"), terminator: "")
    case .json, .sarif: Swift.print(JSONText.list(reports.map(\.json)).indented)
    }
  }

  /// A line on what was done.
  func say(_ line: String) {
    if !isSilent { Swift.print(visible(line)) }
  }

  /// A line on how it was done.
  func detail(_ line: @autoclosure () -> String) {
    if isVerbose { say(line()) }
  }

  private func complain(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

extension SourceMap {
  /// The same files under the paths that the reader of a message would type.
  func located(in folder: String) -> SourceMap {
    if folder == "." || folder.isEmpty { return self }
    return renamed { folder.appending(path: $0) }
  }
}

extension Diagnostics {
  /// What is printed: each thing once, and nothing less severe than asked for.
  fileprivate func shown(from severity: Severity, omitted: Bool) -> Diagnostics {
    var seen: Set<Diagnostic> = []
    var result = Diagnostics()
    for diagnostic in all where diagnostic.severity >= severity {
      if !omitted, diagnostic.severity == .note, diagnostic.id.omission != nil { continue }
      if seen.insert(diagnostic).inserted { result.add(diagnostic) }
    }
    return result
  }
}
