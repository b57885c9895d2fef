// Tests/Golden/validators: each constraint by itself, and all at once.
import APIRuntime
import Golden_validators
import Testing

@Suite("Golden case validators")
struct ValidatorsTests {
  @Test(
    "A value that breaks one constraint gives exactly that violation",
    arguments: [
      (#"{}"#, " minProperties"), (#"{"atLeast":0}"#, "/atLeast minimum"),
      (#"{"below":10}"#, "/below exclusiveMaximum"),
      (#"{"above":0.1}"#, "/above exclusiveMinimum"), (#"{"atMost":99.51}"#, "/atMost maximum"),
      (#"{"even":3}"#, "/even multipleOf"), (#"{"cents":0.015}"#, "/cents multipleOf"),
      (#"{"short":"abcd"}"#, "/short maxLength"), (#"{"long":"a"}"#, "/long minLength"),
      (#"{"code":"AB-"}"#, "/code pattern"), (#"{"few":["a","b","c"]}"#, "/few maxItems"),
      (#"{"few":["a","bb"]}"#, "/few/1 maxLength"), (#"{"some":[]}"#, "/some minItems"),
      (#"{"some":[1,2,1]}"#, "/some uniqueItems"), (#"{"some":[6]}"#, "/some/0 maximum"),
      (#"{"grid":[[],[0,-1]]}"#, "/grid/1/1 minimum"), (#"{"map":{}}"#, "/map minProperties"),
      (#"{"map":{"a":"x","b":"x","c":"x"}}"#, "/map maxProperties"), (#"{"map":{"a/b":""}}"#, "/map/a~1b minLength"),
      (#"{"kind":"c"}"#, "/kind enum"), (#"{"inner":{"name":"abc"}}"#, "/inner/name maxLength"),
      (#"{"inners":[{"name":"a"},{"name":"abc"}]}"#, "/inners/1/name maxLength"),
    ])
  func one(json: String, violation: String) throws {
    #expect(violations(of: try Constrained(json: json)) == [violation])
  }

  @Test("Values on the right side of every bound are none")
  func kept() throws {
    let json =
      #"{"atLeast":1,"below":9,"above":0.11,"atMost":99.5,"even":-4,"cents":19.99,"short":"a\u0301\r\n","long":"ab","#
      + #""code":"AB-12","few":["a"],"some":[1,2],"grid":[[0]],"map":{"a":"x"},"kind":"a","inner":{"name":"ab"},"#
      + #""inners":[],"free":""}"#
    #expect(violations(of: try Constrained(json: json)) == ["/short maxLength"], "U+0301, CR and LF are code points")
    #expect(violations(of: try Constrained(json: json.replacing(#"\r\n"#, with: "\u{1F600}"))).isEmpty)
  }

  @Test("All violations are reported, with rule and value")
  func all() throws {
    do {
      try Constrained(json: #"{"atLeast":0,"short":"abcd","kind":"c"}"#).validate()
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        "\(error)" == """
          /atLeast: minimum 1, got 0
          /short: maxLength 3, got 4
          /kind: enum "a", "b", got "c"
          """)
    }
  }

  @Test("What has no constraints has nothing to report")
  func unconstrained() throws {
    #expect(violations(of: Unconstrained(name: "")).isEmpty)
  }
}
