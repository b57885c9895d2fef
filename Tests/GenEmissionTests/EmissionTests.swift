// Whole emissions.

import Foundation
import GenEmission
import GenIR
import Testing

@Suite("Emission")
struct EmissionTests {
  static func emit(_ api: API = Orchard.api, _ layout: EmissionOptions.Layout = .split) throws -> [OutputFile] {
    try emitFiles(
      api, options: EmissionOptions(layout: layout, generatedFrom: "orchard.json"), templates: TemplateSet())
  }

  @Test("Dump", .enabled(if: ProcessInfo.processInfo.environment["DUMP"] != nil))
  func dump() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["DUMP"])
    for file in try Self.emit() {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url)
    }
  }
}
