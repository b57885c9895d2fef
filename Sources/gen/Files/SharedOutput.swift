// All APIs of a configuration in one folder, in as many files as a build plugin has declared before anything is read.
import GenDiagnostics
import GenEmission
import GenPipeline

/// The place that the command line names for all APIs.
struct SharedOutput: Sendable {
  var folder: String
  /// The number of files, whatever the APIs hold.
  var fileCount: Int

  /// The file of a number from 1. `Plugins/GenerateAPI` declares the same names.
  static func fileName(_ number: Int) -> String { "GeneratedAPI\(number).swift" }

  /// Gives each API its share of the files: a configuration with an output of its own, or with more APIs than there
  /// are files, is an error.
  func divide(_ configuration: inout Configuration, path: String, diagnostics: inout Diagnostics) {
    for api in configuration.apis {
      guard let output = api.output else { continue }
      diagnostics.error(
        .outputConflict, "the build plugin chooses where the API \(quoted(api.name)) is written to", at: output.range,
        remedy: "remove 'output', or use the command plugin instead")
    }
    let count = configuration.apis.count
    if count > fileCount {
      diagnostics.add(
        Diagnostic(
          .outputConflict, .error, "\(count) APIs do not fit into \(fileCount) files", at: nil, path: path,
          remedy: "spread them over several targets"))
      return
    }
    for index in configuration.apis.indices {
      configuration.apis[index].layout = .fixed((fileCount + index) / count)
    }
  }

  /// The files of all APIs under the names of this place.
  func gather(_ files: [[OutputFile]]) -> [OutputFile] {
    files.joined().enumerated().map { OutputFile(path: Self.fileName($0 + 1), contents: $1.contents) }
  }
}
