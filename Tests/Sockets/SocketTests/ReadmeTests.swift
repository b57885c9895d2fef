// The blocks of code in README.md are the files in ReadmeBlocks, which are built with these tests.
import Foundation
import Testing

@Suite("README.md")
struct ReadmeTests {
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
