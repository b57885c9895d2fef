import GenDiagnostics
import GenSourceTree
import Testing

@Suite("Anchors, aliases and merge keys")
struct AliasTests {
  @Test("An alias stands for what its anchor marks, also as a key, and the latest anchor of a name counts")
  func aliases() {
    #expect(read("a: &x {n: 1}\nb: *x\nc: &x 2\nd: *x\n").node?.summary == "{a: {n: 1}, b: {n: 1}, c: 2, d: 2}")
    #expect(read("a: &k key\n*k : v\n").node?.summary == #"{a: "key", key: "v"}"#)
    #expect(read("&a [&a 1, *a]").node?.summary == "[1, 1]")
    #expect(read("- &a [&a 1]\n- *a\n").node?.summary == "[[1], 1]")
  }

  @Test("An aliased value keeps the place where it is written out")
  func places() {
    guard case .mapping(let entries) = read("a: &x one\nb: *x\n").node?.value else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries.map(\.value.range.start) == [3, 3])
  }

  @Test("An alias without an anchor before it is an error")
  func undefinedAlias() {
    #expect(
      complaints("a: *x\nb: &x 1\n") == """
        test.yaml:1:4: error: there is no anchor 'x' before this alias [undefined-alias]
           1 | a: *x
             |    ^~
        help: put quotes around it if it is text

        """)
  }

  @Test(
    "An alias inside what it refers to is an error",
    arguments: ["&a [*a]", "&a {b: *a}", "&a {b: [1, {c: *a}]}", "&a {*a : 1}"])
  func recursiveAlias(text: String) {
    #expect(ids(text) == ["recursive-alias"])
  }

  @Test("A merge key adds the members that the mapping does not have itself, where it stands")
  func merge() {
    let base = "base: &base {a: 1, b: 2}\n"
    #expect(
      read(base + "own:\n  b: 3\n  <<: *base\n  c: 4\n").node?.summary
        == "{base: {a: 1, b: 2}, own: {b: 3, a: 1, c: 4}}")
    #expect(read("<<: {a: 1}\na: 2\n").node?.summary == "{a: 2}")
    #expect(read("<<: [{a: 1}, {a: 2, b: 3}]\n").node?.summary == "{a: 1, b: 3}")
  }

  @Test("A merge key in quotes is a key like any other")
  func quotedMerge() {
    #expect(read("'<<': 1\n\"<<\" : 2").diagnostics.all.map(\.id) == [.duplicateKey])
    #expect(read("'<<': 1").node?.summary == "{<<: 1}")
  }

  @Test("What is not a mapping cannot be merged", arguments: ["<<: 1", "<<: [1]", "<<: [{a: 1}, [b]]", "<<:"])
  func badMerge(text: String) {
    #expect(ids(text) == ["merge-not-mapping"])
  }

  @Test("Two merge keys in a mapping are a duplicate key")
  func twoMerges() {
    #expect(ids("<<: {a: 1}\n<<: {b: 2}\n") == ["duplicate-key"])
  }

  @Test("A bomb of aliases, or of merge keys, is refused at once")
  func bombs() {
    var aliases = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    var merges = "a0: &a0 {x: 1, y: 2, z: 3}\n"
    for level in 1...40 {
      aliases +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
      merges += "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1)], k\(level): 1}\n"
    }
    #expect(ids(aliases) == ["alias-expansion-too-large"])
    #expect(ids(merges) == ["alias-expansion-too-large"])
  }

  @Test("Aliases cannot make a tree deeper than its limit")
  func deepAliases() {
    var limits = ReadingLimits()
    limits.depth = 6
    #expect(ids("- &a [[[1]]]\n- [[*a]]\n", limits: limits) == [])
    #expect(ids("- &a [[[1]]]\n- [[[*a]]]\n", limits: limits) == ["nesting-too-deep"])
  }
}
