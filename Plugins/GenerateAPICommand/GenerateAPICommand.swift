// The command plugin: gen writes the Swift of the APIs to where their gen.yaml says, for those who commit it.
import Foundation
import PackagePlugin

@main
struct GenerateAPICommand: CommandPlugin {
  private static let usage = """
    usage: swift package generate-api [--target TARGET]... [--check]

      --target TARGET   only the gen.yaml in the folder of this target; else that of the package and of every target
      --check           write nothing; fail with a diff where something would change
    """

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    var arguments = ArgumentExtractor(arguments)
    if arguments.extractFlag(named: "help") > 0 { return print(Self.usage) }
    let names = arguments.extractOption(named: "target")
    let isCheck = arguments.extractFlag(named: "check") > 0
    guard arguments.remainingArguments.isEmpty else {
      throw Problem.wrongUsage(arguments.remainingArguments, usage: Self.usage)
    }
    let gen = try context.tool(named: "gen").url
    let configurations =
      try names.isEmpty ? Self.all(in: context.package) : Self.selected(names, in: context.package)
    // What a target that was not asked for leaves to the build-tool plugin is none of our business.
    let options = (isCheck ? ["--check"] : []) + (names.isEmpty ? ["--only-with-output"] : [])
    for configuration in configurations {
      try Self.run(gen, configuration, options, in: context.package.directoryURL)
    }
  }

  private static func all(in package: Package) throws -> [Configuration] {
    let targets = package.targets.compactMap { $0 as? any SourceModuleTarget }
    var found = try [Configuration.only(in: package)] + targets.map { try Configuration.only(in: $0) }
    found = Dictionary(grouping: found.compactMap { $0 }, by: \.file.path).compactMap(\.value.first)
    guard !found.isEmpty else { throw Problem.noConfiguration(in: "the package", package.directoryURL) }
    return found.compactMap { $0 }.sorted { $0.file.path < $1.file.path }
  }

  private static func selected(_ names: [String], in package: Package) throws -> [Configuration] {
    try names.map { name in
      guard let target = package.targets.first(where: { $0.name == name }) else {
        throw Problem.noTarget(name, package.targets.map(\.name))
      }
      guard let configuration = try Configuration.only(in: target) else {
        throw Problem.noConfiguration(in: "the target '\(name)'", target.directoryURL)
      }
      return configuration
    }
  }

  /// Runs gen in the folder of the package, so that messages name files as the user does.
  private static func run(_ gen: URL, _ configuration: Configuration, _ options: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = gen
    process.arguments = ["generate", "--config", configuration.path(below: folder)] + options
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let isDrift = process.terminationStatus == 1
      Diagnostics.error(
        isDrift
          ? "the generated Swift is not up to date: run 'swift package generate-api'"
          : "gen failed for \(configuration.path(below: folder))")
      return
    }
  }
}
