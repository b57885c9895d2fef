// Work that is done at the same time is put together in a fixed order: nothing tells which was done first.
import Foundation
import GenDiagnostics
import GenEmission
import GenPipeline
import GenWorkers
import Testing

@Suite("Independent work")
struct WorkersTests {
  @Test("Files and diagnostics are the same whichever work is done first", arguments: documents)
  func order(path: String) throws {
    let bytes = Array(try Data(contentsOf: Repository.root.appending(path: path)))
    let forwards = run(path, bytes, OneWorker())
    let backwards = run(path, bytes, LastFirst())
    #expect(forwards.files == backwards.files)
    #expect(forwards.diagnostics == backwards.diagnostics)
  }

  @Test("Both of two functions have their results, each in its place")
  func both() {
    #expect(OneWorker().both({ 1 }, { "two" }) == (1, "two"))
    #expect(LastFirst().both({ 1 }, { "two" }) == (1, "two"))
  }

  /// The bundled documents and those of the golden cases.
  private static let documents: [String] = {
    let folders = ["specs"] + GoldenCase.all.map { "Tests/Golden/\($0.name)" }
    return folders.flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: folder).path)
      return (names ?? []).sorted().filter { $0 != "gen.yaml" && ($0.hasSuffix(".yaml") || $0.hasSuffix(".json")) }
        .map { "\(folder)/\($0)" }
    }
  }()

  private func run(
    _ path: String, _ bytes: [UInt8], _ workers: any Workers
  ) -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
    var pipeline = Pipeline(APIConfiguration(name: "Example", specs: [], output: nil), workers: workers)
    let files = pipeline.generate([Pipeline.Document(path: path, bytes: bytes)]) ?? []
    let contents = Dictionary(files.map { ($0.path, $0.contents) }) { first, _ in first }
    return (contents, pipeline.diagnostics.all)
  }
}

/// Does the last piece first.
private struct LastFirst: Workers {
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    items.reversed().map(body).reversed()
  }
}
