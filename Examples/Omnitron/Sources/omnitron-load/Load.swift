// Measures the server under load, and fails where a request fails or memory grows.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import ArgumentParser
import AsyncHTTPClient
import Foundation
import Omnitron
import ServerProcess

@main
struct Load: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "omnitron-load", abstract: "Has many clients use a server of its own at once, and prints figures.")

  /// How much the server may grow after the first quarter of the time.
  private static let allowedGrowth = 32 << 20

  @Option(help: "How many clients there are, at most 1000.")
  var clients = 200

  @Option(help: "For how long, in seconds; at most 600.")
  var seconds = 20

  func validate() throws {
    guard (1...1000).contains(clients), (1...600).contains(seconds) else {
      throw ValidationError("At most 1000 clients and 600 seconds.")
    }
  }

  func run() async throws {
    let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "omnitron-server")
    try await withTemporaryFolder { folder in
      let server = try await ServerProcess(executable: executable, database: folder.appending(path: "load.sqlite"))
      let (log, memory) = try await measure(server)
      print(log.summary(seconds: seconds))
      let sizes = memory.map { "\($0 >> 20)" }.joined(separator: " ")
      print("memory of the server each second, in MiB: \(sizes)")
      guard try await server.terminate() == 0, log.failures == 0 else { throw ExitCode.failure }
      guard let last = memory.last, last - memory[memory.count / 4] < Self.allowedGrowth else {
        print("The memory of the server grew.")
        throw ExitCode.failure
      }
    }
  }

  /// What the clients saw, and the sizes of the server's memory, one a second.
  private func measure(_ server: ServerProcess) async throws -> (RequestLog, [Int]) {
    var configuration = HTTPClient.Configuration.api
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = clients
    let client = server.client(AsyncHTTPClientTransport(configuration: configuration))
    let deadline = ContinuousClock.now + .seconds(seconds)
    let identifier = server.identifier
    async let memory = sampleMemory(of: identifier)
    let log = await withTaskGroup(of: RequestLog.self) { group in
      for number in 1...clients {
        group.addTask { await use(client, channelID: number, until: deadline) }
      }
      return await group.reduce(into: RequestLog()) { $0.add($1) }
    }
    return (log, try await memory)
  }

  /// Has one client go through the life of one failed integration after the other.
  private func use(
    _ client: OmnitronClient, channelID: Int, until deadline: ContinuousClock.Instant
  ) async -> RequestLog {
    let draft = FailedIntegration.Input(
      channel: channelID, versionDate: .now, reasonType: .remote, contentType: 1, objectID: 1)
    var log = RequestLog()
    while ContinuousClock.now < deadline {
      let created = await log.measure { () throws(CreateSalesChannelFailedIntegration.Failure) in
        try await client.createSalesChannelFailedIntegration(channelID: channelID, body: draft)
      }
      guard let id = created?.pk else { continue }
      await log.measure { () throws(RetrieveSalesFailedIntegrationByID.Failure) in
        _ = try await client.retrieveSalesFailedIntegrationByID(channelID: channelID, id: id)
      }
      await log.measure { () throws(ListSalesChannelFailedIntegrations.Failure) in
        _ = try await client.listSalesChannelFailedIntegrations(channelID: channelID)
      }
      await log.measure { () throws(PartialUpdateSalesChannelFailedIntegration.Failure) in
        try await client.partialUpdateSalesChannelFailedIntegration(channelID: channelID, id: id, body: draft)
      }
      await log.measure { () throws(DeleteSalesChannelFailedIntegration.Failure) in
        try await client.deleteSalesChannelFailedIntegration(channelID: channelID, id: id)
      }
    }
    return log
  }

  /// The resident size of a process in bytes, each second.
  private func sampleMemory(of identifier: Int32) async throws -> [Int] {
    var sizes: [Int] = []
    for _ in 0..<seconds {
      try await Task.sleep(for: .seconds(1))
      let listing = try RunningProcess(URL(filePath: "/usr/bin/env"), ["ps", "-o", "rss=", "-p", "\(identifier)"])
      guard try await listing.end() == 0,
        let kibibytes = Int(listing.output.trimmingCharacters(in: .whitespacesAndNewlines))
      else { throw listing.failure }
      sizes.append(kibibytes << 10)
    }
    return sizes
  }
}
