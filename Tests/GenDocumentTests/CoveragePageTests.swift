// Documentation/Coverage.md against the fields that the model reads.
import Foundation
import GenDocument
import Testing

@Suite("The page on coverage")
struct CoveragePageTests {
  /// The fields of each object as the page lists them, by the object's name.
  private let page: [String: [String]]

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: repository.appending(path: "Documentation/Coverage.md"), encoding: .utf8)
    var page: [String: [String]] = [:]
    var object = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { object = String(line.dropFirst(3)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count == 3, !cells[2].isEmpty else { continue }
      page[object, default: []].append(cells[0].trimmingCharacters(in: ["`"]))
    }
    self.page = page
  }

  @Test("Every field that is read has a row that says what becomes of it, and no other has", arguments: specification)
  func rows(_ fields: ObjectFields) throws {
    let rows = try #require(page[fields.object.objectName]).filter { !Self.isPlaceholder($0) }
    #expect(rows.sorted() == (fields.specified + fields.besides).sorted())
  }

  @Test("Every object has a section, and there are no others")
  func objects() {
    #expect(Set(page.keys) == Set(specification.map { $0.object.objectName }))
  }

  /// A row for names of the document's own choice, such as paths.
  private static func isPlaceholder(_ field: String) -> Bool { field.contains("{") }
}
