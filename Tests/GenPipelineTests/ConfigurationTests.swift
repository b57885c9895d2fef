// What a gen.yaml may say. What it may not is in Tests/Golden.
import GenEmission
import GenIR
import GenPipeline
import GenSourceTree
import Testing

@Suite("Configuration")
struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    var file = MemoryFile()
    let source = file.add(text, path: "gen.yaml")
    let configuration = readConfiguration(source, diagnostics: &file.diagnostics)
    #expect(file.text.isEmpty)
    return try #require(configuration)
  }

  @Test("Name and spec are enough, and the rest has defaults")
  func defaults() throws {
    let api = try #require(try read("apis: [{name: Petstore, spec: petstore.yaml}]").apis.first)
    #expect(api.name == "Petstore")
    #expect(api.specs.map(\.value) == ["petstore.yaml"])
    #expect(api.output == nil)
    #expect(api.parts == Set(EmissionOptions.Part.allCases))
    #expect(api.access == .public)
    #expect(api.layout == .split)
    #expect(api.names.isEmpty)
  }

  @Test("Every key is read")
  func everyKey() throws {
    let configuration = try read(
      """
      limits: {depth: 10}
      apis:
        - name: Petstore
          spec: [a.yaml, specs/*.json]
          output: Sources/Petstore
          generate: [models, client]
          access: package
          layout: fixed:8
          templates: templates
          names:
            '#/components/schemas/pet': Animal
          assertFormats: [email, uri-reference]
      """)
    let api = try #require(configuration.apis.first)
    #expect(configuration.limits.depth == 10)
    #expect(api.specs.map(\.value) == ["a.yaml", "specs/*.json"])
    #expect(api.output?.value == "Sources/Petstore")
    #expect(api.parts == [.models, .client])
    #expect(api.access == .package)
    #expect(api.layout == .fixed(8))
    #expect(api.templates?.value == "templates")
    #expect(api.names == ["#/components/schemas/pet": "Animal"])
    #expect(api.assertedFormats == [.email, .uriReference])
  }

  @Test("All formats are asserted at once")
  func allFormats() throws {
    let api = try #require(try read("apis: [{name: Petstore, spec: petstore.yaml, assertFormats: all}]").apis.first)
    #expect(api.assertedFormats == Set(AssertedFormat.allCases))
  }

  @Test(
    "A path must stay below the folder",
    arguments: [
      ("a/b.yaml", nil), ("./a", nil), ("a/../b", nil), ("a/../../b", "leads out of the folder"),
      ("..", "leads out of the folder"), ("/a", "is absolute"), ("a\\b", "holds a backslash"),
      ("a\0b", "holds a zero byte"),
    ] as [(String, String?)])
  func paths(path: String, expected: String?) {
    #expect(problem(ofPath: path) == expected)
  }

  @Test(
    "Paths are compared without dots",
    arguments: [("./a//b/", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("/a/./b", "/a/b"), (".", "")])
  func normalizedPaths(path: String, expected: String) {
    #expect(normalized(path: path) == expected)
  }

  @Test(
    "Only ASCII identifiers name Swift declarations",
    arguments: [
      ("Petstore", true), ("_a1", true), ("", false), ("1a", false), ("a b", false), ("Ünic", false), ("__", false),
      ("a;b", false), ("a\nb", false), ("a`", false),
    ])
  func identifiers(text: String, isIdentifier: Bool) {
    #expect(isSwiftIdentifier(text) == isIdentifier)
  }
}
