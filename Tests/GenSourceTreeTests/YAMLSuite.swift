/// The cases of the YAML test suite (github.com/yaml/yaml-test-suite), read from the shared folder beside the package.
import Foundation
import GenDiagnostics
import GenSourceTree

/// One document of the suite with what a YAML 1.2 reader must make of it.
struct YAMLSuiteCase {
  /// The name of its file and, where the file has several cases, the index: `4MUZ/1`.
  var name: String
  var yaml: [UInt8]
  var expectation: Expectation

  enum Expectation: Equatable {
    case refused
    /// Read, and equal to this JSON; there may be none or several, one for each document.
    case json(String)
    /// Read; the suite has no JSON for it.
    case read
  }
}

enum YAMLSuite {
  static let folder = sharedFolder.appending(path: "suites/yaml/src")
  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  /// All of them, in the order of their names.
  static let cases = Result { try readCases() }

  private static func readCases() throws -> [YAMLSuiteCase] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.sorted().filter { $0.hasSuffix(".yaml") }.flatMap(cases(inFile:))
  }

  private static func cases(inFile file: String) throws -> [YAMLSuiteCase] {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    let (node, diagnostics) = read(bytes, path: file)
    guard case .sequence(let nodes) = node?.value else { throw Unreadable(description: "\(file): \(diagnostics.all)") }
    let name = String(file.dropLast(5))
    var previous: [String: Node] = [:]
    var cases: [YAMLSuiteCase] = []
    for (index, node) in nodes.enumerated() {
      guard case .mapping(let entries) = node.value else { throw Unreadable(description: file) }
      let own = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
      // The suite leaves out those that it does not know the answer to.
      if own["skip"] != nil || previous["skip"] != nil { return [] }
      let fields = own["tree"] == nil ? own.merging(previous.filter { $0.key == "json" }) { own, _ in own } : own
      cases.append(
        YAMLSuiteCase(
          name: nodes.count == 1 ? name : "\(name)/\(index)", yaml: source(own["yaml"]?.text ?? ""),
          expectation: expectation(own: own, fields: fields)))
      previous = fields
    }
    return cases
  }

  private static func expectation(own: [String: Node], fields: [String: Node]) -> YAMLSuiteCase.Expectation {
    if case .bool(true) = own["fail"]?.value { return .refused }
    return fields["json"]?.text.map { .json($0) } ?? .read
  }

  /// The document itself: the suite writes characters that are hard to see as symbols.
  private static func source(_ text: String) -> [UInt8] {
    var text = text.replacingOccurrences(of: "␣", with: " ")
    text = text.replacingOccurrences(of: "—*»", with: "\t", options: .regularExpression)
    text = text.replacingOccurrences(of: "⇔", with: "\u{FEFF}")
    text = text.replacingOccurrences(of: "↵", with: "")
    text = text.replacingOccurrences(of: "∎\n", with: "")
    return Array(text.replacingOccurrences(of: "←", with: "\r").utf8)
  }

  struct Unreadable: Error, CustomStringConvertible { var description: String }
}
