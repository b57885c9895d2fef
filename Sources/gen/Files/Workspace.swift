// What a run works on: the APIs, the folder that their paths are relative to, and the root that they read below.
import GenDiagnostics
import GenPipeline
import GenSourceTree

struct Workspace: Sendable {
  var configuration: Configuration
  /// What the paths of the configuration are relative to.
  var folder: String
  var root: DeclaredRoot
  /// The configuration's own text, which its diagnostics point into.
  var sources = SourceMap()
  /// Whether the paths come from a file, which may be somebody else's, and so must stay in its folder.
  var isFromFile: Bool
  var configurationPath: String?
  /// The place for all APIs, where the command line names one.
  var sharedOutput: SharedOutput?

  static let defaultPath = "gen.yaml"

  /// Reads the configuration, or takes the one API that the command line describes.
  init?(_ options: GenerationOptions, sources: inout SourceMap, diagnostics: inout Diagnostics) {
    if let api = options.api {
      configuration = Configuration(apis: [api], severities: SeverityPolicy(isStrict: options.strict))
      folder = "."
      root = DeclaredRoot(holding: options.spec)
      isFromFile = false
      return
    }
    let path = options.config ?? Self.defaultPath
    if options.config == nil, (try? FileSystem.kind(of: path)) == FileSystem.Kind?.none {
      diagnostics.add(
        Diagnostic(
          .noConfiguration, .error, "there is no gen.yaml in this folder", at: nil,
          remedy: "write one, name one with --config, or use --spec FILE --name NAME --output FOLDER"))
      return nil
    }
    guard let bytes = readInput(path, diagnostics: &diagnostics) else { return nil }
    let file = sources.add(path: path, bytes: bytes)
    guard var configuration = readConfiguration(sources[file], diagnostics: &diagnostics) else { return nil }
    configuration.apis = configuration.apis.map { options.overruling($0) }
    configuration.severities.isStrict = configuration.severities.isStrict || options.strict
    if options.onlyWithOutput { configuration.apis.removeAll { $0.output == nil } }
    sharedOutput = options.sharedOutput
    sharedOutput?.divide(&configuration, path: path, diagnostics: &diagnostics)
    self.configuration = configuration
    folder = path.parentFolder
    root = DeclaredRoot(folder)
    isFromFile = true
    configurationPath = path
  }

  /// The documents of an API, in their order, patterns expanded. `nil` where one is missing.
  func documents(of api: APIConfiguration, diagnostics: inout Diagnostics) -> [Pipeline.Document]? {
    var documents: [Pipeline.Document] = []
    for spec in api.specs {
      for path in paths(of: spec, diagnostics: &diagnostics) {
        let full = folder.appending(path: path)
        let limit = configuration.limits.fileBytes
        guard let bytes = readInput(full, at: spec.range, limit: limit, diagnostics: &diagnostics) else { continue }
        documents.append(Pipeline.Document(path: root.relativePath(of: full), bytes: bytes))
      }
    }
    return diagnostics.hasErrors ? nil : documents
  }

  private func paths(of spec: Located<String>, diagnostics: inout Diagnostics) -> [String] {
    guard isFromFile else { return [spec.value] }
    let path = normalized(path: spec.value)
    if Glob.isPattern(path) {
      let found = Glob.files(matching: path, in: folder)
      if found.isEmpty {
        diagnostics.error(.specMissing, "no file fits the pattern \(quoted(spec.value))", at: spec.range)
      }
      return found.filter { isInRoot($0, spec, &diagnostics) }
    }
    return isInRoot(path, spec, &diagnostics) ? [path] : []
  }

  /// A link may lead anywhere; what a configuration names must stay in its folder.
  private func isInRoot(_ path: String, _ spec: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
    guard !root.holds(folder.appending(path: path)) else { return true }
    diagnostics.error(
      .specUnreadable, "\(quoted(path)) is a link that leads out of the folder of the configuration", at: spec.range,
      remedy: "put a copy of the file there")
    return false
  }
}
