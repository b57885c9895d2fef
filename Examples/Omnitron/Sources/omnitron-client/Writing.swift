// The subcommands that change something.
import APIRuntime
import ArgumentParser
import Omnitron

struct Create: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Add a failed integration and print it.")

  @OptionGroup var connection: Connection
  @OptionGroup var fields: Fields

  func run() async throws {
    let integration = try await connection.client().createSalesChannelFailedIntegration(
      channelID: connection.channelID, body: fields.input)
    print(try integration.jsonText())
  }
}

struct Replace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replace a failed integration. What is not given gets its default.")

  @OptionGroup var connection: Connection
  @OptionGroup var fields: Fields

  @Argument(help: "Its key.")
  var id: Int

  func run() async throws {
    try await connection.client().updateSalesChannelFailedIntegration(
      channelID: connection.channelID, id: id, body: fields.input)
  }
}

struct Update: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change a failed integration. What is not given stays; \"null\" removes.")

  @OptionGroup var connection: Connection
  @OptionGroup var fields: Fields

  @Argument(help: "Its key.")
  var id: Int

  func run() async throws {
    try await connection.client().partialUpdateSalesChannelFailedIntegration(
      channelID: connection.channelID, id: id, body: fields.input)
  }
}

struct Delete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Delete a failed integration.")

  @OptionGroup var connection: Connection

  @Argument(help: "Its key.")
  var id: Int

  func run() async throws {
    try await connection.client().deleteSalesChannelFailedIntegration(channelID: connection.channelID, id: id)
  }
}
