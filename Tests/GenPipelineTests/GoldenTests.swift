// Every folder below Tests/Golden is a case; CONTRIBUTING.md says what it holds.
import Foundation
import GenPipeline
import Testing

@Suite("Golden cases")
struct GoldenTests {
  @Test("A case gives exactly the files and the diagnostics that are recorded", arguments: GoldenCase.all)
  func recorded(_ golden: GoldenCase) throws {
    let actual = try golden.run()
    if GoldenCase.isRecording {
      try golden.record(actual)
      Issue.record("recorded: run the tests again without GEN_RECORD")
      return
    }
    #expect(actual.files.keys.sorted() == golden.expectedFiles.keys.sorted(), "the folder holds other files")
    for (path, contents) in actual.files.sorted(by: { $0.key < $1.key }) {
      let difference = unifiedDiff(path: path, from: golden.expectedFiles[path].map(Array.init), to: Array(contents))
      #expect(difference.isEmpty, "\(difference)")
    }
    let difference = unifiedDiff(
      path: "diagnostics.txt", from: Array(golden.expectedDiagnostics.utf8), to: Array(actual.diagnostics.utf8))
    #expect(difference.isEmpty, "\(difference)")
    #expect(actual.exitCode == (golden.hasErrors ? 2 : 0))
    if golden.hasErrors { #expect(actual.isUntouched, "a run that fails leaves the disk as it was") }
  }
}

struct GoldenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var testDescription: String { name }

  static let isRecording = ProcessInfo.processInfo.environment["GEN_RECORD"] == "1"

  static let all: [GoldenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.goldenCases.path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.map { GoldenCase(name: $0) }
  }()

  struct Actual {
    var exitCode: Int32
    var diagnostics: String
    var files: [String: Data]
    /// Whether the run left everything as it found it.
    var isUntouched: Bool
  }

  private var folder: URL { Repository.goldenCases.appending(path: name) }
  private static let outputFolder = "Generated"

  var expectedFiles: [String: Data] { fileContents(below: folder.appending(path: "expected")) }

  var expectedDiagnostics: String {
    (try? Data(contentsOf: folder.appending(path: "diagnostics.txt"))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  var hasErrors: Bool {
    expectedDiagnostics.split(separator: "\n").contains { $0.hasPrefix("error: ") || $0.contains(": error: ") }
  }

  /// Runs the command on a copy of the case's inputs.
  func run() throws -> Actual {
    let copy = try TemporaryFolder()
    let inputs = fileContents(below: folder).filter { path, _ in
      !path.hasPrefix("expected/") && path != "diagnostics.txt" && path != "arguments.txt"
    }
    for (path, contents) in inputs { try copy.write(contents, to: path) }
    let result = try GenCommand(folder: copy.url).run(arguments(for: inputs))
    let after = copy.contents()
    let prefix = Self.outputFolder + "/"
    let files = after.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    return Actual(
      exitCode: result.exitCode, diagnostics: result.diagnostics, files: Dictionary(uniqueKeysWithValues: files),
      isUntouched: after == inputs)
  }

  /// `arguments.txt`, one a line; else what `gen.yaml` says; else the document.
  private func arguments(for inputs: [String: Data]) throws -> [String] {
    if let text = try? Data(contentsOf: folder.appending(path: "arguments.txt")) {
      return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    if inputs["gen.yaml"] != nil { return [] }
    let spec = inputs.keys.filter { $0.hasPrefix("spec.") }.sorted().first ?? "spec.yaml"
    return ["--spec", spec, "--name", "Example", "--output", Self.outputFolder]
  }

  func record(_ actual: Actual) throws {
    let expected = folder.appending(path: "expected")
    try? FileManager.default.removeItem(at: expected)
    for (path, contents) in actual.files {
      let file = expected.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: file)
    }
    let diagnostics = folder.appending(path: "diagnostics.txt")
    try? FileManager.default.removeItem(at: diagnostics)
    if !actual.diagnostics.isEmpty { try Data(actual.diagnostics.utf8).write(to: diagnostics) }
  }
}
