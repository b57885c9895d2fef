// The built command, run as a user runs it: exit codes, and what it does to the disk.
import Foundation
import Testing

@Suite("Command")
struct CommandTests {
  private let folder: TemporaryFolder

  private static let document = """
    openapi: 3.0.3
    info: {title: Pets, version: '1'}
    paths:
      /pets:
        get:
          operationId: listPets
          responses: {'200': {description: OK}}
    components:
      schemas:
        Pet: {type: object, properties: {name: {type: string, maxLength: 5}}}
        Toy: {type: object, properties: {size: {type: integer}}}

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.document, to: "spec.yaml")
    try folder.write("apis:\n  - {name: Pets, spec: spec.yaml, output: Out}\n", to: "gen.yaml")
  }

  private var gen: GenCommand { GenCommand(folder: folder.url) }

  @Test("An option that there is none of is named before what the others lack")
  func unknownOption() throws {
    let result = try gen.run("--specc", "spec.yaml", "--name", "A", "--output", "Out")
    #expect(result.exitCode == 64)
    #expect(result.diagnostics.contains("Unknown option '--specc'. Did you mean '--spec'?"))
  }

  @Test("A run writes the files and a manifest, and a second one changes nothing")
  func generate() throws {
    #expect(try gen.run().exitCode == 0)
    let written = folder.contents()
    #expect(written.keys.contains("Out/.gen-manifest.json"))
    let before = try modificationDates()
    let second = try gen.run()
    #expect(second.exitCode == 0)
    #expect(second.output == "Out: nothing to change\n")
    #expect(try modificationDates() == before)
  }

  private func modificationDates() throws -> [String: Date?] {
    try Dictionary(
      uniqueKeysWithValues: folder.contents().keys.map {
        let url = folder.url.appending(path: $0)
        return ($0, try url.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate)
      })
  }

  @Test(
    "Wrong usage is 64",
    arguments: [
      ["--nonsense"], ["--check", "--dump-ir"], ["--spec", "spec.yaml"], ["--spec", "spec.yaml", "--name", "a b"],
      ["--output", "Out"], ["--layout", "fixed:0"], ["--access", "private"], ["--generate", "modles"],
      ["--diagnostics", "xml"], ["--quiet", "--verbose"], ["--jobs", "0"], ["explain", "nonsense"], ["import"],
      ["lint"],
      ["import", "page.md", "--server-description", "Sandbox"], ["--config", "gen.yaml", "--spec", "spec.yaml"],
    ])
  func usage(arguments: [String]) throws {
    let before = folder.contents()
    #expect(try gen.run(arguments).exitCode == 64)
    #expect(folder.contents() == before)
  }

  @Test("--check writes nothing, prints a diff and ends with 1 where something would change")
  func check() throws {
    let fresh = try gen.run("--check")
    #expect(fresh.exitCode == 1)
    #expect(fresh.output.contains("--- /dev/null\n+++ b/Out/.gen-manifest.json\n"))
    #expect(folder.text("Out/.gen-manifest.json") == nil)
    #expect(try gen.run().exitCode == 0)
    let same = try gen.run("--check")
    #expect(same.exitCode == 0)
    #expect(same.output == "")
    try folder.write(Self.document.replacing("maxLength: 5", with: "maxLength: 6"), to: "spec.yaml")
    let written = folder.contents()
    let changed = try gen.run("--check")
    #expect(changed.exitCode == 1)
    #expect(changed.output.contains("@@"))
    #expect(folder.contents() == written)
  }

  @Test("--output with --layout fixed:N puts all APIs into so many files, as the build plugin declares them")
  func sharedOutput() throws {
    try folder.write("apis:\n  - {name: Pets, spec: spec.yaml}\n  - {name: Toys, spec: spec.yaml}\n", to: "gen.yaml")
    let result = try gen.run("--output", "Work", "--layout", "fixed:3", "--brief")
    #expect(result.exitCode == 0)
    #expect(result.output == "")
    let names = folder.contents().keys.filter { $0.hasPrefix("Work/") && $0.hasSuffix(".swift") }.sorted()
    #expect(names == ["Work/GeneratedAPI1.swift", "Work/GeneratedAPI2.swift", "Work/GeneratedAPI3.swift"])
    let texts = names.compactMap { folder.text($0) }.joined()
    #expect(texts.contains("protocol PetsService"))
    #expect(texts.contains("protocol ToysService"))
    let crowded = try gen.run("--output", "Work", "--layout", "fixed:1")
    #expect(crowded.exitCode == 2)
    #expect(crowded.diagnostics.hasPrefix("gen.yaml: error: 2 APIs do not fit into 1 files [output-conflict]\n"))
  }

  @Test("--output with --layout fixed:N refuses a configuration that names an output itself")
  func twoOutputs() throws {
    let result = try gen.run("--output", "Work", "--layout", "fixed:3")
    #expect(result.exitCode == 2)
    #expect(
      result.diagnostics.hasPrefix(
        "gen.yaml:2:43: error: the build plugin chooses where the API 'Pets' is written to [output-conflict]\n"))
    #expect(folder.text("Work/GeneratedAPI1.swift") == nil)
  }

  @Test("--only-with-output passes over what the build plugin generates")
  func onlyWithOutput() throws {
    try folder.write("apis:\n  - {name: Pets, spec: spec.yaml}\n", to: "gen.yaml")
    let before = folder.contents()
    #expect(try gen.run().exitCode == 2)
    #expect(try gen.run("--only-with-output").exitCode == 0)
    #expect(folder.contents() == before)
  }

  @Test("A file that is no longer produced is removed, one of somebody else's stays")
  func removal() throws {
    #expect(try gen.run().exitCode == 0)
    try folder.write("// Mine.\n", to: "Out/Mine.swift")
    let before = Set(folder.contents().keys)
    let without = Self.document.split(separator: "\n").filter { !$0.contains("Toy") }.joined(separator: "\n")
    try folder.write(without, to: "spec.yaml")
    #expect(try gen.run().exitCode == 0)
    let gone = before.subtracting(folder.contents().keys)
    #expect(gone.count == 1)
    #expect(gone.first?.contains("Toy") == true)
    #expect(folder.text("Out/Mine.swift") == "// Mine.\n")
  }

  @Test("A file that gen did not write is not overwritten, and then nothing is written")
  func notOurs() throws {
    #expect(try gen.run().exitCode == 0)
    let path = try #require(folder.contents().keys.sorted().first { $0.hasSuffix(".swift") })
    try FileManager.default.removeItem(at: folder.url.appending(path: "Out"))
    try folder.write("struct Mine {}\n", to: path)
    let before = folder.contents()
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(result.diagnostics.contains("[file-not-ours]"))
    #expect(folder.contents() == before)
  }

  @Test("A broken document leaves what an earlier run wrote")
  func broken() throws {
    #expect(try gen.run().exitCode == 0)
    try folder.write("openapi: 3.0.3\npaths: [", to: "spec.yaml")
    let before = folder.contents()
    #expect(try gen.run().exitCode == 2)
    #expect(folder.contents() == before)
  }

  @Test("A folder in place of a document is an error with its place in the configuration")
  func folderAsDocument() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "spec.yaml"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "spec.yaml"), withIntermediateDirectories: false)
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(
      result.diagnostics.hasPrefix("gen.yaml:2:24: error: 'spec.yaml' is a folder, not a file [spec-unreadable]\n"))
  }

  @Test("A pipe in place of a document is refused at once")
  func pipe() throws {
    let path = folder.url.appending(path: "spec.yaml").path
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try gen.run().exitCode == 2)
  }

  @Test("A link in the output folder is not written through")
  func link() throws {
    #expect(try gen.run().exitCode == 0)
    let path = try #require(folder.contents().keys.sorted().first { $0.hasSuffix(".swift") })
    let other = try TemporaryFolder()
    try other.write("// Generated by gen from elsewhere.\n", to: "other.swift")
    let file = folder.url.appending(path: path)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other.url.appending(path: "other.swift"))
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(result.diagnostics.contains("[output-escapes]"))
    #expect(other.text("other.swift") == "// Generated by gen from elsewhere.\n")
  }

  @Test("A link on the way to the output folder must not lead out of the folder of the configuration")
  func linkToOutput() throws {
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(at: folder.url.appending(path: "Out"), withDestinationURL: other.url)
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(result.diagnostics.contains("[output-escapes]"))
    #expect(other.contents().isEmpty)
  }

  @Test("A reference through a link out of the root is refused")
  func linkedReference() throws {
    let other = try TemporaryFolder()
    try other.write("Pet: {type: object}\n", to: "secret.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "shared.yaml"), withDestinationURL: other.url.appending(path: "secret.yaml"))
    try folder.write(
      "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n"
        + "components: {schemas: {A: {$ref: 'shared.yaml#/Pet'}}}\n",
      to: "spec.yaml")
    let result = try gen.run("lint", "spec.yaml")
    #expect(result.exitCode == 2)
  }

  @Test("A folder that cannot be written to is a clear error", .enabled(if: getuid() != 0, "root may write anywhere"))
  func readOnly() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(result.diagnostics.contains("[cannot-write]"))
  }

  @Test("A file in place of the output folder is a clear error")
  func fileAsOutput() throws {
    try folder.write("", to: "Out")
    let result = try gen.run()
    #expect(result.exitCode == 2)
    #expect(
      result.diagnostics == """
        Out: error: the system says: Not a directory [cannot-write]
        help: see that the folder exists and can be written to

