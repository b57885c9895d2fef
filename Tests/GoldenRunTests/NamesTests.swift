// Tests/Golden/names and descriptions: whatever a document calls things, the wire has its names.
import APIRuntime
import Golden_descriptions
import Golden_names
import Testing

@Suite("Golden cases names and descriptions")
struct NamesTests {
  @Test("Names that Swift keeps for itself")
  func reserved() throws {
    let error = ErrorModel(type: "a", selfValue: "b", initValue: "c", default: "d")
    #expect(try error.jsonText() == #"{"Type":"a","self":"b","init":"c","default":"d"}"#)
    try roundTrip(#"{"description":"d","hashValue":1}"#, as: ResultModel.self)
    try roundTrip(#"{"link":"https://example.com"}"#, as: URIModel.self)
  }

  @Test("Names that clash")
  func clashes() throws {
    #expect(try URLs(userUnderscoreID: "a", userID: "b").jsonText() == #"{"user_id":"a","userId":"b"}"#)
    #expect(
      try List(userDotName: "a", userUnderscoreName: "b", _1st: "c").jsonText()
        == #"{"user.name":"a","user_name":"b","1st":"c"}"#)
    #expect(try EventDotTuiDotPromptDotAppend(a: "a").jsonText() == #"{"a":"a"}"#)
    #expect(try EventTuiPromptAppend(b: "b").jsonText() == #"{"b":"b"}"#)
  }

  @Test("Names without a letter, and of other scripts")
  func others() throws {
    #expect(try Generic1SystemBoolean(plus1: 1, minus1: 2).jsonText() == #"{"+1":1,"-1":2}"#)
    let json =
      "{\"class\":\"a\",\"\":\"b\",\"\u{C4}rger\":\"c\",\"\u{1F600}\":\"d\","
      + "\"\u{540D}\u{524D}\":\"e\"}"
    let model = try roundTrip(json, as: StringModel.self)
    #expect(model == StringModel(class: "a", empty: "b", arger: "c", grinningFace: "d", x540D_x524D: "e"))
  }

  @Test("Methods and their arguments")
  func methods() async throws {
    let recorder = Recorder()
    let client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
    try await client.reposGetAll(type: "t", requestParameter: "r", projectIDs: ["1"], in: "i")
    #expect(await recorder.target == "/a/t?request=r&project_ids%5B%5D=1&in=i")
    try await client.optional()
    try await client.getB()
    try await client.putB()
    #expect(await recorder.requests.map(\.target).suffix(3) == ["/c", "/b", "/b"])
  }

  @Test("Hostile text is the document's text and nothing else")
  func hostile() throws {
    let hostile = try Hostile(json: "{}")
    #expect(hostile.quoteXNewline == "\"\\(1 + 1)\n\u{600}\"")
    let json = #"{"quote\"\\(x)\nnewline":"v","kind":"a\"b","code":"\"\\(x)\""}"#
    let written = try roundTrip(json, as: Hostile.self)
    #expect(written.kind == .aB)
    #expect(Hostile.Kind.allKnown.map(\.rawValue.unicodeScalars.count) == [3, 4, 1, 2, 5])
    #expect(Hostile.Kind(rawValue: "e\u{301}") == .e_x301)
    #expect(Hostile.Kind(rawValue: "\u{E9}") == .xE9)
  }
}
