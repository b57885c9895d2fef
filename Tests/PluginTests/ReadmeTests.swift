// The README, taken at its word: its package, its gen.yaml, its document and its call site are built as they stand there.
import Foundation
import Testing

extension PluginTests {
  @Suite("README")
  struct ReadmeTests {
    private let readme: Readme

    init() throws { readme = try Readme() }

    @Test("The package that the README shows builds with its document and its call site", .timeLimit(.minutes(30)))
    func package() throws {
      let manifest = try readme.block(beginning: "// swift-tools-version")
      let dependency = try #require(manifest.firstMatch(of: /\.package\(url: .*\)/)).output
      let package = try PluginPackage(
        manifest: manifest.replacing(dependency, with: #".package(name: "gen", path: "\#(PluginPackage.root.path)")"#))
      try package.write(readme.block(beginning: "apis:"), to: "Sources/Books/gen.yaml")
      try package.write(readme.block(beginning: "openapi:"), to: "Sources/Books/bookshop.yaml")
      try package.write(readme.block(beginning: "import APIRuntime\n"), to: "Sources/Books/Checkout.swift")
      let built = try package.swift("build")
      #expect(built.exitCode == 0, "\(built.output)")
      #expect(!built.output.contains("warning:"), "\(built.output)")
      try commands(in: package)
    }

    /// Those who commit what is generated name an output and leave the plugin out.
    private func commands(in package: PluginPackage) throws {
      let plugin = ",\n      plugins: [.plugin(name: \"GenerateAPI\", package: \"gen\")]"
      try package.write(package.text("Package.swift").replacing(plugin, with: ""), to: "Package.swift")
      let output = try #require(readme.text.firstMatch(of: /`(output: [A-Za-z\/]*)`/)).output.1
      let configuration = try readme.block(beginning: "apis:") + "    " + output + "\n"
      try package.write(configuration.replacing("spec: ", with: "spec: Sources/Books/"), to: "gen.yaml")
      try FileManager.default.removeItem(at: package.folder.appending(path: "Sources/Books/gen.yaml"))
      for line in try readme.block(beginning: "swift package").split(separator: "\n") {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        let result = try package.swift(words[1], Array(words[2...]))
        #expect(result.exitCode == 0, "\(line): \(result.output)")
      }
      #expect(try package.text("Sources/Books/Generated/Client.swift").contains("struct BookshopClient"))
      let built = try package.swift("build")
      #expect(built.exitCode == 0, "\(built.output)")
    }
  }
}

/// The README with its code blocks.
struct Readme {
  let text: String
  private let blocks: [String]

  init() throws {
    text = String(
      decoding: try Data(contentsOf: PluginPackage.root.appending(path: "README.md")), as: UTF8.self)
    blocks = text.matches(of: /(?m)^```[a-z]+\n((?:.*\n)*?)```$/).map { String($0.output.1) }
  }

  /// The only block that begins so.
  func block(beginning start: String) throws -> String {
    let found = blocks.filter { $0.hasPrefix(start) }
    #expect(found.count == 1, "the README has \(found.count) blocks that begin with \(start)")
    return try #require(found.first)
  }
}
