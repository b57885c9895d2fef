// Tests/Golden/asserted-formats: formats without a Swift type that gen.yaml makes constraints.
import APIRuntime
import Golden_asserted_formats
import Testing

@Suite("Golden case asserted-formats")
struct AssertedFormatsTests {
  @Test(
    "A text that is not of its format is a violation",
    arguments: [
      (#"{"mail":"a"}"#, "/mail format"), (#"{"mails":["ä@b.c","b"]}"#, "/mails/1 format"),
      (#"{"host":"-a"}"#, "/host format"), (#"{"wait":"1 hour"}"#, "/wait format"),
    ])
  func broken(json: String, violation: String) throws {
    #expect(violations(of: try Contact(json: json)) == [violation])
  }

  @Test("Texts of their formats, and formats that are not asserted, are none")
  func kept() throws {
    let json = #"{"mail":"a@b.c","mails":["ä@b.c"],"host":null,"wait":"PT1H","page":"not a reference"}"#
    #expect(violations(of: try Contact(json: json)).isEmpty)
  }

  @Test("What has a format and no type is any value, and a string of that format")
  func untyped() throws {
    #expect(violations(of: try Anything(json: #"{"mail":1}"#)).isEmpty)
    #expect(violations(of: try Anything(json: #"{"mail":"a@b.c"}"#)).isEmpty)
    #expect(violations(of: try Anything(json: #"{"mail":"a"}"#)) == ["/mail format"])
  }
}
