import GenDiagnostics
import GenSourceTree
import Testing

@Suite("JSON documents")
struct JSONDocumentTests {
  @Test("A document becomes a tree that keeps the order of keys and the text of numbers")
  func tree() {
    let (node, diagnostics) = read(#"{"b": [1.0, -0, 1E400, true, null], "a": "\u00e9\ud83d\ude00"}"#, path: "a.json")
    #expect(node?.summary == "{b: [1.0, -0, 1E400, true, null], a: \"é😀\"}")
    #expect(diagnostics.all.isEmpty)
  }

  @Test("Every value and every key has its place, counted behind a byte order mark as well")
  func places() throws {
    let (node, _) = read("\u{FEFF}{\"a\": [10, \"x\"]}", path: "a.json")
    let root = try #require(node)
    #expect(root.range.start == 3 && root.range.end == 19)
    guard case .mapping(let entries) = root.value, case .sequence(let items) = entries[0].value.value else {
      Issue.record("not the tree expected: \(root.summary)")
      return
    }
    #expect([entries[0].keyRange.start, entries[0].keyRange.end] == [4, 7])
    #expect([items[0].range.start, items[0].range.end] == [10, 12])
    #expect([items[1].range.start, items[1].range.end] == [14, 17])
  }

  @Test("A duplicate key is an error that names both places, even where one of the two is escaped")
  func duplicateKey() {
    #expect(
      complaints(#"{"a": 1, "\u0061": 2}"#, path: "a.json") == #"""
        a.json:1:10: error: duplicate key 'a' [duplicate-key]
           1 | {"a": 1, "\u0061": 2}
             |          ^~~~~~~~
        a.json:1:2: note: first used here
           1 | {"a": 1, "\u0061": 2}
             |  ^~~
        help: remove or rename one of the two

        """#)
  }

  @Test("Keys that are canonically equivalent but have different bytes are two keys")
  func canonicalEquivalence() {
    let (node, diagnostics) = read("{\"\u{E9}\": 1, \"e\u{301}\": 2}", path: "a.json")
    #expect(node?.summary == "{\u{E9}: 1, e\u{301}: 2}")
    #expect(diagnostics.all.isEmpty)
  }

  @Test("Half a surrogate pair is an error at the escape", arguments: [#"\ud800"#, #"\udc00"#, #"\ud800\ud800\udc00"#])
  func loneSurrogate(escape: String) {
    let (_, diagnostics) = read(#"["x\\u\ud83d\ude00"# + escape + #""]"#, path: "a.json")
    #expect(diagnostics.all.map(\.id) == [.loneSurrogate])
    #expect(diagnostics.all.first?.range == SourceRange(file: FileID(0), start: 18, end: 24))
  }

  @Test("A key with half a surrogate pair is left out with its value")
  func loneSurrogateInKey() {
    let (node, diagnostics) = read(#"{"\ud800": 1, "a": 2}"#, path: "a.json")
    #expect(node?.summary == "{a: 2}")
    #expect(diagnostics.all.map(\.id) == [.loneSurrogate])
  }

  @Test(
    "What people write by mistake has a remedy",
    arguments: [
      (#"{"a": 1,}"#, "a comma must not stand before the closing bracket"), ("[1] // one", "JSON has no comments"),
      ("{'a': 1}", "text stands in double quotes"), (#"{"a": NaN}"#, "JSON has no NaN and no Infinity"),
      ("{“a”: 1}", "write straight quotes: \""), ("{a: 1}", "put the key in double quotes"),
      (#"{"a": True}"#, "write true"), (#"{"a": None}"#, "write null"), (#"{"a" = 1}"#, "write ':'"),
      ("[1]]", "remove it: no bracket is open here"),
      ("openapi: 3.0.0", "if the document is YAML, name the file .yaml"),
    ])
  func remedies(text: String, remedy: String) {
    let (node, diagnostics) = read(text, path: "a.json")
    #expect(node == nil)
    #expect(diagnostics.all.map(\.id) == [.jsonSyntax])
    #expect(diagnostics.all.first?.remedy == remedy)
  }

  @Test("A bracket without its partner is shown: the one whose partner is indented less, else the innermost")
  func unclosedBracket() {
    #expect(
      complaints("{\"a\": [1,\n2", path: "a.json") == """
        a.json:2:2: error: the document ends where ',' or ']' is expected [json-syntax]
           2 | 2
             |  ^
        a.json:1:7: note: this '[' is not closed
           1 | {"a": [1,
             |       ^

        """)
    let indented = complaints("{\n  \"a\": {\n    \"b\": {\n  }\n}", path: "a.json")
    #expect(indented.contains("a.json:3:10: note: this '{' is not closed"))
  }

  @Test("A YAML file that begins with a brace is read as JSON where it is JSON, and as YAML where it is not")
  func bracesInYAML() {
    #expect(read(#"{"a": "\ud83d\ude00"}"#, path: "a.yaml").node?.summary == #"{a: "😀"}"#)
    #expect(read("{a: 1, b: [x, y]}", path: "a.yaml").node?.summary == #"{a: 1, b: ["x", "y"]}"#)
    #expect(read("{a: 1}", path: "a.JSON").node == nil)
    #expect(ids("{a: ", path: "a.yml") == ["yaml-syntax"])
    #expect(ids("{\"a\": ", path: "-") == ["json-syntax"])
  }
}
