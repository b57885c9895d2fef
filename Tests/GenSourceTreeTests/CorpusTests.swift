import Foundation
import GenDiagnostics
import GenSourceTree
import Testing

@Suite("Large public documents", .enabled(if: Corpus.isHere, "../shared/corpus is missing"))
struct CorpusTests {
  @Test("Every YAML document of the corpus is read without a complaint", arguments: Corpus.yamlFiles)
  func everyDocument(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Corpus.folder.appending(path: name)))
    let clock = ContinuousClock()
    var result: (node: Node?, complaints: [String]) = (nil, [])
    let duration = clock.measure {
      let (node, diagnostics) = read(bytes, path: name)
      result = (node, diagnostics.all.map(\.message))
    }
    #expect(result.complaints == [])
    #expect(result.node != nil)
    print("TIME", name, bytes.count, duration)
  }
}

enum Corpus {
  static let folder = sharedFolder.appending(path: "corpus")
  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  static let yamlFiles: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
  }()
}
