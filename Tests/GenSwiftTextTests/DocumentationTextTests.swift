// Prose as doc comments.

import GenSwiftText
import Testing

@Suite("Doc comments")
struct DocumentationTextTests {
  private func lines(_ text: String, width: Int = DocumentationText.width) -> [String] {
    DocumentationText.lines(of: text, width: width).map(\.text)
  }

  @Test("Text is cut at all seven line breaks, CRLF being one")
  func lineBreaks() {
    #expect(
      lines("a\nb\r\nc\rd\u{B}e\u{C}f\u{85}g\u{2028}h\u{2029}i") == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
  }

  @Test("Invisible characters are spelled out")
  func invisible() {
    #expect(lines("a\u{202E}b\u{200B}\u{0}\u{AD}\u{E0041}") == ["aU+202EbU+200BU+0000U+00ADU+E0041"])
  }

  @Test(
    "What DocC and linters act on is switched off",
    arguments: [
      ("@Comment {", "\\@Comment {"), ("> - @Comment", "> - \\@Comment"), ("- Throws: x", "\\- Throws: x"),
      ("- Parameter x: y", "\\- Parameter x: y"), ("- active: yes", "- active: yes"), ("## Topics", "**Topics**"),
      ("[a]: javascript:x", "\\[a]: javascript:x"), ("---", "\\---"), ("``Symbol``", "`Symbol`"),
      ("swiftlint:disable all", "swiftlint\\:disable all"), ("see MARK: x", "see MARK\\: x"), ("a ` b", "a \\` b"),
      ("<script>", "\\<script>"), ("<https://a.b>", "<https://a.b>"), ("x \\", "x \\\\"),
    ])
  func neutralised(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test(
    "Links to the web stay, others become their text, images too",
    arguments: [
      ("[a](https://b.c)", "[a](https://b.c)"), ("[a](mailto:b@c.d)", "[a](mailto:b@c.d)"),
      ("[a](javascript:b(1))", "a"), ("[a](#b)", "a"), ("![a](https://b.c/d.png)", "a"),
      ("a](javascript:b", "a]\\(javascript:b"),
      ("`[a](javascript:b)`", "`[a](javascript:b)`"),
    ])
  func links(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test("A fence that is left open is closed")
  func fences() {
    #expect(lines("```\n@x\n~~~") == ["```", "@x", "~~~", "```"])
  }

  @Test("A long text is cut, and blank lines at its ends are dropped")
  func size() {
    let text = "\n\n" + String(repeating: "a", count: 10_000)
    #expect(lines(text).count == 1)
    #expect(lines(text)[0].utf8.count < 8 * 1024 + 8)
    #expect(lines(" \n\t\n").isEmpty)
  }

  @Test("A long line is wrapped before words, and never before what would begin a block")
  func wrapping() {
    let wrapped = lines("- " + String(repeating: "words @x # - 1. ", count: 30))
    #expect(wrapped.count > 1)
    #expect(wrapped.dropFirst().allSatisfy { $0.hasPrefix("  words") })
    #expect(wrapped.allSatisfy { $0.utf8.count <= 110 })
  }

  @Test(
    "Text is broken before words of any kind",
    arguments: [
      ("aaaa bbbb 'cc' dd", ["aaaa bbbb", "'cc' dd"]), ("aaaa (bbbbbbb) cc", ["aaaa", "(bbbbbbb)", "cc"]),
      ("aaaa bbbb 12 dd", ["aaaa bbbb", "12 dd"]), ("aaaa 1.5 –bbbb", ["aaaa 1.5", "–bbbb"]),
      ("один два три", ["один два", "три"]), ("一二三四五六七，八九十", ["一二三四五六七，", "八九十"]),
      ("aaaa bbbb **c** d", ["aaaa bbbb", "**c** d"]), ("aaaa bbbb `c d` e", ["aaaa bbbb", "`c d` e"]),
    ])
  func words(text: String, broken: [String]) {
    #expect(lines(text, width: 10) == broken)
  }

  @Test(
    "No line begins with what is more than text",
    arguments: ["#", ">", "-", "+", "*", "|", "=", ":", "1.", "23)", "```", "~~~", "---", "___", "@a", "[a]: b"])
  func blockStarts(mark: String) {
    #expect(lines("aaaa bbbb \(mark) cccc", width: 10).dropFirst().allSatisfy { !$0.hasPrefix(mark) })
  }

  @Test("Code and links are not broken")
  func unbroken() {
    #expect(lines("aaaa `b c d e f g` h", width: 10) == ["aaaa", "`b c d e f g`", "h"])
    #expect(lines("aaaa [b c](https://d.e) f", width: 10) == ["aaaa", "[b c](https://d.e)", "f"])
    #expect(lines("aaaa [b c d e f] g", width: 10) == ["aaaa [b c", "d e f] g"])
  }

  @Test("What stands before the first line counts")
  func labels() {
    let item = DocumentationText.item("- label: ", indentation: 2) { width, label in
      DocumentationText.lines(of: "one two three four", width: width - 98, label: label)
    }
    #expect(item.map(\.text) == ["- label: one", "  two three", "  four"])
  }

  @Test("No text leaves its comment", arguments: hostilePayloads)
  func containment(payload: String) {
    let comment = DocumentationText.comment(DocumentationText.lines(of: "a" + payload), indentation: 0).text
    for line in comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast() {
      #expect(line.hasPrefix("///"))
    }
    #expect(
      comment.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 })
  }
}
