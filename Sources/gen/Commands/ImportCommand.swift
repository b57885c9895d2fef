import ArgumentParser
import GenDiagnostics
import GenPipeline

/// `gen import PAGE.md… -o FILE`: OpenAPI out of documentation pages.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Merge the OpenAPI fragments of documentation pages into one document.",
    discussion: "A fragment is a fenced code block marked 'json' that holds an object with the key 'openapi'.")

  @Argument(help: ArgumentHelp("The Markdown pages, merged in this order.", valueName: "page.md"))
  var pages: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The document to write; else it is printed.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The base URL of the API, where the fragments name none.", valueName: "url"))
  var server: String?

  @Option(help: ArgumentHelp("What that server is called.", valueName: "text"))
  var serverDescription: String?

  @OptionGroup var reporting: ReportOptions

  mutating func validate() throws {
    if serverDescription != nil && server == nil { throw ValidationError("--server-description goes with --server.") }
  }

  mutating func run() throws {
    let report = reporting.report
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    var files: [SourceFile] = []
    for page in pages {
      guard let bytes = readInput(page, diagnostics: &diagnostics) else { continue }
      let id = sources.add(path: page, bytes: bytes)
      files.append(sources[id])
    }
    let imported = server.map { ImportedServer(url: $0, description: serverDescription) }
    let document =
      diagnostics.hasErrors ? nil : importPages(files, server: imported, diagnostics: &diagnostics)
    if let document, let output { write(document, to: output, diagnostics: &diagnostics) }
    report.print([(diagnostics, sources)])
    guard let document, !diagnostics.hasErrors else { throw RunFailure.input }
    if output == nil { print(String(decoding: document, as: UTF8.self), terminator: "") }
  }

  private func write(_ document: [UInt8], to output: String, diagnostics: inout Diagnostics) {
    if let real = FileSystem.realPath(output), pages.contains(where: { FileSystem.realPath($0) == real }) {
      diagnostics.add(
        Diagnostic(.outputIsInput, .error, "this page is imported, and would be overwritten", at: nil, path: output))
      return
    }
    do {
      try replaceFile(output, with: document)
    } catch {
      diagnostics.add(.cannotWrite(output, error))
    }
  }
}
