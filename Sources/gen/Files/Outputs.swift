// Where the APIs of a run are written to, and what forbids a place.
import GenDiagnostics
import GenPipeline

extension Workspace {
  /// The output folder of each API, in their order; one for all where the command line says so.
  func outputs(diagnostics: inout Diagnostics) -> [OutputFolder] {
    if let sharedOutput { return [OutputFolder(path: sharedOutput.folder)] }
    var taken: [(path: String, place: SourceRange?)] = []
    return configuration.apis.map { api in
      guard let output = api.output else {
        diagnostics.add(
          Diagnostic(
            .missingConfigurationKey, .error, "the API \(quoted(api.name)) has no 'output' to write to",
            at: api.specs.first?.range, path: configurationPath))
        return OutputFolder(path: "")
      }
      let path = normalized(path: folder.appending(path: output.value))
      if let other = taken.first(where: { $0.path.lowercased() == path.lowercased() }) {
        let related = other.place.map { [Diagnostic.RelatedPlace("the other API is written here", at: $0)] }
        diagnostics.error(
          .outputConflict, "two APIs would be written to the folder \(quoted(output.value))", at: output.range,
          related: related ?? [], remedy: "give each API a folder of its own")
      }
      taken.append((path, output.range))
      if isFromFile, !root.holds(path) {
        diagnostics.error(
          .outputEscapes, "a link on the way to \(quoted(output.value)) leads out of the folder of the configuration",
          at: output.range, remedy: "choose a folder without such a link")
      }
      return OutputFolder(path: path.isEmpty ? "." : path)
    }
  }
}

extension OutputFolder {
  /// What speaks against the folder in view of the files that the run reads.
  func problems(with inputs: [String], workspace: Workspace) -> Diagnostics {
    var diagnostics = Diagnostics()
    let inputs = inputs + [workspace.configurationPath].compactMap { $0 }
    let real = FileSystem.realPath(path)
    if real != nil, inputs.contains(where: { FileSystem.realPath($0) == real }) {
      diagnostics.add(
        Diagnostic(
          .outputIsInput, .error, "this file is read, and the output would be written in its place", at: nil,
          path: path,
          remedy: "name a folder for the output"))
    }
    return diagnostics
  }
}
