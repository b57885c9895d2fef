// Bad instances of the Solvimon API, and exactly what is said about each.
import APIRuntime
import Solvimon
import Testing

@Suite("Bad instances of the Solvimon API")
struct SolvimonBadInstanceTests {
  private let good: KeyValuePairs = [
    "reference": #""erp-1""#, "name": #""Our ERP""#, "description": #""""#, "type": #""TAX""#,
    "linked_resources_configurations": "[{}]",
  ]

  private static let bad: [BadInstance] = [
    BadInstance(["reference": #""erp 1""#], #"/reference: pattern ^\S+$, got "erp 1""#),
    BadInstance(["reference": #""""#], #"/reference: pattern ^\S+$, got """#),
    BadInstance(["reference": families(37)], "/reference: maxLength 256, got 259"),
    BadInstance(["name": families(37)], "/name: maxLength 256, got 259"),
    BadInstance(["name": #""two\nlines""#], #"/name: pattern ^.*$, got "two\u{A}lines""#),
    BadInstance(["description": #""two\u2028lines""#], #"/description: pattern ^.*$, got "two\u{2028}lines""#),
    BadInstance(["description": "null"], "/description expected a string, found null"),
    BadInstance(["reference": nil], #" the key "reference" is missing"#),
    BadInstance(["type": "{}"], "/type expected a string, found an object"),
    BadInstance(
      ["linked_resources_configurations": "{}"], "/linked_resources_configurations expected an array, found an object"),
    BadInstance(
      ["linked_resources_configurations": #"[{},"a"]"#],
      "/linked_resources_configurations/1 expected an object, found a string"),
    BadInstance(["linked_resources_configurations": nil], #" the key "linked_resources_configurations" is missing"#),
    BadInstance(["status": "1"], "/status expected a string, found a number"),
    BadInstance(["authentication": "null"], "/authentication expected an object, found null"),
    BadInstance(["email_provider": "[]"], "/email_provider expected an object, found an array"),
    BadInstance(
      ["reference": #"" ""#, "name": #""\r""#, "description": families(40)], #"/reference: pattern ^\S+$, got " ""#,
      #"/name: pattern ^.*$, got "\u{D}""#, "/description: maxLength 256, got 280"),
  ]

  @Test("What is sent", arguments: bad)
  func sent(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: Integration.Input.self) == instance.outcome)
  }

  @Test("What is read", arguments: bad)
  func read(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: Integration.self) == instance.outcome)
  }

  @Test("Code points are counted, and as many as the bound are allowed")
  func bound() {
    let instance = BadInstance(["reference": families(36), "name": families(36)])
    #expect(outcome(instance.json(good), as: Integration.Input.self).isEmpty)
  }
}