        """)
  }

  @Test("Twenty runs in changed surroundings write the same bytes")
  func deterministic() throws {
    var outputs: Set<[String: Data]> = []
    for run in 0..<20 {
      try? FileManager.default.removeItem(at: folder.url.appending(path: "Out"))
      var command = gen
      command.environment = [
        "LANG": ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"][run % 4], "TZ": ["UTC", "Asia/Kathmandu"][run % 2],
        "HOME": "/nowhere/\(run)", "USER": "user\(run)", "VARIABLE_\(run)": "\(run)", "PATH": "/usr/bin",
      ]
      #expect(try command.run("--jobs", "\(run % 3 + 1)").exitCode == 0)
      outputs.insert(folder.contents().filter { $0.key.hasPrefix("Out/") })
    }
    #expect(outputs.count == 1)
  }

  @Test("Ten runs at once leave what one leaves")
  func concurrent() async throws {
    #expect(try gen.run().exitCode == 0)
    let expected = folder.contents()
    try FileManager.default.removeItem(at: folder.url.appending(path: "Out"))
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<10 { group.addTask { [gen] in try gen.run().exitCode } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes.allSatisfy { $0 == 0 })
    #expect(folder.contents() == expected)
  }

  @Test("What a killed run left behind is swept away")
  func swept() throws {
    try folder.write("half a fi", to: "Out/.gen-temporary-1-0")
    #expect(try gen.run().exitCode == 0)
    #expect(folder.text("Out/.gen-temporary-1-0") == nil)
  }

  @Test("Paths in what is written are relative, wherever the document lies")
  func relativePaths() throws {
    let output = try TemporaryFolder()
    let command = GenCommand(folder: output.url)
    let spec = folder.url.appending(path: "spec.yaml").path
    #expect(try command.run("--spec", spec, "--name", "Pets", "--output", "Out").exitCode == 0)
    for (path, contents) in output.contents() {
      #expect(!String(decoding: contents, as: UTF8.self).contains(folder.url.path), "\(path)")
    }
  }

  @Test("Diagnostics as JSON are one array, even where there is nothing to say")
  func json() throws {
    let clean = try gen.run("--diagnostics", "json")
    #expect(clean.diagnostics == "[]\n")
    try folder.write("openapi: 4.0.0\n", to: "spec.yaml")
    let result = try gen.run("--diagnostics", "json")
    #expect(result.exitCode == 2)
    let array = try JSONSerialization.jsonObject(with: Data(result.diagnostics.utf8)) as? [[String: Any]]
    #expect(array?.first?["id"] as? String == "unsupported-version")
    #expect(array?.first?["line"] as? Int == 1)
  }

  @Test("--dump-ir prints JSON and writes nothing")
  func dump() throws {
    let before = folder.contents()
    let result = try gen.run("--dump-ir")
    #expect(result.exitCode == 0)
    #expect(folder.contents() == before)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "Pets")
  }

  @Test("gen explain says what an ID means, and lists them all without one")
  func explain() throws {
    let one = try gen.run("explain", "duplicate-key")
    #expect(one.exitCode == 0)
    #expect(one.output.hasPrefix("duplicate-key\n\n"))
    #expect(try gen.run("explain").output.split(separator: "\n").contains("duplicate-key"))
    #expect(try gen.run("explain", "duplicate-keys").diagnostics.contains("Did you mean 'duplicate-key'?"))
  }
}
