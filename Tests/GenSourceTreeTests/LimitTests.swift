import GenDiagnostics
import GenSourceTree
import Testing

/// Each limit, with a document that just stays within it and one that is one beyond.
@Suite("Limits")
struct LimitTests {
  /// What the reader says about a document when one limit has a value.
  private func ids(
    _ text: String, _ limit: WritableKeyPath<ReadingLimits, Int>, _ value: Int, path: String = "test.yaml"
  ) -> [DiagnosticID] {
    var limits = ReadingLimits()
    limits[keyPath: limit] = value
    return read(text, path: path, limits: limits).diagnostics.all.map(\.id)
  }

  @Test("The size of a file")
  func fileBytes() {
    #expect(ids("a: 12", \.fileBytes, 5) == [])
    #expect(ids("a: 123", \.fileBytes, 5) == [.fileTooLarge])
  }

  @Test("The depth of nesting, in YAML and in JSON")
  func depth() {
    #expect(ids("- - {a: 1}", \.depth, 3) == [])
    #expect(ids("- - {a: []}", \.depth, 3) == [.nestingTooDeep])
    #expect(ids("[[{}]]", \.depth, 3, path: "a.json") == [])
    #expect(ids("[[[[]]]]", \.depth, 3, path: "a.json") == [.nestingTooDeep])
  }

  @Test("The number of values, in YAML and in JSON, aliases expanded")
  func nodes() {
    #expect(ids("- 1\n- {a: 2}\n", \.nodes, 4) == [])
    #expect(ids("- 1\n- {a: 2}\n- 3\n", \.nodes, 4) == [.tooManyNodes])
    #expect(ids("[1, {\"a\": 2}]", \.nodes, 4, path: "a.json") == [])
    #expect(ids("[1, {\"a\": 2}, 3]", \.nodes, 4, path: "a.json") == [.tooManyNodes])
    #expect(ids("- &a [1, 2]\n- *a\n", \.nodes, 8) == [])
    #expect(ids("- &a [1, 2]\n- *a\n", \.nodes, 7) == [.tooManyNodes])
  }

  @Test("What aliases add: a fixed number, or a number for each value that is written, whichever is larger")
  func expansion() {
    var limits = ReadingLimits()
    limits.expandedNodes = 6
    limits.expandedNodesPerNode = 0
    let text = "- &a [1, 2]\n- *a\n- *a\n"
    #expect(read(text, limits: limits).diagnostics.all.isEmpty)
    #expect(read(text + "- *a\n", limits: limits).diagnostics.all.map(\.id) == [.aliasExpansionTooLarge])
    limits.expandedNodesPerNode = 2
    #expect(read(text + "- *a\n", limits: limits).diagnostics.all.isEmpty)
  }

  @Test("The number of anchors")
  func anchors() {
    #expect(ids("- &a 1\n- &b [&c 2]\n", \.anchors, 3) == [])
    #expect(ids("- &a 1\n- &b [&c 2]\n- &a {}\n", \.anchors, 3) == [.tooManyAnchors])
  }

  @Test("The length of a string, in YAML and in JSON")
  func stringBytes() {
    #expect(ids("- xxxé", \.stringBytes, 5) == [])
    #expect(ids("- xxxxé", \.stringBytes, 5) == [.stringTooLong])
    #expect(ids("[\"xxxé\"]", \.stringBytes, 5, path: "a.json") == [])
    #expect(ids("[\"xxxxé\"]", \.stringBytes, 5, path: "a.json") == [.stringTooLong])
  }

  @Test("The length of a key, in YAML and in JSON")
  func keyBytes() {
    #expect(ids("xxxé: 1", \.keyBytes, 5) == [])
    #expect(ids("xxxxé: 1", \.keyBytes, 5) == [.keyTooLong])
    #expect(ids("{\"xxxé\": 1}", \.keyBytes, 5, path: "a.json") == [])
    #expect(ids("{\"xxxxé\": 1}", \.keyBytes, 5, path: "a.json") == [.keyTooLong])
  }

  @Test("The length of a number, in YAML and in JSON")
  func numberLength() {
    #expect(ids("- 12345", \.numberLength, 5) == [])
    #expect(ids("- 123456", \.numberLength, 5) == [.numberTooLong])
    #expect(ids("- 0x123\n- '123456'\n- 12345a\n", \.numberLength, 5) == [])
    #expect(ids("- 0x1234", \.numberLength, 5) == [.numberTooLong])
    #expect(ids("[12345]", \.numberLength, 5, path: "a.json") == [])
    #expect(ids("[123456]", \.numberLength, 5, path: "a.json") == [.numberTooLong])
  }

  @Test("The number of errors")
  func problems() {
    #expect(ids("- *a\n- *b\n", \.problems, 2) == [.undefinedAlias, .undefinedAlias])
    #expect(ids("- *a\n- *b\n- *c\n", \.problems, 2).suffix(2) == [.undefinedAlias, .tooManyProblems])
  }

  @Test("YAML's own limit of 1024 characters before a colon has its own words, and its remedy works")
  func longKeys() {
    func document(_ count: Int) -> String { "a: 1\n" + String(repeating: "k", count: count) + ": 2\n" }
    #expect(read(document(1000)).diagnostics.all.isEmpty)
    #expect(read(document(1100)).diagnostics.all.map(\.id) == [.yamlKeyTooLong])
    #expect(read("{" + document(1100) + "}").diagnostics.all.map(\.id) == [.yamlSyntax])
    #expect(read("? " + String(repeating: "k", count: 1100) + "\n: 2\n").diagnostics.all.isEmpty)
  }

  @Test("The default limits are those that the documentation names")
  func defaults() {
    let limits = ReadingLimits()
    #expect([limits.fileBytes, limits.depth, limits.nodes] == [134_217_728, 128, 10_000_000])
    #expect([limits.expandedNodes, limits.expandedNodesPerNode, limits.anchors] == [100_000, 10, 10_000])
    #expect([limits.stringBytes, limits.keyBytes, limits.numberLength] == [16_777_216, 65_536, 1000])
  }
}
