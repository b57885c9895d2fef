import GenDiagnostics
import Testing

@Suite("Wording")
struct WordingTests {
  @Test("Quoted text is safe to print and is cut")
  func quoting() {
    #expect(quoted("name") == "'name'")
    #expect(
      quoted("a\nb\u{202E}\u{200B}\u{FEFF}\u{E0041}\u{FFFE}") == "'a<U+000A>b<U+202E><U+200B><U+FEFF><U+E0041><U+FFFE>'"
    )
    #expect(quoted("日本語", limit: 2) == "'日本…'")
    #expect(quoted(String(repeating: "x", count: 80)).utf8.count == 82)
    #expect(quoted(String(repeating: "x", count: 81)) == "'" + String(repeating: "x", count: 80) + "…'")
    #expect(visible(visible("\u{7F}\u{AD}\u{A0}")) == "<U+007F><U+00AD><U+00A0>")
  }

  @Test(
    "The nearest known name is found for slips of the keyboard and not for other words",
    arguments: [
      ("descripton", "description"), ("operationID", "operationId"), ("sumary", "summary"), ("tgas", "tags"),
      ("paramters", "parameters"), ("tag", "tags"), ("x", nil), ("", nil), ("callback", nil), ("SUMMARY", "summary"),
    ] as [(String, String?)])
  func nearestName(name: String, expected: String?) {
    let known = ["tags", "summary", "description", "operationId", "parameters"]
    #expect(nearest(to: name, in: known) == expected)
  }

  @Test("Of equally near names the first is taken, and endless ones are not compared")
  func ties() {
    #expect(nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    let long = String(repeating: "x", count: 100_000)
    #expect(nearest(to: long, in: [long + "x"]) == nil)
    #expect(nearest(to: "x", in: [long]) == nil)
  }
}
