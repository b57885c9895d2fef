// The build-tool plugin in a package made from nothing: what a user does on the first day, in one go because gen takes
// a minute to build as a tool.
import Foundation
import Testing

extension PluginTests {
  @Suite("Build plugin")
  struct BuildPluginTests {
    private let package: PluginPackage
    private let solvimon: String

    private static let spec = "Sources/Billing/api docs/solvimon copy.yaml"
    private static let configuration = """
      apis:
        - name: Solvimon
          spec: api docs/solvimon copy.yaml
        - name: Toys
          spec: toys.json

      """

    init() throws {
      let target = { (name: String) in
        """
            .executableTarget(
              name: "\(name)", dependencies: [.product(name: "APIRuntime", package: "gen")],
              plugins: [.plugin(name: "GenerateAPI", package: "gen")]),
        """
      }
      package = try PluginPackage(targets: target("Billing") + "\n" + target("Zoo"))
      solvimon = String(
        decoding: try Data(contentsOf: PluginPackage.root.appending(path: "specs/solvimon.yaml")), as: UTF8.self)
      try package.write(solvimon, to: Self.spec)
      try package.write(Self.configuration, to: "Sources/Billing/gen.yaml")
      try package.write(document("Toy", in: "shared.yaml"), to: "Sources/Billing/toys.json")
      try package.write("Toy: {type: object, properties: {size: {type: integer}}}\n", to: "Sources/Billing/shared.yaml")
      try package.write(
        """
        var input = Integration.Input(
          reference: "a b", name: "Stripe", description: "", type: "EMAIL_PROVIDER", linkedResourcesConfigurations: [])
        do { try input.validate() } catch { print(error) }
        input.reference = "ab"
        try input.validate()
        print(String(decoding: try input.jsonBytes(), as: UTF8.self))
        print(String(decoding: try Toy(size: 3).jsonBytes(), as: UTF8.self))

        """, to: "Sources/Billing/main.swift")
      try package.write(
        "apis:\n  - {name: Lions, spec: 'li*.json'}\n  - {name: Bears, spec: bears.json}\n",
        to: "Sources/Zoo/zoo.gen.yml")
      try package.write(document("Lion"), to: "Sources/Zoo/lions.json")
      try package.write(document("Bear"), to: "Sources/Zoo/bears.json")
      try package.write("print(Lion(), Bear())\n", to: "Sources/Zoo/main.swift")
    }

    @Test("A package made from nothing builds, fails where the document says, and heals", .timeLimit(.minutes(30)))
    func firstDay() throws {
      try buildsAndRuns()
      try doesNothingWithoutAnEdit()
      try followsAReferredFile()
      try failsWhereARenamedPropertyIsUsed()
      try failsWithThePlaceOfAMistake()
      try healsAndWarns()
    }

    private func buildsAndRuns() throws {
      let build = try package.swift("build")
      #expect(build.exitCode == 0, "\(build.output)")
      #expect(!build.output.contains("warning:"), "\(build.output)")
      let billing = try package.program("Billing")
      #expect(
        billing.output == #"""
          /reference: pattern ^\S+$, got "a b"
          {"reference":"ab","name":"Stripe","description":"","type":"EMAIL_PROVIDER","linked_resources_configurations":[]}
          {"size":3}

          """#)
      #expect(try package.program("Zoo").output == "Lion(name: nil) Bear(name: nil)\n")
    }

    private func doesNothingWithoutAnEdit() throws {
      // SwiftPM links a tool that it has just built a second time, in the build that follows.
      let settling = try package.swift("build")
      #expect(!settling.output.contains("Compiling Billing"), "\(settling.output)")
      let build = try package.swift("build")
      #expect(build.exitCode == 0)
      #expect(!build.output.contains("Generating"), "\(build.output)")
      #expect(!build.output.contains("Compiling Billing"), "\(build.output)")
    }

    private func followsAReferredFile() throws {
      try package.write(
        "Toy: {type: object, properties: {weight: {type: integer}}}\n", to: "Sources/Billing/shared.yaml")
      let build = try package.swift("build")
      #expect(build.exitCode == 1)
      #expect(build.output.contains("Generating the Swift of gen.yaml for Billing"), "\(build.output)")
      #expect(!build.output.contains("for Zoo"), "\(build.output)")
      #expect(build.output.contains("main.swift:7:"), "\(build.output)")
      try package.write("Toy: {type: object, properties: {size: {type: integer}}}\n", to: "Sources/Billing/shared.yaml")
    }

    private func failsWhereARenamedPropertyIsUsed() throws {
      try package.write(solvimon.replacing("reference", with: "ticket"), to: Self.spec)
      let build = try package.swift("build")
      #expect(build.exitCode == 1)
      #expect(build.output.contains(try Regex(#"/Sources/Billing/main\.swift:\d+:\d+: error: "#)), "\(build.output)")
    }

    private func failsWithThePlaceOfAMistake() throws {
      try package.write(solvimon.replacing("  version: '1'", with: "  version: '1"), to: Self.spec)
      let broken = try package.swift("build")
      #expect(broken.exitCode == 1)
      let place = try Regex(#"(?m)^(/.*/Sources/Billing/api docs/solvimon copy\.yaml):\d+:\d+: error: .*\["#)
      #expect(broken.output.contains(place), "\(broken.output)")
      try package.write(solvimon, to: Self.spec)
      try package.write(Self.configuration.replacing("spec: toys", with: "specs: toys"), to: "Sources/Billing/gen.yaml")
      let misspelt = try package.swift("build")
      #expect(misspelt.exitCode == 1)
      let key = "\(package.folder.path)/Sources/Billing/gen.yaml:5:5: error: an API has no key 'specs'"
      #expect(misspelt.output.contains(key), "\(misspelt.output)")
      try package.write(Self.configuration, to: "Sources/Billing/gen.yaml")
    }

    /// The document is whole again; a warning is shown and stops nothing. A document that a pattern finds is new.
    private func healsAndWarns() throws {
      try package.write(document("Tiger"), to: "Sources/Zoo/lions of the east.json")
      try package.write("print(Lion(), Tiger(), Bear())\n", to: "Sources/Zoo/main.swift")
      try package.write(document("Toy", in: "shared.yaml", values: ["a", "a"]), to: "Sources/Billing/toys.json")
      let build = try package.swift("build")
      #expect(build.exitCode == 0, "\(build.output)")
      #expect(build.output.contains("warning: "), "\(build.output)")
      #expect(try package.program("Billing").output.hasSuffix("{\"size\":3}\n"))
      #expect(try package.program("Zoo").output == "Lion(name: nil) Tiger(name: nil) Bear(name: nil)\n")
    }
  }

}

/// A document with one schema, which stands in another file where one is named, and one of text.
private func document(_ schema: String, in file: String? = nil, values: [String] = ["a"]) -> String {
  let value =
    file.map { #"{"$ref": "\#($0)#/\#(schema)"}"# }
    ?? #"{"type": "object", "properties": {"name": {"type": "string"}}}"#
  return #"""
    {"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {
     "\#(schema)": \#(value), "\#(schema)Kind": {"type": "string", "enum": \#(values)}}}}
    """#
}
