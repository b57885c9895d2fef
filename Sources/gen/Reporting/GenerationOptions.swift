// The options that say what to generate: where there is no gen.yaml, and where one is to be overruled.
import ArgumentParser
import GenEmission
import GenPipeline

struct GenerationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration to read.", valueName: "file"))
  var config: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The document of one API, in place of a configuration. Several are merged.", valueName: "file"))
  var spec: [String] = []

  @Option(help: ArgumentHelp("The folder to write to, in place of those of a configuration.", valueName: "folder"))
  var output: String?

  @Flag(help: "Pass over the APIs of a configuration that have no 'output': those are the build plugin's.")
  var onlyWithOutput = false

  @Option(help: "The name of the API: what the client, the service and the server are called after.")
  var name: String?

  @Option(
    help: ArgumentHelp("What to generate, separated by commas.", valueName: "models,validators,client,server"),
    transform: Self.parts)
  var generate: Set<EmissionOptions.Part>?

  @Option(help: ArgumentHelp("Who sees what is generated.", valueName: "public|package|internal"))
  var access: EmissionOptions.Access?

  @Option(help: ArgumentHelp("How it is spread over files.", valueName: "split|fixed:N"), transform: Self.layout)
  var layout: EmissionOptions.Layout?

  @Option(help: ArgumentHelp("A folder with templates that replace the built-in ones.", valueName: "folder"))
  var templates: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  mutating func validate() throws {
    if let unknown = UnknownOption(in: CommandLine.arguments) { throw ValidationError(unknown.message) }
    if spec.isEmpty {
      if name != nil { throw ValidationError("--name goes with --spec.") }
      if output != nil, sharedOutput == nil {
        throw ValidationError("--output goes with --spec, or with --layout fixed:N: so many files for all APIs.")
      }
      return
    }
    if config != nil { throw ValidationError("Give either --config or --spec.") }
    if name == nil { throw ValidationError("--spec needs --name: what the client and the service are called after.") }
    if let name, !isSwiftIdentifier(name) {
      throw ValidationError("'\(name)' cannot name an API: use a letter followed by letters, digits and underscores.")
    }
  }

  /// The API that the command line describes; `nil` where it describes none.
  var api: APIConfiguration? {
    guard let name, !spec.isEmpty else { return nil }
    return overruling(
      APIConfiguration(name: name, specs: spec.map { Located($0) }, output: output.map { Located($0) }))
  }

  /// The place for all APIs of a configuration, where the command line puts them into one folder.
  var sharedOutput: SharedOutput? {
    guard spec.isEmpty, let output, case .fixed(let count) = layout else { return nil }
    return SharedOutput(folder: output, fileCount: count)
  }

  /// What the command line says in place of what the configuration says.
  func overruling(_ api: APIConfiguration) -> APIConfiguration {
    var api = api
    if let generate { api.parts = generate }
    if let access { api.access = access }
    if let layout { api.layout = layout }
    if let templates { api.templates = Located(templates) }
    return api
  }

  private static func parts(_ text: String) throws -> Set<EmissionOptions.Part> {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let parts = names.compactMap { EmissionOptions.Part(rawValue: $0) }
    guard parts.count == names.count else {
      throw ValidationError(
        "give one or more of \(EmissionOptions.Part.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return Set(parts)
  }

  private static func layout(_ text: String) throws -> EmissionOptions.Layout {
    guard let layout = EmissionOptions.Layout(text: text) else {
      let limit = EmissionOptions.Layout.fileLimit
      throw ValidationError("use 'split', or 'fixed:N' with N from \(limit.lowerBound) to \(limit.upperBound)")
    }
    return layout
  }
}

extension EmissionOptions.Access: ExpressibleByArgument {}
