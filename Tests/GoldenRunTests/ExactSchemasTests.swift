// Tests/Golden/exact-schemas: what no Swift type says, checked on the JSON.
import APIRuntime
import Golden_exact_schemas
import Testing

@Suite("Golden case exact-schemas")
struct ExactSchemasTests {
  @Test(
    "Of alternatives that only ask for properties one must hold, and `null` is there where absent is not",
    arguments: [
      (#"{"name":"a"}"#, [" anyOf"]), (#"{"name":"a","email":null}"#, []), (#"{"name":"a","email":"e"}"#, []),
      (#"{"name":"a","phone":"1"}"#, ["/plan dependentRequired"]), (#"{"name":"a","phone":"1","plan":"free"}"#, []),
      (#"{"name":"","email":"e"}"#, ["/name minLength"]),
    ])
  func account(json: String, expected: [String]) throws {
    #expect(violations(of: try Account(json: json)) == expected)
  }

  @Test("What is readOnly need not be there in a request")
  func readOnly() throws {
    let account = Account(name: "a", phone: "1", plan: "free")
    #expect(violations(of: account).isEmpty)
  }

  @Test(
    "Conditions are checked, and inside what they hold",
    arguments: [
      (#"{"method":"card"}"#, ["/card required"]), (#"{"method":"transfer"}"#, []),
      (#"{"method":"transfer","card":{"digits":"1234"}}"#, ["/card false"]),
      (#"{"method":"card","card":{"digits":"12"}}"#, ["/card/digits pattern"]),
      (#"{"method":"card","card":{"digits":"1234","owner":1}}"#, ["/card/owner unevaluatedProperties"]),
      (#"{"method":"cash"}"#, ["/method enum"]),
    ])
  func payment(json: String, expected: [String]) throws {
    #expect(violations(of: try Payment(json: json)) == expected)
  }

  @Test(
    "A property is checked by itself where the others need nothing",
    arguments: [
      (#"{"point":[1,"m"]}"#, []), (#"{"point":["m",1]}"#, ["/point/0 type", "/point/1 type"]),
      (#"{"point":[1,"m",2]}"#, ["/point/2 items"]), (#"{"labels":{"x-a":1,"b":"c"}}"#, []),
      (#"{"labels":{"x-a":"1","b":2}}"#, ["/labels/x-a type", "/labels/b type"]),
      (#"{"marks":["a"]}"#, ["/marks contains"]),
      (#"{"marks":["a","end"]}"#, []), (#"{"anything":0}"#, []),
    ])
  func measurement(json: String, expected: [String]) throws {
    #expect(violations(of: try Measurement(json: json)) == expected)
  }

  @Test("A value that is valid by two of oneOf's alternatives is not valid, although the type takes the first")
  func shape() throws {
    #expect(violations(of: try Shape(json: #"{"radius":1}"#)).isEmpty)
    #expect(violations(of: try Shape(json: #"{"radius":1,"side":2}"#)) == [" oneOf"])
  }

  @Test("What is required and not listed is looked for in what the document does not name")
  func unlisted() throws {
    let value = try roundTrip(#"{"note":"a","version":2}"#, as: Versioned.self)
    #expect(value.additionalProperties["version"] == 2)
    #expect(violations(of: value).isEmpty)
    #expect(violations(of: Versioned(note: "a")) == ["/version required"])
  }

  @Test("A violation names the schema by its document and pointer, with the keyword's bound and the value")
  func wording() throws {
    let payment = try Payment(json: #"{"method":"card","card":{"digits":"12"}}"#)
    do {
      try payment.validate()
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        error.violations == [
          Violation(
            pointer: "/card/digits", keyword: "pattern", bound: "^[0-9]{4}$", value: #""12""#,
            schema: "spec.yaml#/components/schemas/Card/properties/digits/pattern")
        ])
    }
  }

  @Test("A parameter is checked against its schema")
  func parameter() throws {
    var validation = Validation()
    CreateAccount.validate(tag: "none", body: Account(name: "a", email: .null), into: &validation)
    #expect(validation.error?.violations.map { "\($0.pointer) \($0.keyword)" } == ["/query/tag not"])
  }
}
