// What each check says, and where.

import APIRuntime
import Testing

@Suite("Validation")
struct ValidationTests {
  typealias Check = @Sendable (inout Validation) -> Void

  private func violations(_ check: Check) -> [String] {
    var validation = Validation()
    check(&validation)
    return validation.error?.violations.map(\.description) ?? []
  }

  private func expect(_ expected: [String], _ check: Check, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(violations(check) == expected, sourceLocation: sourceLocation)
  }

  @Test("Bounds hold for every kind of number, and nil has none")
  func bounds() {
    expect([]) { $0.minimum(0, 0, at: "a") }
    expect(["/a: minimum 0, got -1"]) { $0.minimum(-1, 0, at: "a") }
    expect(["/a: maximum 2147483647, got 2147483648"]) { $0.maximum(2_147_483_648, 2_147_483_647, at: "a") }
    expect(["/a: exclusiveMinimum 0, got 0"]) { $0.exclusiveMinimum(0, 0, at: "a") }
    expect(["/a: exclusiveMaximum 1.5, got 1.5"]) { $0.exclusiveMaximum(1.5, 1.5, at: "a") }
    expect([]) { $0.exclusiveMaximum(1.4999, 1.5, at: "a") }
    expect(["/a: minimum 0, got -0.5"]) { $0.minimum(-0.5, 0, at: "a") }
    expect(["/a: minimum 0, got nan"]) { $0.minimum(Double.nan, 0, at: "a") }
    expect(["/a: maximum 7, got 8"]) { $0.maximum(Int32(8), 7, at: "a") }
    expect(["/a: maximum 0.1, got 0.2"]) { $0.maximum(Float(0.2), 0.1, at: "a") }
    expect([]) { $0.minimum(nil as Int64?, 0, at: "a") }
    expect(["/a: maximum 0, got 1"]) { $0.maximum(Node.Level.low, 0, at: "a") }
  }

  @Test(
    "A multiple is a multiple in decimals, not in binary",
    arguments: [
      (0.3, 0.1, true), (19.99, 0.01, true), (4.35, 0.01, true), (1.1, 0.1, true), (0.0075, 0.0001, true),
      (0.00751, 0.0001, false), (35, 1.5, false), (4.5, 1.5, true), (1e308, 0.123456789, false),
      (1e308, 1e300, true), (0, 0.1, true), (-0.3, 0.1, true), (1e300, 3, false),
      (12_391_239_123, 1e-8, true), (.infinity, 2, false), (.nan, 2, false), (9_007_199_254_740_992, 3, false),
    ] as [(Double, Double, Bool)])
  func decimalMultiples(_ value: Double, _ bound: Double, _ isMultiple: Bool) {
    #expect(violations { $0.multipleOf(value, bound, at: "a") }.isEmpty == isMultiple)
  }

