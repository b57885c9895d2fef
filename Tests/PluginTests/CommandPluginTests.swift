// The command plugin: which gen.yaml it takes, where it writes, and how it ends.
import Foundation
import Testing

extension PluginTests {
  @Suite("Command plugin")
  struct CommandPluginTests {
    private let package: PluginPackage

    private static let configuration = "apis:\n  - {name: Pets, spec: pets.json, output: Generated}\n"
    private static let document = #"""
      {"openapi": "3.1.1", "info": {"title": "Pets", "version": "1"}, "paths": {},
       "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
      """#

    private static let plain = """
          .target(name: "Bare"),
          .target(name: "Kept", exclude: ["gen.yaml", "pets.json"]),
      """
    private static let built = """
          .target(
            name: "Built", dependencies: [.product(name: "APIRuntime", package: "gen")],
            plugins: [.plugin(name: "GenerateAPI", package: "gen")]),
      """

    init() throws {
      package = try PluginPackage(targets: Self.plain)
      for target in ["Bare", "Built", "Kept"] { try package.write("", to: "Sources/\(target)/Empty.swift") }
    }

    private func generate(_ arguments: String...) throws -> PluginPackage.Result {
      try package.swift("package", ["--allow-writing-to-package-directory", "generate-api"] + arguments)
    }

    @Test("It says what to do, writes what gen.yaml says, and finds drift", .timeLimit(.minutes(30)))
    func command() throws {
      try saysWhatToDoWithoutConfiguration()
      try writesAndChecks()
      try selectsTargets()
      try refusesWhatItDoesNotKnow()
    }

    private func saysWhatToDoWithoutConfiguration() throws {
      let everywhere = try generate()
      #expect(everywhere.exitCode == 1)
      #expect(everywhere.output.contains("error: the package has no gen.yaml"), "\(everywhere.output)")
      let target = try generate("--target", "Bare")
      #expect(target.exitCode == 1)
      #expect(target.output.contains("error: the target 'Bare' has no gen.yaml"), "\(target.output)")
    }

    private func writesAndChecks() throws {
      try package.write(Self.configuration, to: "Sources/Kept/gen.yaml")
      try package.write(Self.document, to: "Sources/Kept/pets.json")
      try package.writeManifest(targets: Self.plain + "\n" + Self.built)
      try package.write("apis:\n  - {name: Pets, spec: pets.json}\n", to: "Sources/Built/gen.yaml")
      try package.write(Self.document, to: "Sources/Built/pets.json")
      let before = try package.contents()
      let missing = try generate("--check")
      #expect(missing.exitCode == 1)
      #expect(missing.output.contains("+++ b/Sources/Kept/Generated/"), "\(missing.output)")
      #expect(missing.output.contains("error: the generated Swift is not up to date"), "\(missing.output)")
      #expect(try package.contents() == before)
      let written = try generate()
      #expect(written.exitCode == 0, "\(written.output)")
      let added = Set(try package.contents().keys).subtracting(before.keys)
      #expect(added.contains("Sources/Kept/Generated/Models/Pet.swift"))
      #expect(added.allSatisfy { $0.hasPrefix("Sources/Kept/Generated/") })
      #expect(try generate("--check").exitCode == 0)
    }

    private func selectsTargets() throws {
      try package.write(Self.document.replacing("Pet\":", with: "Toy\":"), to: "Sources/Kept/pets.json")
      let before = try package.contents()
      let built = try generate("--target", "Built")
      #expect(built.exitCode == 1)
      #expect(built.output.contains("the API 'Pets' has no 'output' to write to"), "\(built.output)")
      #expect(try package.contents() == before)
      #expect(try generate("--target", "Kept", "--check").exitCode == 1)
      #expect(try generate("--target=Kept").exitCode == 0)
      #expect(try package.text("Sources/Kept/Generated/Models/Toy.swift").contains("struct Toy"))
    }

    private func refusesWhatItDoesNotKnow() throws {
      let target = try generate("--target", "Nowhere")
      #expect(target.exitCode == 1)
      #expect(target.output.contains("error: there is no target 'Nowhere'"), "\(target.output)")
      let usage = try generate("--chekc")
      #expect(usage.exitCode == 1)
      #expect(usage.output.contains("usage: swift package generate-api"), "\(usage.output)")
      try package.write(Self.configuration, to: "Sources/Kept/other.gen.yaml")
      let several = try generate()
      #expect(several.exitCode == 1)
      #expect(several.output.contains("more than one gen.yaml"), "\(several.output)")
    }
  }
}
