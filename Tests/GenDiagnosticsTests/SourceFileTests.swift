import GenDiagnostics
import Testing

@Suite("Places in files")
struct SourceFileTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(id: FileID(0), path: "a", bytes: Array(text.utf8))
  }

  private func places(_ text: String, _ offsets: [Int]) -> [String] {
    offsets.map { file(text).location(of: $0) }.map { "\($0.line):\($0.column)" }
  }

  @Test("Lines end with LF, CR LF or a lone CR, wherever these stand among the bytes")
  func lineEnds() {
    for shift in 0..<20 {
      let text = String(repeating: "x", count: shift) + "\na\r\nb\rc\n\n"
      let starts = file(text).lineStarts.map { Int($0) - shift }
      #expect(starts == [-shift, 1, 4, 6, 8, 9])
    }
    #expect(file("").lineStarts == [0])
  }

  @Test("Columns count scalars, and a byte inside a scalar has the column of the scalar")
  func columns() {
    #expect(places("é日😀x", [0, 1, 2, 4, 5, 9, 10]) == ["1:1", "1:1", "1:2", "1:2", "1:3", "1:4", "1:5"])
    #expect(places("a\r\nbc", [2, 3, 4, 99]) == ["1:3", "2:1", "2:2", "2:3"])
    #expect(places("a", [-5]) == ["1:1"])
  }

  @Test("A byte order mark has no column")
  func orderMark() {
    #expect(places("\u{FEFF}ab\nc", [0, 3, 4, 6]) == ["1:1", "1:1", "1:2", "2:1"])
  }

  @Test("Columns in a line of a whole document count from its start")
  func longLines() {
    let line = "\u{FEFF}" + String(repeating: "é日x", count: 5_000) + "\n" + String(repeating: "😀", count: 5_000)
    let file = file(line)
    for index in [0, 1, 682, 683, 684, 4_999] {
      let start = 3 + 6 * index
      #expect(file.location(of: start) == SourceLocation(line: 1, column: 3 * index + 1))
      #expect(file.location(of: start + 3) == SourceLocation(line: 1, column: 3 * index + 2))
      #expect(file.location(of: start + 5) == SourceLocation(line: 1, column: 3 * index + 3))
      #expect(file.location(of: 30_004 + 4 * index) == SourceLocation(line: 2, column: index + 1))
    }
  }

  @Test("A place leads back to its offset")
  func offsets() {
    let file = file("\u{FEFF}é: 1\r\n日本: 2\n")
    for offset in [3, 5, 6, 7, 10, 13, 16] {
      #expect(file.offset(of: file.location(of: offset)) == offset)
    }
    #expect(file.offset(of: SourceLocation(line: 1, column: 99)) == 8)
    #expect(file.offset(of: SourceLocation(line: 99, column: 1)) == file.bytes.count)
  }

  @Test("A map finds its files, and nothing for numbers that are not its own")
  func sourceMap() {
    var sources = SourceMap()
    let id = sources.add(path: "a", bytes: Array("x\ny".utf8))
    #expect(
      sources.location(of: SourceRange(file: id, start: 2, end: 3))?.location == SourceLocation(line: 2, column: 1))
    #expect(sources.location(of: SourceRange(file: FileID(1), start: 0, end: 0)) == nil)
    #expect(sources.file(FileID(-1)) == nil)
  }
}
