// A model in the shape that the generator writes: read, written, compared, validated, and through Foundation's coders.

import APIRuntime
import Foundation
import Testing

@Suite("Models")
struct JSONModelTests {
  static let text = """
    {"pk":1,"channel":5,"version_date":"2022-04-19T06:10:06.557594Z","reason_type":"mapping","reference":"a\\u00e9",\
    "is_active":false,"expiration_date":null,"retry_count":3,"max_retry_count":7,"tags":["x","y"],"weight":0.25}
    """

  @Test("A model is read and written")
  func roundTrip() throws {
    let model = try FailedIntegration(json: Self.text)
    #expect(model.pk == 1)
    #expect(model.reasonType == .mapping)
    #expect(model.expirationDate == nil)
    #expect(model.reference == "aé")
    #expect(!model.isActive)
    #expect(
      try model.jsonText() == """
        {"pk":1,"channel":5,"version_date":"2022-04-19T06:10:06.557594Z","reason_type":"mapping","reference":"aé",\
        "is_active":false,"retry_count":3,"max_retry_count":7,"tags":["x","y"],"weight":0.25}
        """)
    #expect(try FailedIntegration(json: try model.jsonBytes()) == model)
  }

  @Test("Defaults stand in for what is absent")
  func defaults() throws {
    let model = try FailedIntegration(
      json: #"{"channel":5,"version_date":"2022-04-19T06:10:06Z","reason_type":"new"}"#)
    #expect(model.isActive && model.retryCount == 0 && model.maxRetryCount == 7)
    #expect(model.reasonType.rawValue == "new")
    #expect(!model.reasonType.isKnown)
  }

  @Test("Absent, null and a value are told apart in what is sent")
  func input() throws {
    let date = try #require(DateTime("2022-04-19T06:10:06Z"))
    var draft = FailedIntegration.Input(channel: 5, versionDate: date)
    #expect(try draft.jsonText() == #"{"channel":5,"version_date":"2022-04-19T06:10:06Z"}"#)
    draft.expirationDate = .null
    #expect(
      try draft.jsonText() == #"{"channel":5,"version_date":"2022-04-19T06:10:06Z","expiration_date":null}"#)
    #expect(try FailedIntegration.Input(json: try draft.jsonBytes()).expirationDate?.value == nil)
    draft.expirationDate = .value(date)
    #expect(try FailedIntegration.Input(json: try draft.jsonBytes()).expirationDate?.value == date)
  }

  @Test("All violations are thrown, with pointers")
  func validate() throws {
    var draft = FailedIntegration.Input(channel: 5, versionDate: .now)
    try draft.validate()
    draft.retryCount = -1
    let error = #expect(throws: ValidationError.self) { try draft.validate() }
    #expect(error?.description == "/retry_count: minimum 0, got -1")

    var item = try FailedIntegration(json: Self.text)
    try item.validate()
    item.reference = "a b"
    item.tags = ["x", "toolong", "x", "y"]
    item.weight = 0.255
    item.reasonType = .unknown("x")
    let page = FailedIntegrationPage(count: -1, results: [item], byName: ["b": draft, "a": draft])
    let pageError = #expect(throws: ValidationError.self) { try page.validate() }
    #expect(
      pageError?.description == #"""
        /count: minimum 0, got -1
        /results/0/reason_type: enum "mapping", "remote", "channel_app", got "x"
        /results/0/reference: pattern ^\S+$, got "a b"
        /results/0/tags: maxItems 3, got 4
        /results/0/tags: uniqueItems, got the same element at 0 and 2
        /results/0/tags/1: maxLength 5, got 7
        /results/0/weight: multipleOf 0.01, got 0.255
        /by~1name/a/retry_count: minimum 0, got -1
        /by~1name/b/retry_count: minimum 0, got -1
        """#)
    let copy = try JSONDecoder().decode(ValidationError.self, from: try JSONEncoder().encode(pageError))
    #expect(copy == pageError)
  }

  @Test("What does not fit is refused with its place")
  func refused() {
    let cases = [
      (#"{"channel":"5"}"#, "/channel"),
      (#"{"channel":5}"#, ""),
      (#"{"channel":5,"version_date":"yesterday"}"#, "/version_date"),
      (#"{"channel":5,"version_date":"2022-04-19T06:10:06Z","reason_type":7}"#, "/reason_type"),
    ]
    for (text, pointer) in cases {
      let error = #expect(throws: JSONError.self) { try FailedIntegration(json: text) }
      #expect(error?.pointer == pointer)
    }
  }

  @Test("Foundation's coders read and write the same JSON")
  func foundation() throws {
    let model = try FailedIntegration(json: Self.text)
    let data = try JSONEncoder().encode(model)
    #expect(try FailedIntegration(json: data) == model)
    #expect(try JSONDecoder().decode(FailedIntegration.self, from: Data(Self.text.utf8)) == model)
    let page = FailedIntegrationPage(count: 1, results: [model])
    #expect(try JSONDecoder().decode(FailedIntegrationPage.self, from: try JSONEncoder().encode(page)) == page)
    let list = try PropertyListEncoder().encode(page)
    #expect(try PropertyListDecoder().decode(FailedIntegrationPage.self, from: list) == page)
  }

  @Test("What does not fit is refused by Foundation's decoder with its place")
  func foundationErrors() throws {
    struct Wrapper: Decodable { var item: FailedIntegration }
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Wrapper.self, from: Data(#"{"item":{"channel":"5"}}"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["item", "channel"])
  }

  @Test("Any JSON value goes through Foundation's coders with 64-bit integers exact")
  func values() throws {
    let text = #"{"a":[1,9223372036854775807,18446744073709551615,-9223372036854775808,0.1,true,null,"x",{}],"b":1}"#
    let value = try JSONValue(json: text)
    #expect(try JSONValue(json: try JSONEncoder().encode(value)) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
  }

  @Test("Models are equal when their JSON is")
  func equality() throws {
    let one = try Node(json: #"{"x":{"a":1,"b":2},"level":1,"y":0}"#)
    let same = try Node(json: #"{"level":1.0,"y":-0.0,"x":{"b":2.0,"a":1e0}}"#)
    let other = try Node(json: #"{"level":1,"y":0,"x":{"b":2,"a":3}}"#)
    #expect(one == same)
    #expect(one.hashValue == same.hashValue)
    #expect(one != other)
    #expect(Set([one, same, other]).count == 2)
    for (left, right) in [("1e300", "1.0E+300"), ("18446744073709551615", "1844674407370955161.5e1"), ("10", "1e1")] {
      #expect(try Node(json: #"{"n":\#(left)}"#) == Node(json: #"{"n":\#(right)}"#))
    }
    #expect(try Node(json: #"{"n":1e300}"#) != Node(json: #"{"n":1e301}"#))
    let composed = Node(additionalProperties: ["x": "\u{E9}"])
    let decomposed = Node(additionalProperties: ["x": "e\u{301}"])
    #expect(composed != decomposed)
  }

  @Test("A model may hold itself")
  func recursion() throws {
    var node = try Node(json: #"{"parent":{"parent":{"level":-5}}}"#)
    #expect(node.parent?.parent?.level == .high)
    let copy = node
    node.parent?.parent = nil
    #expect(copy.parent?.parent?.level == .high)
    #expect(try node.jsonText() == #"{"parent":{}}"#)
  }

  @Test("Dates, identifiers and bytes go through Foundation's coders as strings")
  func formatted() throws {
    let date = try #require(DateTime("2022-04-19T06:10:06.5+02:00"))
    let data = try JSONEncoder().encode([date])
    #expect(String(decoding: data, as: UTF8.self) == #"["2022-04-19T06:10:06.5+02:00"]"#)
    #expect(try JSONDecoder().decode([DateTime].self, from: data) == [date])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([UniqueID].self, from: data) }
    #expect(try [Base64Bytes(bytes: [1, 2])].jsonText() == #"["AQI="]"#)
    #expect(throws: JSONError.self) { try [URI](json: #"["a b"]"#) }
  }
}
