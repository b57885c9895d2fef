// Where violations say that a schema stands, there is one.
import Foundation
import GenDiagnostics
import GenSourceTree
import Testing

@Suite("Places of schemas in validators")
struct SchemaLocationTests {
  @Test("Each place that the bundled APIs name is a schema of their documents")
  func bundled() throws {
    let locations = try locations(below: Repository.root.appending(path: "Generated"))
    #expect(!locations.isEmpty)
    for location in locations { expectSchema(at: location, below: Repository.root) }
  }

  @Test("Each place that a golden case names is a schema of its documents")
  func golden() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.goldenCases.path).sorted() {
      let folder = Repository.goldenCases.appending(path: name)
      for location in try locations(below: folder.appending(path: "expected")) {
        expectSchema(at: location, below: folder)
      }
    }
  }

  /// The literals in the Swift of a folder, each once.
  private func locations(below folder: URL) throws -> [String] {
    var found: Set<String> = []
    for path in FileManager.default.subpaths(atPath: folder.path) ?? [] where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for match in text.matches(of: #/(?:schema: |schemaLocation = |at: \.schema\()"([^"]+)"/#) {
        found.insert(String(match.1))
      }
    }
    return found.sorted()
  }

  private func expectSchema(at location: String, below folder: URL) {
    let parts = location.split(separator: "#", maxSplits: 1).map(String.init)
    guard let text = try? String(contentsOf: folder.appending(path: parts[0]), encoding: .utf8) else {
      Issue.record("\(location) is in no document below \(folder.path)")
      return
    }
    var memory = MemoryFile()
    let file = memory.add(text, path: parts[0])
    var node = readSourceTree(file, diagnostics: &memory.diagnostics)
    for token in parts.count > 1 ? parts[1].split(separator: "/") : [] {
      let key = token.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
      node = node.flatMap { child(key, of: $0) }
    }
    #expect(node != nil, "\(location) is nowhere")
  }

  private func child(_ key: String, of node: Node) -> Node? {
    switch node.value {
    case .mapping(let entries): entries.first { $0.key == key }?.value
    case .sequence(let items): Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
    default: nil
    }
  }
}
