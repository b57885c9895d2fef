// The build-tool plugin: before a target is compiled, gen writes the Swift of the APIs in its folder.
import Foundation
import PackagePlugin

@main
struct GenerateAPI: BuildToolPlugin {
  /// How many files are declared, whatever the documents hold: a build names its files before it reads any. Enough for
  /// the cores of most machines; one that stays empty costs next to nothing.
  private static let fileCount = 16

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let configuration = try Configuration.only(in: target) else {
      throw Problem.noConfiguration(in: "the target '\(target.name)'", target.directoryURL)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "GeneratedAPI")
    return [
      .buildCommand(
        displayName: "Generating the Swift of \(configuration.file.lastPathComponent) for \(target.name)",
        executable: try context.tool(named: "gen").url,
        arguments: [
          "generate", "--config", configuration.file.path, "--output", output.path,
          "--layout", "fixed:\(Self.fileCount)", "--brief", "--color", "never",
        ],
        inputFiles: configuration.inputs,
        outputFiles: (1...Self.fileCount).map { output.appending(path: "GeneratedAPI\($0).swift") })
    ]
  }
}
