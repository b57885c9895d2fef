// Media types, ranges, and what `Accept` makes of them.
import Testing

@testable import APIRuntime

@Suite("Media types")
struct MediaTypeTests {
  @Test(
    "A media type is read with its parameters",
    arguments: [
      ("application/json", "application/json"), ("Application/JSON ; Charset=UTF-8", "application/json;charset=UTF-8"),
      (
        "application/json;odata.metadata=minimal;odata.streaming=true",
        "application/json;odata.metadata=minimal;odata.streaming=true"
      ),
      (#"text/plain; a="b;c \"d\"""#, #"text/plain;a="b;c \"d\"""#), ("*/*", "*/*"), ("image/*;q=0.5", "image/*"),
      ("text/html;;charset=a", "text/html;charset=a"), ("", nil), ("json", nil), ("a/", nil), ("/b", nil),
      ("a/b c", nil), ("a/b;c", nil), (#"a/b;c="d"#, nil), ("a/b;q=2", nil), ("a/b;q=0.1234", nil), ("a/b, c/d", nil),
    ] as [(String, String?)])
  func read(_ text: String, _ expected: String?) {
    #expect(MediaType(text)?.description == expected)
  }

  @Test(
    "JSON is known by its name and by its suffix",
    arguments: [
      ("application/json", true), ("application/problem+json", true), ("text/json", true), ("application/+json", false),
      ("image/json", false), ("application/jsonp", false), ("application/vnd.api+JSON; charset=utf-8", true),
    ])
  func json(_ text: String, _ expected: Bool) {
    #expect(MediaType(text)?.isJSON == expected)
  }

  @Test(
    "The most specific range covers a type",
    arguments: [
      ("application/json;odata.metadata=minimal;odata.streaming=true", 0),
      ("application/json;odata.streaming=true;odata.metadata=minimal", 0),
      ("application/json;odata.metadata=minimal", 1), ("application/json", 2), ("application/json;charset=utf-8", 2),
      ("application/json;odata.metadata=Minimal", 2), ("application/merge-patch+json", 3), ("text/html", 4),
      ("image/png", nil),
    ] as [(String, Int?)])
  func specific(_ text: String, _ expected: Int?) throws {
    let ranges = [
      "application/json;odata.metadata=minimal;odata.streaming=true", "application/json;odata.metadata=minimal",
      "application/json", "application/*+json", "text/*",
    ].compactMap { MediaType($0) }
    #expect(ranges.mostSpecific(covering: try #require(MediaType(text))) == expected)
  }

  @Test("A type without the parameters that the document lists fits, one with others does not")
  func missingParameters() throws {
    let ranges = [try #require(MediaType("application/json;odata.metadata=minimal"))]
    #expect(ranges.mostSpecific(covering: try #require(MediaType("application/json"))) == 0)
    #expect(ranges.mostSpecific(covering: try #require(MediaType("application/json;odata.metadata=full"))) == nil)
  }

  @Test(
    "Accept chooses by weight, then by the server's order",
    arguments: [
      ("*/*", 0), ("text/plain", 1), ("application/json;q=0.5, text/plain", 1),
      ("text/*;q=0.1, application/*;q=0.2", 0),
      ("text/plain;q=0, */*", 0), ("application/json;q=0, */*", 1), ("image/png", nil), ("*/*;q=0", nil),
      ("application/json; charset=utf-8", 0), ("nonsense, text/plain", 1), ("text/plain;q=0.5, text/plain;q=x", 1),
    ] as [(String, Int?)])
  func accept(_ text: String, _ expected: Int?) throws {
    let offers = ["application/json", "text/plain"].compactMap { MediaType($0) }
    #expect(try #require(Accept([text])).best(of: offers) == expected)
  }

  @Test("An Accept with nothing usable in it is no Accept", arguments: [[], [""], [",,"], ["nonsense"], ["a/b;q=7"]])
  func noAccept(_ values: [String]) {
    let isUsable = Accept(values) != nil
    #expect(!isUsable)
  }

  @Test("Ten thousand ranges are read in no time")
  func manyRanges() throws {
    let text = Array(repeating: "a/b", count: 10_000).joined(separator: ",")
    #expect(try #require(Accept([text])).best(of: [try #require(MediaType("a/b"))]) == 0)
  }
}
