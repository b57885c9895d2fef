// The JSON Schema Test Suite beside the repository, read and run against the evaluator.

import APIRuntime
import Foundation

/// A folder of the suite with the dialect that its schemas are written to.
struct SchemaSuite: Sendable {
  /// Where the suite lies, beside the repository or where `GEN_SHARED` says.
  static let root: URL = {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      .standardized
    let shared = ProcessInfo.processInfo.environment["GEN_SHARED"].map { URL(fileURLWithPath: $0) }
    return (shared ?? repository.appending(path: "../shared").standardized).appending(path: "suites/json-schema")
  }()

  static let isMissing = !FileManager.default.fileExists(atPath: root.path)

  /// Below `tests`.
  let folder: String
  let dialect: JSONSchemaDialect
  let formats: JSONSchemaFormatPolicy
  /// The only file of the folder to run; `nil` for all.
  var file: String?

  /// What came out of a folder.
  struct Outcome: Sendable {
    var passed = 0
    /// `file: group: test`.
    var failures: [String] = []
  }

  /// Runs every test of the folder, not of the folders in it.
  func run() throws -> Outcome {
    var outcome = Outcome()
    let folder = Self.root.appending(path: "tests").appending(path: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") && (file == nil || $0 == file) }
    let documents = try remotes()
    for file in files.sorted() {
      let groups = try JSONDocument([UInt8](Data(contentsOf: folder.appending(path: file))))
      for group in groups.root.elements { try run(group, of: file, documents, &outcome) }
    }
    return outcome
  }

  private func run(
    _ group: JSONElement, of file: String, _ documents: JSONSchemaDocuments, _ outcome: inout Outcome
  ) throws {
    var reader = try group.object()
    let name: String = try reader.required("description")
    guard let text = reader.element("schema")?.source, let tests = reader.element("tests") else { return }
    let needsDocuments = String(decoding: text, as: UTF8.self).contains("localhost")
    let schema = JSONSchema(
      try JSONDocument(text), dialect: dialect, formats: formats,
      documents: needsDocuments ? documents : JSONSchemaDocuments())
    for test in tests.elements {
      var reader = try test.object()
      let title: String = try reader.required("description")
      let isValid: Bool = try reader.required("valid")
      guard let value = reader.element("data") else { continue }
      // Both questions must have one answer.
      if schema.isValid(value) == isValid, (schema.violations(in: value) == nil) == isValid {
        outcome.passed += 1
      } else {
        outcome.failures.append("\(file): \(name): \(title)")
      }
    }
  }

  /// The documents that the suite expects at `http://localhost:1234`.
  private func remotes() throws -> JSONSchemaDocuments {
    var documents = JSONSchemaDocuments()
    let folder = Self.root.appending(path: "remotes")
    let files = FileManager.default.subpaths(atPath: folder.path) ?? []
    for file in files.sorted() where file.hasSuffix(".json") {
      let document = try JSONDocument([UInt8](Data(contentsOf: folder.appending(path: file))))
      let isOfDraft4 = file.hasPrefix("draft4/") || !file.hasPrefix("draft") && dialect == .draft4
      documents.add(document, uri: "http://localhost:1234/\(file)", dialect: isOfDraft4 ? .draft4 : .draft202012)
    }
    return documents
  }
}
