// Bad instances of the Omnitron API, and exactly what is said about each.
import APIRuntime
import Omnitron
import Testing

@Suite("Bad instances of the Omnitron API")
struct OmnitronBadInstanceTests {
  private let good: KeyValuePairs = [
    "channel": "1", "version_date": #""2025-12-01T08:55:15.762Z""#, "reason_type": #""mapping""#,
    "content_type": "1", "object_id": "1",
  ]

  /// One of `families`, as messages show it.
  private static let family = #"👨\u{200D}👩\u{200D}👧\u{200D}👦"#

  private static let bad: [BadInstance] = [
    BadInstance(["retry_count": "-1"], "/retry_count: minimum 0, got -1"),
    BadInstance(["max_retry_count": "-9223372036854775808"], "/max_retry_count: minimum 0, got -9223372036854775808"),
    BadInstance(
      ["retry_interval": "-1", "max_retry_count": "-2", "retry_count": "-3"], "/retry_count: minimum 0, got -3",
      "/max_retry_count: minimum 0, got -2", "/retry_interval: minimum 0, got -1"),
    BadInstance(
      ["reason_type": #""Mapping""#], #"/reason_type: enum "mapping", "remote", "channel_app", got "Mapping""#),
    BadInstance(["reason_type": #""""#], #"/reason_type: enum "mapping", "remote", "channel_app", got """#),
    BadInstance(
      ["reason_type": families(3), "retry_count": "-1"],
      #"/reason_type: enum "mapping", "remote", "channel_app", got "\#(family)\#(family)\#(family)""#,
      "/reason_type: maxLength 15, got 21", "/retry_count: minimum 0, got -1"),
    BadInstance(
      ["reason_type": families(2)],
      #"/reason_type: enum "mapping", "remote", "channel_app", got "\#(family)\#(family)""#),
    BadInstance(["reason_type": "1"], "/reason_type expected a string, found a number"),
    BadInstance(["reason_type": "null"], "/reason_type expected a string, found null"),
    BadInstance(["reason_type": nil], #" the key "reason_type" is missing"#),
    BadInstance(["channel": #""1""#], "/channel expected a number, found a string"),
    BadInstance(["channel": "1.5"], "/channel expected an integer, found a number with a fraction"),
    BadInstance(["object_id": "9223372036854775808"], "/object_id the number does not fit Int"),
    BadInstance(["content_type": nil], #" the key "content_type" is missing"#),
    BadInstance(["version_date": #""2025-02-29T00:00:00Z""#], #"/version_date not of the format "date-time""#),
    BadInstance(["version_date": #""2025-12-01""#], #"/version_date not of the format "date-time""#),
    BadInstance(["expiration_date": "0"], "/expiration_date expected a string, found a number"),
    BadInstance(["is_active": "null"], "/is_active expected a boolean, found null"),
    BadInstance(["is_active": #""true""#], "/is_active expected a boolean, found a string"),
    BadInstance(["log_id": "[]"], "/log_id expected a number, found an array"),
    BadInstance(
      ["integration_action": #"1,"integration_action":2"#],
      #"/integration_action the key "integration_action" is there twice"#),
  ]

  @Test("What is sent", arguments: bad)
  func sent(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: FailedIntegration.Input.self) == instance.outcome)
  }

  @Test("What is read", arguments: bad)
  func read(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: FailedIntegration.self) == instance.outcome)
  }

  @Test("What is wrong in a list has the place in the list")
  func list() {
    let item = BadInstance(["retry_count": "-1", "reason_type": #""other""#]).json(good)
    let text = BadInstance([:]).json(good)
    let list = ListSalesChannelFailedIntegrations.Response.self
    #expect(
      outcome(#"{"results":[\#(text),\#(item)]}"#, as: list) == [
        #"/results/1/reason_type: enum "mapping", "remote", "channel_app", got "other""#,
        "/results/1/retry_count: minimum 0, got -1",
      ])
    #expect(outcome(#"{"results":[\#(text),{}]}"#, as: list) == [#"/results/1 the key "channel" is missing"#])
    #expect(outcome(#"{"results":[null]}"#, as: list) == ["/results/0 expected an object, found null"])
    #expect(outcome(#"{"count":null}"#, as: list) == ["/count expected a number, found null"])
  }
}
