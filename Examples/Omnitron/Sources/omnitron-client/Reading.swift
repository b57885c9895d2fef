// The subcommands that change nothing. They print JSON, one failed integration a line.
import APIRuntime
import ArgumentParser
import Omnitron

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print failed integrations, the oldest first.")

  @OptionGroup var connection: Connection

  @Option(help: "Start with this page and go on to the last; the first is 1.")
  var page = 1

  @Option(help: "How many to fetch at a time.")
  var limit: Int?

  @Option(help: "Leave out those of other channels.")
  var channel: Int?

  func run() async throws {
    let client = try connection.client()
    var next = page
    while true {
      let page = try await client.listSalesChannelFailedIntegrations(
        channelID: connection.channelID, page: next, limit: limit, channel: channel)
      for integration in page.results ?? [] { print(try integration.jsonText()) }
      guard page.next != nil else { return }
      next += 1
    }
  }
}

struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print a failed integration.")

  @OptionGroup var connection: Connection

  @Argument(help: "Its key.")
  var id: Int

  func run() async throws {
    let integration = try await connection.client().retrieveSalesFailedIntegrationByID(
      channelID: connection.channelID, id: id)
    print(try integration.jsonText())
  }
}
