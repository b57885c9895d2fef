import Foundation
import GenDiagnostics
import GenSourceTree
import Testing

@Suite("Large public documents", .enabled(if: Corpus.isHere, "../shared/corpus is missing"))
struct CorpusTests {
  @Test("Every document of the corpus is read without a complaint", arguments: Corpus.files)
  func everyDocument(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Corpus.folder.appending(path: name)))
    let (node, diagnostics) = read(bytes, path: name)
    #expect(diagnostics.all.map(\.message) == [])
    #expect(node != nil)
  }
}

enum Corpus {
  static let folder = sharedFolder.appending(path: "corpus")
  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }.sorted()
  }()
}
