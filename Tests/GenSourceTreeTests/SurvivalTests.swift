import Foundation
import GenDiagnostics
import GenSourceTree
import Testing

/// Documents that were made to break readers: each gives one located error, or is read.
@Suite("Bad documents")
struct SurvivalTests {
  @Test(
    "A file without a document is refused",
    arguments: ["", " \n\t\r\n", "\u{FEFF}", "# comment\n", "---\n# x\n...\n# y"])
  func empty(text: String) {
    let expected = text.hasPrefix("---") ? [] : ["empty-document"]
    #expect(ids(text) == expected)
  }

  @Test(
    "A root that is not a mapping is read; what it means is not decided here",
    arguments: ["null", "~", "12", "[]", "text"])
  func otherRoots(text: String) {
    #expect(read(text).node != nil)
  }

  @Test("UTF-8 may have a byte order mark; UTF-16 and UTF-32 are refused, with a mark or without")
  func encodings() throws {
    #expect(read("\u{FEFF}a: 1").node?.summary == "{a: 1}")
    for encoding: String.Encoding in [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian] {
      for text in ["a: 1", "\u{FEFF}a: 1"] {
        let bytes = [UInt8](try #require(text.data(using: encoding)))
        #expect(read(bytes).diagnostics.all.map(\.id) == [.unsupportedEncoding], "\(encoding) \(text)")
        #expect(read(bytes, path: "a.json").diagnostics.all.map(\.id) == [.unsupportedEncoding])
      }
    }
  }

  @Test(
    "Bytes that are not UTF-8 are refused at the first of them",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let (node, diagnostics) = read(Array("a: é ".utf8) + bytes)
    #expect(node == nil)
    #expect(diagnostics.all.map(\.id) == [.invalidUTF8])
    #expect(diagnostics.all.first?.range?.start == 6)
  }

  @Test("Control characters are refused where they stand", arguments: ["\0", "\u{7}", "\u{7F}", "\u{9B}", "\u{FFFE}"])
  func controls(character: String) {
    let (node, diagnostics) = read("é: 'x\(character)'")
    #expect(node == nil)
    #expect(diagnostics.all.map(\.id) == [.controlCharacter])
    #expect(diagnostics.all.first?.range?.start == 6)
  }

  @Test("A line separator that only some readers see is refused", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func lineSeparators(separator: String) {
    #expect(ids("a: x\(separator)b: y").first == "line-separator")
    #expect(read(#"a: "x\u2028y""#).node?.summary == #"{a: "x<U+2028>y"}"#)
    #expect(read("[\"\(separator)\"]", path: "a.json").node?.summary == "[\"\(visible(separator))\"]")
  }

  @Test("A second document is refused where it starts")
  func documents() {
    #expect(
      complaints("a: 1\n---\nb: 2\n") == """
        test.yaml:2:1: error: a second document starts here [multiple-documents]
           2 | ---
             | ^~~
        help: put it in a file of its own

        """)
    #expect(read("%YAML 1.2\n---\na: 1\n...\n").node?.summary == "{a: 1}")
    #expect(ids("%YAML 2.0\n---\na: 1\n") == ["yaml-syntax"])
  }

  @Test("Duplicate keys are compared by their bytes, in short mappings and in long ones")
  func duplicates() {
    let many = (1...20).map { "k\($0): \($0)\n" }.joined()
    #expect(ids("a: 1\nb: 2\n'a': 3\n") == ["duplicate-key"])
    #expect(ids(many + "k3: 1\n") == ["duplicate-key"])
    #expect(ids("\u{E9}: 1\ne\u{301}: 2\n") == [])
    #expect(ids(many + "\u{E9}: 1\ne\u{301}: 2\n") == [])
    #expect(ids(many + "\u{E9}: 1\n\"\\u00e9\": 2\n") == ["duplicate-key"])
    #expect(ids("200: a\n'200': b\n") == ["duplicate-key"])
  }

  @Test(
    "Nesting without an end is refused as soon as it is too deep",
    arguments: ["[", "{\"\":", "[{\"\":", "- ", "? ", "{? "])
  func depth(opening: String) {
    let text = String(repeating: opening, count: 60_000)
    let result = ids(text)
    #expect(result == ["nesting-too-deep"] || result == ["yaml-key-too-long"], "\(result)")
    #expect(read(text, path: "a.json").diagnostics.all.count == 1)
  }

  @Test(
    "A long run of anything is refused or read, and quickly",
    arguments: ["&a ", "*a ", "!", "%", "\"", "'", "|\n", ":", ",", "}", "# ", "\t", "<<: ", "\\"])
  func longRuns(piece: String) {
    let clock = ContinuousClock()
    let duration = clock.measure { _ = read(String(repeating: piece, count: 20_000)) }
    #expect(duration < .seconds(2))
  }

  @Test("Every prefix of a document, and every document with one byte changed, is read or refused")
  func mutations() {
    let text = Array("a: &x {b: [1, 'two', \"th\\u0072ee\"]}\nc: |-\n  é\n  z\n<<: *x\n? d\n: !!int 4\n".utf8)
    for end in 0...text.count { check(Array(text[..<end])) }
    for index in text.indices {
      for byte: UInt8 in [0, 9, 10, 0x22, 0x23, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0x80, 0xC2, 0xFF] {
        var changed = text
        changed[index] = byte
        check(changed)
      }
    }
  }

  /// A document without a tree has an error, and every place lies inside the document.
  private func check(_ bytes: [UInt8]) {
    let (node, diagnostics) = read(bytes)
    #expect(node != nil || diagnostics.hasErrors)
    #expect(
      diagnostics.all.allSatisfy {
        Int($0.range?.end ?? 0) <= bytes.count && $0.range?.start ?? 0 <= $0.range?.end ?? 0
      })
  }
}
