// The bundled APIs are the largest golden cases: what is in Generated is what gen writes today.
import Foundation
import GenPipeline
import Testing

@Suite("Bundled APIs")
struct BundledAPITests {
  @Test("Generated holds exactly what gen writes")
  func drift() throws {
    let result = try GenCommand(folder: Repository.root).run("--check")
    #expect(result.output == "")
    #expect(result.exitCode == 0)
  }

  @Test(
    "A folder of Generated holds nothing that its manifest does not list",
    arguments: ["Omnitron", "Solvimon", "RepzoClientChannel", "FinanceKeyIntegrationQueues"])
  func nothingElse(name: String) throws {
    let files = fileContents(below: Repository.root.appending(path: "Generated/\(name)"))
    var memory = MemoryFile()
    let text = try #require(files[Manifest.path].map { String(decoding: $0, as: UTF8.self) })
    let source = memory.add(text, path: Manifest.path)
    let manifest = try #require(Manifest(reading: source, diagnostics: &memory.diagnostics))
    #expect(manifest.entries.map(\.path) == files.keys.filter { $0 != Manifest.path }.sorted())
  }
}
