// Tests/Golden/free-form: any JSON at all.
import APIRuntime
import Golden_free_form
import Testing

@Suite("Golden case free-form")
struct FreeFormTests {
  @Test("Any value is kept as it is, numbers to the last digit")
  func anything() throws {
    let json =
      #"{"payload":{"a":[1,null,true,"x"],"n":123456789012345678901234567890.50},"extra":[],"maybe":1e400,"#
      + #""meta":{"b":{}},"settings":{"z":1,"a":2},"history":[{},[],0]}"#
    let event = try roundTrip(json, as: Event.self)
    #expect(event.settings?["z"] == 1)
    #expect(event.history?.count == 3)
  }

  @Test("A null that is there is told from a value that is not")
  func null() throws {
    let event = try roundTrip(#"{"payload":null,"extra":null}"#, as: Event.self)
    #expect(event.payload == .null)
    #expect(event.extra == .null)
    #expect(try Event(json: #"{"payload":1}"#).extra == nil)
  }

  @Test("What is free must still be an object where the document says so")
  func objects() {
    #expect(readingError(#"{"payload":1,"meta":[]}"#, as: Event.self)?.hasPrefix("/meta ") == true)
    #expect(readingError(#"{}"#, as: Event.self) != nil)
  }

  @Test("Properties of an open object are kept in their order")
  func open() throws {
    let open = try roundTrip(#"{"id":"1","z":[1],"a":null}"#, as: Open.self)
    #expect(open.additionalProperties["a"] == .null)
    #expect(open.additionalProperties["id"] == nil)
  }
}
