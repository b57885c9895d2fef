// Bad instances of the Repzo API, and exactly what is said about each.
import APIRuntime
import RepzoClientChannel
import Testing

@Suite("Bad instances of the Repzo API")
struct RepzoBadInstanceTests {
  private let good: KeyValuePairs = ["name": #""قناة""#]

  private static let bad: [BadInstance] = [
    BadInstance(["name": "null"], "/name expected a string, found null"),
    BadInstance(["name": "1"], "/name expected a string, found a number"),
    BadInstance(["name": #""\ud83d""#], "/name the string has an escape of half a surrogate pair"),
    BadInstance(["local_name": "null"], "/local_name expected a string, found null"),
    BadInstance(["disabled": "0"], "/disabled expected a boolean, found a number"),
    BadInstance(["integration_meta": "[]"], "/integration_meta expected an object, found an array"),
    BadInstance(["integration_meta": #"{"a":1,"a":2}"#], #"/integration_meta/a the key "a" is there twice"#),
    BadInstance(["company_namespace": #""company1""#], "/company_namespace expected an array, found a string"),
    BadInstance(["company_namespace": #"["company1",null]"#], "/company_namespace/1 expected a string, found null"),
  ]

  private static let badInUpdates: [BadInstance] = [
    BadInstance(["_id": "7"], "/_id expected a string, found a number"),
    BadInstance(["createdAt": #""2023-01-15""#], #"/createdAt not of the format "date-time""#),
    BadInstance(["updatedAt": #""2023-01-15T10:30:60.5Zulu""#], #"/updatedAt not of the format "date-time""#),
    BadInstance(["updatedAt": "1673778600"], "/updatedAt expected a string, found a number"),
    BadInstance(["__v": "9223372036854775808"], "/__v the number does not fit Int"),
    BadInstance(["__v": "-1e30"], "/__v the number does not fit Int"),
    BadInstance(["__v": "0.1"], "/__v expected an integer, found a number with a fraction"),
  ]

  @Test("What is sent to create", arguments: bad)
  func created(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: NewClientChannel.self) == instance.outcome)
  }

  @Test("What is sent to update", arguments: bad + badInUpdates)
  func updated(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: ClientChannelUpdate.self) == instance.outcome)
  }

  @Test("What is read", arguments: bad + badInUpdates)
  func read(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: ClientChannel.self) == instance.outcome)
  }

  @Test("A name is missing only where it is required")
  func missing() {
    #expect(outcome("{}", as: NewClientChannel.self) == [#" the key "name" is missing"#])
    #expect(outcome("{}", as: ClientChannelUpdate.self) == [])
  }

  @Test(
    "What is wrong in a list has the place in the list",
    arguments: [
      (#"{"success":"yes"}"#, "/success expected a boolean, found a string"),
      (#"{"data":[{},{"__v":"0"}]}"#, "/data/1/__v expected a number, found a string"),
      (#"{"data":{}}"#, "/data expected an array, found an object"),
      (#"{"data":[{"integration_meta":{},"createdAt":""}]}"#, #"/data/0/createdAt not of the format "date-time""#),
      (#"{"pagination":{"total":null}}"#, "/pagination/total expected a number, found null"),
      (#"{"pagination":{"page":9223372036854775808}}"#, "/pagination/page the number does not fit Int"),
      ("[]", " expected an object, found an array"),
    ])
  func list(json: String, says: String) {
    #expect(outcome(json, as: ClientChannelList.self) == [says])
  }

  @Test(
    "A filter is a text or texts, and nothing else",
    arguments: [
      (#""a""#, []), (#"["a","b"]"#, []), ("1", ["the value: oneOf, got 1"]),
      (#"["a",1]"#, [#"the value: oneOf, got ["a",1]"#]), ("null", ["the value: oneOf, got null"]),
    ])
  func filter(json: String, says: [String]) {
    #expect(outcome(json, as: StringOrStrings.self) == says)
  }
}
