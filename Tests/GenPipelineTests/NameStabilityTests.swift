// A name is a promise to those who call it, so nothing that means nothing may change it: neither the order of the
// members of an object, nor something new in the document that has nothing to do with it.
import Foundation
import GenDiagnostics
import GenIR
import GenPipeline
import GenResolution
import GenSourceTree
import Testing

@Suite("Name stability")
struct NameStabilityTests {
  @Test("The order of the keys of any object changes no name", arguments: TestDocument.all)
  func permuted(_ document: TestDocument) throws {
    let names = document.names(order: { $0 })
    guard let names else { return }
    #expect(document.names(order: { $0.reversed() }) == names, "reversed")
    for seed in 1...3 as ClosedRange<UInt64> {
      #expect(document.names(order: { shuffled($0, seed: seed) }) == names, "shuffled with the seed \(seed)")
    }
  }

  @Test("There are documents to try it on")
  func documents() {
    #expect(TestDocument.all.count > 50)
    #expect(TestDocument.all.count { $0.names(order: { $0 }) != nil } > 40)
  }

  @Test("A new schema renames another only where the two clash, and then a diagnostic names both")
  func added() throws {
    let document = """
      {"openapi": "3.0.3", "info": {"title": "Test", "version": "1"}, "paths": {}, "components": {"schemas": {
        "Pet": {"type": "object", "properties": {"name": {"type": "string"}}}NEW}}}
      """
    let before = try #require(TestDocument.names(of: document.replacing("NEW", with: "")))
    let apart = ",\n\"Aardvark\": {\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}"
    let after = try #require(TestDocument.names(of: document.replacing("NEW", with: apart)))
    #expect(before.isSubset(of: after))
    var pipeline = Pipeline(TestDocument.configuration)
    let clash = ",\n\"pet\": {\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}"
    let bytes = Array(document.replacing("NEW", with: clash).utf8)
    _ = pipeline.lower([Pipeline.Document(path: "spec.json", bytes: bytes)])
    #expect(pipeline.diagnostics.all.contains { $0.id.name == "name-changed" })
  }
}

/// The members in an order that the seed decides.
private func shuffled(_ entries: [Node.Entry], seed: UInt64) -> [Node.Entry] {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(entries.count)
  var entries = entries
  for index in entries.indices.dropFirst().reversed() {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    entries.swapAt(index, Int(state >> 33) % (index + 1))
  }
  return entries
}

/// A document of the repository, with what lies beside it.
struct TestDocument: Sendable, CustomTestStringConvertible {
  var folder: URL
  var file: String
  var testDescription: String { folder.lastPathComponent + "/" + file }

  static let configuration = APIConfiguration(name: "Example", specs: [], output: nil)

  /// The specs of the golden cases and the bundled ones.
  static let all: [TestDocument] = {
    let goldens = GoldenCase.all.map { Repository.goldenCases.appending(path: $0.name) }
    let specs = Repository.root.appending(path: "specs")
    return (goldens + [specs]).flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        .filter { folder == specs || $0.hasPrefix("spec.") }.filter { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") }
        .map { TestDocument(folder: folder, file: $0) }
    }
  }()

  /// Every name that the API has; `nil` where the document has errors.
  func names(order: @escaping @Sendable ([Node.Entry]) -> [Node.Entry]) -> Set<String>? {
    let folder = folder
    @Sendable func bytes(_ path: String) -> [UInt8]? {
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
      return reordered(Array(data), path: path, order)
    }
    guard let root = bytes(file) else { return nil }
    let loader = DocumentLoader { bytes($0).map { .success($0) } ?? .failure(.missing) }
    var pipeline = Pipeline(Self.configuration, loader: loader)
    return pipeline.lower([Pipeline.Document(path: file, bytes: root)]).map(\.everyName)
  }

  static func names(of text: String) -> Set<String>? {
    var pipeline = Pipeline(configuration)
    return pipeline.lower([Pipeline.Document(path: "spec.json", bytes: Array(text.utf8))]).map(\.everyName)
  }
}

/// The file with the members of every object in another order, as JSON; `nil` where it cannot be read.
private func reordered(
  _ bytes: [UInt8], path: String, _ order: ([Node.Entry]) -> [Node.Entry]
) -> [UInt8]? {
  var sources = SourceMap()
  var diagnostics = Diagnostics()
  let file = sources.add(path: path, bytes: bytes)
  guard let root = readSourceTree(sources[file], diagnostics: &diagnostics) else { return nil }
  return formattedJSON(root.reordered(order))
}

extension Node {
  fileprivate func reordered(_ order: ([Entry]) -> [Entry]) -> Node {
    switch value {
    case .mapping(let entries):
      let inner = entries.map { Entry(key: $0.key, keyRange: $0.keyRange, value: $0.value.reordered(order)) }
      return Node(.mapping(order(inner)), at: range)
    case .sequence(let items): return Node(.sequence(items.map { $0.reordered(order) }), at: range)
    default: return self
    }
  }
}

extension API {
  /// Types, members, cases and operations, each with what it stands for.
  fileprivate var everyName: Set<String> {
    var names: Set<String> = []
    for declaration in declarations {
      let type = declaration.name.text
      names.insert("type \(type)")
      switch declaration.kind {
      case .structure(let structure):
        for property in structure.properties {
          names.insert("\(type).\(property.name) is \(property.key): \(property.type.text)")
        }
      case .enumeration(let enumeration):
        for member in enumeration.cases { names.insert("\(type).\(member.name) is \(member.value)") }
      case .union(let union):
        for member in union.cases { names.insert("\(type).\(member.name): \(member.type.text)") }
        for entry in union.discriminator?.mapping ?? [] { names.insert("\(type).\(entry.caseName) is \(entry.value)") }
      case .alias(let target, _): names.insert("\(type) = \(target.text)")
      case .headers(let headers):
        for header in headers {
          names.insert("\(type).\(header.property.name) is \(header.property.key): \(header.property.type.text)")
        }
      }
    }
    for operation in operations {
      names.insert("operation \(operation.methodName) \(operation.typeName)")
      for parameter in operation.parameters { names.insert("\(operation.methodName) \(parameter.name)") }
    }
    return names
  }
}
