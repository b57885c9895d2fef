import GenDiagnostics
import GenSourceTree
import Testing

@Suite("The core schema of YAML 1.2")
struct CoreSchemaTests {
  @Test(
    "Numbers take the form that JSON has for them",
    arguments: [
      ("12", "12"), ("012", "12"), ("-012", "-12"), ("000", "0"), ("-0", "-0"), ("+1", "1"), ("0o17", "15"),
      ("0x1F", "31"),
      (".5", "0.5"), ("-.5", "-0.5"), ("+.5", "0.5"), ("1.", "1"), ("1.50", "1.50"), ("00.10", "0.10"), ("3.0", "3.0"),
      ("1.e5", "1e5"), (".5E-3", "0.5E-3"), ("1e400", "1e400"), ("12345678901234567890", "12345678901234567890"),
      ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"), ("0o777777777777777777777777", "4722366482869645213695"),
    ])
  func numbers(text: String, number: String) {
    #expect(read("- " + text).node?.summary == "[\(number)]")
  }

  @Test(
    "What YAML 1.1 took for something else is text",
    arguments: [
      "no", "NO", "on", "Off", "yes", "y", "1_000", "0b1", "0o8", "0xG", "0o", "0x", "-0x1", "1:30", "190:20:30",
      "2001-12-14",
      "1e", "1e+", ".", "+", "-.", "..5", "1.2.3", "e5", "+.nan", "nULL", "tRUE", "=",
    ])
  func text(text: String) {
    #expect(read("- \(text)\n- 'x'").node?.summary == "[\"\(text)\", \"x\"]")
  }

  @Test("Null, booleans and the empty value are known in three spellings each")
  func words() {
    #expect(
      read("[null, Null, NULL, ~, , ]".replacing(", ,", with: ",")).node?.summary == "[null, null, null, null]")
    #expect(read("[true, True, TRUE, false, False, FALSE]").node?.summary == "[true, true, true, false, false, false]")
    #expect(read("a:\nb: ''\n").node?.summary == "{a: null, b: \"\"}")
  }

  @Test("What stands in quotes or in a block is text")
  func quotes() {
    #expect(
      read("- '1'\n- \"true\"\n- |\n  null\n- >-\n  1.0\n").node?.summary == #"["1", "true", "null<U+000A>", "1.0"]"#)
  }

  @Test(
    "Numbers that are not finite are read as text, with a warning",
    arguments: [".inf", "-.inf", "+.INF", ".nan", ".NaN"])
  func notFinite(text: String) {
    let (node, diagnostics) = read("a: \(text)")
    #expect(node?.summary == "{a: \"\(text)\"}")
    #expect(diagnostics.all.map(\.id) == [.numberNotFinite])
    #expect(diagnostics.all.map(\.severity) == [.warning])
  }

  @Test("A tag of the core schema says what a scalar is")
  func coreTags() {
    let text = "- !!str 12\n- !!int '12'\n- !!float 3\n- !!bool \"true\"\n- !!null ''\n- !!map {}\n- !!seq []\n- ! 12\n"
    #expect(read(text).node?.summary == #"["12", 12, 3, true, null, {}, [], "12"]"#)
    #expect(read("!!str a: !!str").node?.summary == #"{a: ""}"#)
  }

  @Test(
    "A value that does not have the form of its tag is refused",
    arguments: [
      "!!int five", "!!int 1.5", "!!bool yes", "!!null x", "!!float ''", "!!map []", "!!seq {}", "!!map x", "!!str []",
    ])
  func wrongTags(text: String) {
    #expect(ids("- " + text) == ["wrong-tag"])
  }

  @Test(
    "Other tags are refused",
    arguments: [
      "!foo 1", "!!binary aGk=", "!!python/object:os.system {}", "!!set {}", "!<tag:x> []", "!!timestamp 2001-01-01",
    ])
  func otherTags(text: String) {
    #expect(ids("- " + text) == ["unknown-tag"])
  }

  @Test("Keys are the text that is written, whatever it would mean as a value")
  func keys() {
    #expect(
      read("200: a\n'201': b\n0x1F: c\ntrue: d\nno: e\n1.0: f\n.inf: g\nNULL: h\n").node?.summary
        == #"{200: "a", 201: "b", 0x1F: "c", true: "d", no: "e", 1.0: "f", .inf: "g", NULL: "h"}"#)
  }

  @Test(
    "A key that is not text is refused and left out with its value",
    arguments: ["~", "!!null ''", "[a]", "{a: b}"])
  func badKeys(key: String) {
    let (node, diagnostics) = read("a: 1\n\(key): {x: [1]}\nb: 2\n")
    #expect(node?.summary == "{a: 1, b: 2}")
    #expect(diagnostics.all.map(\.id) == [.keyNotText])
  }
}