  @Test("A text is of a format or is not, and nil is of every one")
  func formats() {
    expect([]) { $0.format("a@b.c", .email, at: "a") }
    expect([#"/a: format email, got "a""#]) { $0.format("a", .email, at: "a") }
    expect([]) { $0.format(nil as String?, .email, at: "a") }
  }

  @Test("Multiples of integers cannot trap")
  func integerMultiples() {
    expect([]) { $0.multipleOf(6, 3, at: "a") }
    expect(["/a: multipleOf 4, got 6"]) { $0.multipleOf(6, 4, at: "a") }
    expect([]) { $0.multipleOf(Int.min, -1, at: "a") }
    expect([]) { $0.multipleOf(5, 0, at: "a") }
    expect([]) { $0.multipleOf(3, decimal: 1.5, at: "a") }
    expect(["/a: multipleOf 1.5, got 4"]) { $0.multipleOf(4, decimal: 1.5, at: "a") }
    expect([]) { $0.multipleOf(Int.min, decimal: 0.5, at: "a") }
    expect(["/a: multipleOf 0.2, got 0.3"]) { $0.multipleOf(Float(0.3), 0.2, at: "a") }
  }

  @Test("Lengths are counted in code points")
  func lengths() {
    expect([]) { $0.maxLength("a\u{301}", 2, at: "a") }
    expect(["/a: maxLength 1, got 2"]) { $0.maxLength("e\u{301}", 1, at: "a") }
    expect(["/a: maxLength 4, got 5"]) { $0.maxLength("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 4, at: "a") }
    expect([]) { $0.minLength("\r\n", 2, at: "a") }
    expect(["/a: minLength 2, got 1"]) { $0.minLength("\u{1F600}", 2, at: "a") }
    expect([]) { $0.minLength("\u{1F600}\u{1F600}", 2, at: "a") }
    expect(["/a: minLength 1, got 0"]) { $0.minLength("", 1, at: "a") }
    expect([]) { $0.minLength(nil as String?, 1, at: "a") }
    expect([]) { $0.minLength("", 0, at: "a") }
    expect(["/a: maxLength 3, got 20"]) { $0.maxLength(DateTime("1970-01-01T00:00:00Z"), 3, at: "a") }
    expect(["/a: maxLength 3, got 6"]) { $0.maxLength(FailedIntegration.ReasonType.remote, 3, at: "a") }
  }

  @Test("A pattern is searched for, and one that cannot be compiled has no say")
  func patterns() {
    let word = Pattern("^\\w+$")
    expect([]) { $0.pattern("abc", word, at: "a") }
    expect([#"/a: pattern ^\w+$, got "a b\u{A}""#]) { $0.pattern("a b\n", word, at: "a") }
    expect([]) { $0.pattern("abc", Pattern("(?=xy)z"), at: "a") }
    expect([]) { $0.pattern(nil as String?, word, at: "a") }
  }

  @Test("An enumeration is closed, compared by bytes")
  func enumerations() {
    expect([]) { $0.enumerated(FailedIntegration.ReasonType.mapping, at: "a") }
    expect([#"/a: enum "mapping", "remote", "channel_app", got "Mapping""#]) {
      $0.enumerated(FailedIntegration.ReasonType(rawValue: "Mapping"), at: "a")
    }
    expect(["/a: enum 1, -5, got 2"]) { $0.enumerated(Node.Level(rawValue: 2), at: "a") }
    expect([#"/0: enum "mapping", "remote", "channel_app", got "x""#]) {
      $0.items([FailedIntegration.ReasonType(rawValue: "x")])
    }
  }

  @Test("Sizes of arrays and objects")
  func sizes() {
    expect(["/a: minItems 1, got 0"]) { $0.minItems([] as [Int], 1, at: "a") }
    expect(["/a: maxItems 1, got 2"]) { $0.maxItems([1, 2], 1, at: "a") }
    expect(["/a: minProperties 2, got 1"]) { $0.minProperties(["x": 1], 2, at: "a") }
    expect(["/a: maxProperties 0, got 1"]) { $0.maxProperties(["x": 1] as JSONObject, 0, at: "a") }
    expect(["the value: minProperties 2, got 1"]) { $0.minProperties(Node(level: .low), 2) }
  }

  @Test("Elements are unique by JSON equality")
  func unique() {
    expect([]) { $0.uniqueItems([1, 2, 3], at: "a") }
    expect(["/a: uniqueItems, got the same element at 0 and 2"]) { $0.uniqueItems(["x", "y", "x"], at: "a") }
    expect([]) { $0.uniqueItems(["e\u{301}", "\u{E9}"], at: "a") }
    expect([]) { $0.uniqueItems((0..<100).map { "x\($0)" }, at: "a") }
    expect(["/a: uniqueItems, got the same element at 7 and 50"]) {
      $0.uniqueItems((0..<50).map { "x\($0)" } + ["x7"], at: "a")
    }
    expect(["/a: uniqueItems, got the same element at 1 and 20"]) { $0.uniqueItems(Array(0..<20) + [1], at: "a") }
    expect(["/a: uniqueItems, got the same element at 0 and 1"]) {
      $0.uniqueItems([Node.Level.low, .unknown(1)], at: "a")
    }
    expect(["/a: uniqueItems, got the same element at 0 and 1"]) {
      $0.uniqueItems([FailedIntegration.ReasonType.remote, .unknown("remote")], at: "a")
    }
    expect(["/a: uniqueItems, got the same element at 0 and 1"]) {
      let one: JSONValue = ["a": 1, "b": [2]]
      let other: JSONValue = ["b": [2.0], "a": 1.0]
      $0.uniqueItems([one, other], at: "a")
    }
    expect([]) { $0.uniqueItems([1, true, "1", nil] as [JSONValue], at: "a") }
    expect(["/a: uniqueItems, got the same element at 0 and 1"]) { $0.uniqueItems([0.0, -0.0], at: "a") }
  }

  @Test("Pointers lead through parameters, properties, elements and keys, escaped")
  func pointers() {
    expect(["/query/page: minimum 1, got 0", "/body/a~1b/0/~0x/y: maxLength 1, got 2"]) { validation in
      validation.enter("query")
      validation.minimum(0, 1, at: "page")
      validation.leave()
      validation.enter("body")
      validation.each([["~x": "zz"]], at: "a/b") { element, validation in
        validation.each(element) { text, validation in
          validation.maxLength(text, 1, at: "y")
        }
      }
      validation.leave()
    }
    expect(["/header: required, got nothing"]) { $0.missing(at: "header") }
    expect(["/: minimum 1, got 0"]) { $0.minimum(0, 1, at: "") }
    expect(["/a/5: minimum 1, got 0"]) { validation in
      validation.enter("a")
      validation.enter(.index(5))
      validation.minimum(0, 1)
    }
  }

  @Test("Maps are walked in the order of their keys' bytes")
  func mapOrder() {
    let map = Dictionary(uniqueKeysWithValues: (0..<20).map { ("k\($0)", -1) })
    expect(map.keys.sorted().map { "/\($0): minimum 0, got -1" }) { validation in
      validation.each(map) { value, validation in validation.minimum(value, 0) }
    }
  }

  @Test("At most so many violations are kept")
  func limits() throws {
    var validation = Validation(limit: 3)
    validation.each(Array(repeating: -1, count: 3)) { value, validation in validation.minimum(value, 0) }
    #expect(try #require(validation.error).isTruncated == false)
    validation.minimum(-1, 0)
    let error = try #require(validation.error)
    #expect(error.violations.count == 3)
    #expect(error.isTruncated)
    #expect(error.description.hasSuffix("and more"))
    var first = Validation(limit: 1)
    var seen = 0
    first.each([-1, -1, -1]) { value, validation in
      seen += 1
      validation.minimum(value, 0)
    }
    #expect(seen == 1)
  }

  @Test("Models nested deeper than the limit are a violation, not a crash")
  func depth() throws {
    var node = Node()
    for _ in 0..<600 { node = Node(parent: node) }
    var validation = Validation()
    validation.model(node)
    #expect(try #require(validation.error).violations.contains { $0.keyword == "depth" })
  }

  @Test("Excerpts are short, on one line, and hide nothing")
  func excerpts() {
    #expect(Excerpt.quoted("a\"\\\n\u{202E}é") == #""a\"\\\u{A}\u{202E}é""#)
    #expect(Excerpt.quoted(String(repeating: "x", count: 70)) == "\"" + String(repeating: "x", count: 64) + "…\"")
    let violation = Violation(pointer: "/a\nb", keyword: "minimum", bound: "1", value: "0")
    #expect(violation.description == #"/a\u{A}b: minimum 1, got 0"#)
  }

  @Test("Unions and forbidden properties")
  func unions() {
    expect(["the value: oneOf, got a value that fits none of the alternatives"]) { $0.noMatch() }
    expect([#"/a: oneOf, got {"b":1}"#]) { $0.noMatch(["b": 1], at: "a") }
    expect([#"/a/x: additionalProperties, got "x""#, #"/a/y: additionalProperties, got "y""#]) {
      $0.forbidden(["x", "y"], at: "a")
    }
  }
}
