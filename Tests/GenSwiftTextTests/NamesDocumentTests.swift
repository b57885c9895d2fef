// Documentation/Names.md: what its table says of names is what they become.

import Foundation
import GenSwiftText
import Testing

@Suite("Documentation/Names.md")
struct NamesDocumentTests {
  @Test("The table shows what names become")
  func table() throws {
    let page = URL(filePath: #filePath).appending(path: "../../../Documentation/Names.md").standardized
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } }
    #expect(rows.count > 10)
    for row in rows where row.count == 4 {
      #expect(row[1...] == [Naming.memberName(row[0]), Naming.typeName(row[0]), Naming.caseName(row[0])], "\(row[0])")
    }
    #expect(rows.allSatisfy { $0.count == 4 })
  }
}
