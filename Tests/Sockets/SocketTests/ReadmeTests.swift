// The blocks of code in README.md: the Swift of a client and a server is in ReadmeBlocks and built with these tests, the
// commands of the example are in its own README, whose tests run them. The other blocks are those of PluginTests.
import Foundation
import Testing

@Suite("README.md")
struct ReadmeTests {
  private let repository = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

  private func lines(_ path: String, beginning start: String) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: repository.appending(path: path)), as: UTF8.self)
    return text.split(separator: "\n").map(String.init).filter { $0.hasPrefix(start) }
  }

  @Test("The commands for the example are those of its own README, which are run")
  func example() throws {
    let option = " --package-path Examples/Omnitron"
    let commands = try lines("README.md", beginning: "swift run" + option).map { $0.replacing(option, with: "") }
    let run =
      try lines("Examples/Omnitron/README.md", beginning: "swift run")
      + lines("Examples/Omnitron/README.md", beginning: "$ swift run").map { String($0.dropFirst(2)) }
    #expect(commands.count == 3)
    for command in commands { #expect(run.contains(command), "\(command)") }
  }

  @Test("The commands of a newcomer are there")
  func make() async throws {
    let commands = try lines("README.md", beginning: "make ")
    #expect(commands.count == 2)
    for command in commands {
      let target = try #require(command.split(separator: " ").dropFirst().first)
      let plan = try await output("make --dry-run --directory '\(repository.path)' \(target)")
      #expect(String(decoding: plan, as: UTF8.self).contains("swift "), "\(command)")
    }
  }

  @Test(
    "The client and the server that the README shows are compiled as they stand there",
    arguments: ["Client/Client.swift", "Server/main.swift"])
  func snippets(_ path: String) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let readme = try Data(contentsOf: package.appending(path: "../../README.md").standardizedFileURL)
    let snippet = try Data(contentsOf: package.appending(path: "ReadmeBlocks/\(path)"))
    let block = Data("\n```swift\n".utf8) + snippet + Data("```\n".utf8)
    #expect(readme.range(of: block) != nil, "README.md shows something else than ReadmeBlocks/\(path)")
  }
}
