// Tests/Golden/open-enums: a client survives a value that its document did not know, `validate()` reports it.
import APIRuntime
import Golden_open_enums
import Testing

@Suite("Golden case open-enums")
struct OpenEnumsTests {
  @Test("Every listed value has a case and is written as it was read")
  func listed() throws {
    let texts = ["IN_PROGRESS", "done", "+1", "-1", "", "default", "two words", "caf\u{E9}"]
    let cases: [State] = [.inProgress, .done, .plus1, .minus1, .empty, .default, .twoWords, .cafe]
    #expect(State.allKnown == cases)
    for (text, value) in zip(texts, cases) {
      #expect(try roundTrip("\"\(text)\"", as: State.self) == value)
      #expect(value.isKnown)
    }
    for (number, value) in zip([200, 404, -1], [Code._200, ._404, .minus1]) {
      #expect(try roundTrip("\(number)", as: Code.self) == value)
    }
  }

  @Test("A value that is not listed survives, and validation reports it")
  func unknown() throws {
    let task = try roundTrip(
      #"{"state":"new","code":500,"size":"huge","tags":["red","blue"]}"#, as: TaskModel.self)
    #expect(task.state == .unknown("new"))
    #expect(task.code == .unknown(500))
    #expect(task.size == .unknown("huge"))
    #expect(task.tags == [.red, .unknown("blue")])
    #expect(violations(of: task) == ["/state enum", "/code enum", "/size enum", "/tags/1 enum"])
  }

  @Test("Text is compared by its bytes: another normal form is another value")
  func bytes() throws {
    let decomposed = try State(json: "\"cafe\u{301}\"")
    #expect(decomposed == .unknown("cafe\u{301}"))
    #expect(decomposed != .cafe)
    #expect(!decomposed.isKnown)
  }

  @Test("An enumeration that lists null reads it as nil")
  func null() throws {
    let task = try TaskModel(json: #"{"state":"done","size":null}"#)
    #expect(task.size == nil)
    #expect(violations(of: task).isEmpty)
  }

  @Test("Names for the cases come from x-enum-varnames")
  func named() throws {
    #expect(try roundTrip(#""a""#, as: Documented.self) == .first)
    #expect(Documented.second.rawValue == "b")
  }
}
