// Work that is done at the same time is put together in a fixed order: nothing tells which was done first.
import Foundation
import GenDiagnostics
import GenEmission
import GenPipeline
import GenWorkers
import Synchronization
import Testing

@testable import gen

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

  @Test("A stream is taken in order and to its end", arguments: 1...2)
  func stream(threads: Int) {
    let numbers = Numbers(last: 100)
    var taken: [Int] = []
    Threads(count: threads).stream {
      numbers.next()
    } _: { number in
      taken.append(number)
      return true
    }
    #expect(taken == Array(1...100))
  }

  @Test("Nothing is made any more when a stream that was left has returned", arguments: 1...2)
  func leftStream(threads: Int) {
    let numbers = Numbers(last: .max)
    var taken: [Int] = []
    Threads(count: threads).stream {
      numbers.next()
    } _: { number in
      taken.append(number)
      return number < 50
    }
    let made = numbers.made
    #expect(taken == Array(1...50))
    #expect(made >= 50)
    #expect(numbers.made == made)
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

/// 1, 2, 3 and so on.
private final class Numbers: Sendable {
  private let last: Int
  private let count = Mutex(0)

  init(last: Int) { self.last = last }

  var made: Int { count.withLock { $0 } }

  func next() -> Int? {
    count.withLock { count in
      guard count < last else { return nil }
      count += 1
      return count
    }
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
