// Every field of Swagger 2.0 becomes something, and Documentation/Coverage.md says what.
import Foundation
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Every field of Swagger 2.0 is read")
struct SwaggerFieldTests {
  @Test("Nothing in a full object is unknown or passed over", arguments: swaggerSpecification)
  func samples(_ fields: SwaggerFields) throws {
    var sampled: Set<String> = []
    for sample in fields.samples {
      #expect(messages(of: fields.object, sample).filter { !isAboutNesting($0) } == [])
      sampled.formUnion(try #require(keys(sample)))
    }
    if fields.name == "Items Object" { return }
    #expect(Set(fields.specified).subtracting(sampled) == [], "the samples lack these")
  }

  private func messages(of object: any DocumentObject.Type, _ sample: String) -> [String] {
    if object == OpenAPIDocument.self { return document(sample).messages }
    func read<Object: DocumentObject>(_ type: Object.Type) -> [String] {
      GenDocumentTests.read(type, sample, version: .v2_0).messages
    }
    return read(object)
  }

  /// The sample of items is an array in an array, of which there is something to say.
  private func isAboutNesting(_ message: String) -> Bool { message.contains("no arrays inside an array") }

  private func keys(_ text: String) -> [String]? {
    var diagnostics = Diagnostics()
    guard case .mapping(let entries)? = tree(text, &diagnostics)?.value else { return nil }
    return entries.map(\.key)
  }

  @Test("The page on coverage has a row for every field, and no others", arguments: swaggerSpecification)
  func rows(_ fields: SwaggerFields) throws {
    let rows = try #require(try Self.page()[fields.name])
    #expect(rows.sorted() == fields.specified.sorted())
  }

  @Test("The page on coverage has a section for every object that is converted, and no others")
  func sections() throws {
    #expect(Set(try Self.page().keys) == Set(swaggerSpecification.map(\.name)))
  }

  /// The fields of each object below the heading of Swagger 2.0.
  private static func page() throws -> [String: [String]] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: repository.appending(path: "Documentation/Coverage.md"), encoding: .utf8)
    var page: [String: [String]] = [:]
    var object = ""
    let part = text.components(separatedBy: "\n## Swagger 2.0\n").last ?? ""
    for line in part.split(separator: "\n") {
      if line.hasPrefix("### ") { object = String(line.dropFirst(4)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count == 2, !cells[1].isEmpty else { continue }
      page[object, default: []].append(cells[0].trimmingCharacters(in: ["`"]))
    }
    return page
  }
}
