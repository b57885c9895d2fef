// Enumerations that keep what they do not know.

import APIRuntime
import Testing

@Suite("Open enumerations")
struct OpenEnumTests {
  @Test("A listed text is found by its bytes, in short tables and in long ones", arguments: [3, 8, 9, 1000])
  func lookup(_ count: Int) {
    let texts = (0..<count).map { "value \($0 * 7 % count) \($0)" }
    let table = RawValues(texts)
    for (index, text) in texts.enumerated() { #expect(table.index(of: text) == index) }
    for text in ["", "value", "value 0", "zzz", "value 0 0 "] { #expect(table.index(of: text) == -1) }
  }

  @Test("Texts that Swift holds for equal are told apart")
  func canonicalEquivalence() {
    #expect(RawValues(["\u{E9}"]).index(of: "e\u{301}") == -1)
    let many = (0..<20).map { "x\($0)" } + ["\u{E9}", "e\u{301}"]
    #expect(RawValues(many).index(of: "e\u{301}") == 21)
    #expect(FailedIntegration.ReasonType(rawValue: "\u{E9}") != FailedIntegration.ReasonType(rawValue: "e\u{301}"))
  }

  @Test("Listed integers are found")
  func integers() {
    let table = RawIntegers([5, -3, 900, .min, .max, 0])
    for (index, value) in table.values.enumerated() { #expect(table.index(of: value) == index) }
    for value in [1, -4, 901, .min + 1] { #expect(table.index(of: value) == -1) }
  }

  @Test("A value that is not listed survives reading and writing")
  func unknown() throws {
    let reasons = try [FailedIntegration.ReasonType](json: #"["remote","later"]"#)
    #expect(reasons[0] == .remote)
    #expect(reasons[1] == .unknown("later"))
    #expect(try reasons.jsonText() == #"["remote","later"]"#)
    #expect(FailedIntegration.ReasonType.allKnown == [.mapping, .remote, .channelApp])
    #expect(try [Node.Level](json: "[1,7]") == [.low, .unknown(7)])
    #expect("\(reasons[1])" == "later")
  }
}
