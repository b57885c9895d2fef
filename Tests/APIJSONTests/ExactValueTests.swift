// Numbers and values compared exactly, whatever their spelling.

import APIJSON
import Testing

@Suite("Exact values")
struct ExactValueTests {
  @Test(
    "Two spellings of one value are equal and have one hash",
    arguments: [
      ("1", "1.0"), ("10e-1", "1"), ("-0", "0"), ("1e100000000", "10e99999999"), ("0.1e100000001", "1e100000000"),
      ("100000000000000000000", "1e20"), ("1.000000000000000000000", "1"), (#""\u0061""#, #""a""#),
      (#"{"a":1,"b":[2]}"#, #"{"b":[2.0],"\u0061":1}"#), (#""\ud83d\ude00""#, #""😀""#),
    ])
  func equal(_ left: String, _ right: String) throws {
    let (left, right) = (try JSONDocument(left).root, try JSONDocument(right).root)
    #expect(left.isEqual(to: right))
    #expect(hash(left) == hash(right))
  }

  @Test(
    "Values that only look alike differ",
    arguments: [
      ("1", "true"), ("0", "false"), ("1", #""1""#), (#""é""#, #""e\u0301""#), ("[1]", "[1,1]"), ("{}", "[]"),
      (#"{"a":1}"#, #"{"a":1,"b":1}"#), (#"{"a":1}"#, #"{"b":1}"#), ("9007199254740993", "9007199254740992"),
      (#""\ud800""#, #""\ufffd""#),
    ])
  func different(_ left: String, _ right: String) throws {
    #expect(try !JSONDocument(left).root.isEqual(to: JSONDocument(right).root))
  }

  @Test(
    "Small numbers are ordered like all numbers",
    arguments: ["-1e20", "-1.5", "-1", "0", "1e-30", "0.1", "0.10000000000000001", "1", "1.5", "999", "1e17", "1e30"])
  func order(_ text: String) throws {
    let others = ["-1e20", "-1.5", "-1", "0", "1e-30", "0.1", "1", "1.5", "1e3", "1e17", "1e30"]
    for other in others {
      let (left, right) = (try #require(compact(text)), try #require(compact(other)))
      let (number, bound) = (try #require(JSONNumber(text)), try #require(JSONNumber(other)))
      #expect((left < right) == (number < bound), "\(text) < \(other)")
      #expect((left == right) == (number == bound), "\(text) == \(other)")
    }
  }

  private func hash(_ value: JSONElement) -> Int {
    var hasher = Hasher()
    value.hashValue(into: &hasher)
    return hasher.finalize()
  }

  private func compact(_ text: String) -> CompactNumber? {
    Array(text.utf8).withUnsafeBufferPointer { CompactNumber($0) }
  }
}
