import GenDiagnostics
import Testing

@Suite("Diagnostics as text")
struct TextRendererTests {
  private let id = DiagnosticID("example", "An example.")

  /// What is printed for an error at a piece of a document.
  private func rendered(
    _ text: String, at piece: String, path: String = "a.yaml", message: String = "wrong", width: Int = 100
  ) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.firstRange(of: Array(piece.utf8))?.lowerBound ?? bytes.count
    var sources = SourceMap()
    let file = sources.add(path: path, bytes: bytes)
    let range = SourceRange(file: file, start: start, end: start + piece.utf8.count)
    return TextRenderer(sources, width: width).render(Diagnostic(id, .error, message, at: range))
  }

  @Test("A diagnostic shows its place, its line with a caret, the related places and what to do")
  func everything() {
    var sources = SourceMap()
    let file = sources.add(path: "pets.yaml", bytes: Array("name: a\nage: 1\nname: b\n".utf8))
    let diagnostic = Diagnostic(
      id, .warning, "duplicate key 'name'", at: SourceRange(file: file, start: 15, end: 19),
      related: [.init("first used here", at: SourceRange(file: file, start: 0, end: 4))],
      remedy: "rename one of the two")
    #expect(
      TextRenderer(sources).render(diagnostic) == """
        pets.yaml:3:1: warning: duplicate key 'name' [example]
           3 | name: b
             | ^~~~
        pets.yaml:1:1: note: first used here
           1 | name: a
             | ^~~~
        help: rename one of the two

        """)
  }

  @Test("Columns count scalars; the caret stands under wide and combining characters as a terminal shows them")
  func wideCharacters() {
    #expect(
      rendered("x: 日本 e\u{301} y\n", at: "y") == """
        a.yaml:1:10: error: wrong [example]
           1 | x: 日本 e\u{301} y
             |           ^

        """)
    #expect(
      rendered("x: 日本\n", at: "日本") == """
        a.yaml:1:4: error: wrong [example]
           1 | x: 日本
             |    ^~~~

        """)
  }

  @Test("A tab is two spaces, and a range over several lines is marked to the end of its first")
  func tabsAndLines() {
    #expect(
      rendered("\ta: [1,\n2]", at: "[1,\n2]") == """
        a.yaml:1:5: error: wrong [example]
           1 |   a: [1,
             |      ^~~

        """)
  }

  @Test("An empty range has one caret, also behind the last character and on an empty line")
  func emptyRanges() {
    #expect(
      rendered("a:", at: "") == """
        a.yaml:1:1: error: wrong [example]
           1 | a:
             | ^

        """)
    var sources = SourceMap()
    let file = sources.add(path: "a", bytes: Array("a:\n".utf8))
    let renderer = TextRenderer(sources)
    #expect(
      renderer.render(Diagnostic(id, .note, "end", at: SourceRange(file: file, start: 2, end: 2))) == """
        a:1:3: note: end [example]
           1 | a:
             |   ^

        """)
    #expect(
      renderer.render(Diagnostic(id, .note, "end", at: SourceRange(file: file, start: 3, end: 3))) == """
        a:2:1: note: end [example]
           2 |
             | ^

        """)
  }

  @Test("A long line is cut on both sides of the caret")
  func longLines() {
    let text = String(repeating: "a", count: 100_000) + "X" + String(repeating: "b", count: 100_000)
    #expect(
      rendered(text, at: "X", width: 30) == """
        a.yaml:1:100001: error: wrong [example]
           1 | …aaaaaaaaaaaaaaaaaaaaXbbbbbbbb…
             |                      ^

        """)
    #expect(
      rendered("X" + text, at: "X", width: 30) == """
        a.yaml:1:1: error: wrong [example]
           1 | Xaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
             | ^

        """)
    #expect(
      rendered("0123456789012345678901234X", at: "X", width: 30) == """
        a.yaml:1:26: error: wrong [example]
           1 | 0123456789012345678901234X
             |                          ^

        """)
  }

  @Test("Nothing of a document, a message or a path reaches a terminal as a command, a line or a change of direction")
  func sanitised() {
    #expect(
      rendered(
        "a: \u{202E}\u{1B}[31mX\u{0}\u{2028}", at: "X", path: "b\n::error::\u{1B}[2J", message: "is\r\n\u{9B}2J") == """
          b<U+000A>::error::<U+001B>[2J:1:10: error: is<U+000D><U+000A><U+009B>2J [example]
             1 | a: <U+202E><U+001B>[31mX<U+0000><U+2028>
               |                        ^

          """)
    #expect(rendered("X", at: "X", path: "::warning::x").hasPrefix("./::warning::x:1:1: error"))
    #expect(rendered("X", at: "X", path: "##vso[task]").hasPrefix("./##vso[task]:1:1: error"))
  }

  @Test("Bytes that are not UTF-8 are shown in hexadecimal")
  func invalidBytes() {
    var sources = SourceMap()
    let file = sources.add(path: "a", bytes: [0x61, 0xFF, 0x62, 0xE2, 0x82])
    let text = TextRenderer(sources).render(
      Diagnostic(id, .error, "not UTF-8", at: SourceRange(file: file, start: 2, end: 3)))
    #expect(
      text == """
        a:1:3: error: not UTF-8 [example]
           1 | a<0xFF>b<0xE2>
             |        ^

        """)
  }

  @Test("A diagnostic without a place names the file, or nothing")
  func withoutPlace() {
    let renderer = TextRenderer(SourceMap())
    #expect(
      renderer.render(Diagnostic(id, .error, "no such file", at: nil, path: "x.json"))
        == "x.json: error: no such file [example]\n")
    #expect(renderer.render(Diagnostic(id, .error, "nothing to do", at: nil)) == "error: nothing to do [example]\n")
    let stray = SourceRange(file: FileID(7), start: 1, end: 2)
    #expect(renderer.render(Diagnostic(id, .error, "lost", at: stray)) == "error: lost [example]\n")
  }

  @Test("Colours are added only where they are asked for")
  func colours() {
    let diagnostic = Diagnostic(id, .error, "no", at: nil, remedy: "yes")
    #expect(
      TextRenderer(SourceMap(), color: true).render(diagnostic)
        == "\u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mno\u{1B}[0m\u{1B}[2m [example]\u{1B}[0m\n"
        + "\u{1B}[1;32mhelp:\u{1B}[0m yes\n"
    )
  }

  @Test("Diagnostics are printed by file, offset and ID, and those without a place first")
  func order() {
    var sources = SourceMap()
    let first = sources.add(path: "a", bytes: Array("xyz".utf8))
    let second = sources.add(path: "b", bytes: Array("xyz".utf8))
    var diagnostics = Diagnostics()
    let other = DiagnosticID("a-first", "")
    diagnostics.error(id, "5", at: SourceRange(file: second, start: 0, end: 1))
    diagnostics.error(id, "3", at: SourceRange(file: first, start: 1, end: 1))
    diagnostics.error(id, "4", at: SourceRange(file: first, start: 1, end: 1))
    diagnostics.error(other, "2", at: SourceRange(file: first, start: 1, end: 3))
    diagnostics.error(id, "1", at: nil)
    #expect(diagnostics.sorted().map(\.message) == ["1", "2", "3", "4", "5"])
  }
}
