// The client: one subcommand for each operation.
import ArgumentParser

@main
struct OmnitronCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "omnitron-client",
    abstract: "Reads and changes failed integrations over the Omnitron API.",
    subcommands: [List.self, Get.self, Create.self, Replace.self, Update.self, Delete.self])
}
