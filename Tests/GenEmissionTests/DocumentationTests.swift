// What doc comments say, and what they leave out because it is said beside them.

import GenEmission
import GenIR
import Testing

@Suite("What doc comments say")
struct DocumentationTests {
  /// A property of a structure with its comment.
  private func property(_ name: String, key: String, _ documentation: Documentation) throws -> [String] {
    let property = Property(
      name: name, key: key, type: .string, presence: .required, documentation: documentation)
    let declaration = Declaration(
      name: TypeName(["Thing"]), documentation: Documentation(),
      kind: .structure(Structure(properties: [property], additional: .ignored)), isConstrained: false, place: nowhere)
    return try lines(declaration, from: "public struct Thing: JSONModel {", to: "public var \(name): String")
  }

  private func lines(_ declaration: Declaration, from first: String, to last: String) throws -> [String] {
    let api = API(
      name: "A", documentation: Documentation(), declarations: [declaration], operations: [], servers: [],
      securitySchemes: [])
    let file = try emit(api, parts: [.models]).first { $0.path.hasPrefix("Models/") }
    let lines = String(decoding: file?.contents ?? [], as: UTF8.self).split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
    return Array(lines.drop { $0 != first }.dropFirst().prefix { $0 != last })
  }

  @Test("The name on the wire is said where it is another than in Swift")
  func wireNames() throws {
    #expect(try property("logo", key: "logo", Documentation()) == [])
    #expect(try property("logoURL", key: "logo_url", Documentation()) == ["/// `logo_url`"])
    #expect(try property("size", key: "size", Documentation(facts: ["Minimum: 1."])) == ["/// Minimum: 1."])
  }

  @Test(
    "A text that is only the name is left out",
    arguments: ["logo url", "Logo URL.", "The logo URL", "`logo_url` parameter", "logo-url"])
  func names(text: String) throws {
    #expect(try property("logoURL", key: "logo_url", Documentation(summary: text)) == ["/// `logo_url`"])
    #expect(try property("logoURL", key: "logo_url", Documentation(description: text)) == ["/// `logo_url`"])
  }

  @Test("A text that only looks like the name stays", arguments: ["Theme", "me too", "Parameter"])
  func otherTexts(text: String) throws {
    #expect(try property("me", key: "me", Documentation(summary: text)) == ["/// \(text)"])
  }

  @Test("A description that says the title again is left out")
  func titles() throws {
    let documentation = Documentation(summary: "A logo", description: "A logo.")
    #expect(try property("image", key: "image", documentation) == ["/// A logo"])
  }

  @Test("A short example has one line, and a long one a block")
  func examples() throws {
    let long = "\"" + String(repeating: "a", count: 60) + "\""
    let documentation = Documentation(facts: ["Minimum length: 7."], examples: ["\"1981-12\"", long])
    #expect(
      try property("month", key: "month", documentation) == [
        "/// Minimum length: 7.", "/// Example: `\"1981-12\"`.", "///", "/// ```json", "/// \(long)", "/// ```",
      ])
  }

  @Test(
    "A default that the prose says is not said again",
    arguments: [
      ("Default: 20", "20"), ("Defaults to `20`.", "20"), ("How many (default is 20)", "20"),
      ("**Default value:** asc", "\"asc\""), ("The default is \"asc\".", "\"asc\""), ("Defaults to False", "false"),
    ])
  func statedDefaults(prose: String, value: String) throws {
    let documentation = Documentation(description: prose, facts: ["Default: `\(value)`."])
    #expect(try property("size", key: "size", documentation).count == 1)
  }

  @Test(
    "Any other default is said",
    arguments: [
      ("Default: 200", "20"), ("Default: 20.5", "20"), ("Defaults to 20_000", "20"), ("At most 20 by default", "20"),
      ("The default for 20 items", "20"), ("Default: ASC", "\"asc\""), ("Default: ", "\"\""), ("default", "20"),
    ])
  func otherDefaults(prose: String, value: String) throws {
    let documentation = Documentation(description: prose, facts: ["Default: `\(value)`."])
    #expect(try property("size", key: "size", documentation).last == "/// Default: `\(value)`.")
  }

  @Test("A case whose description is its value needs no comment")
  func cases() throws {
    let enumeration = Enumeration(
      raw: .string,
      cases: [
        .init(name: "inProgress", value: "IN_PROGRESS", documentation: Documentation(description: "In progress")),
        .init(name: "done", value: "DONE", documentation: Documentation(description: "Nothing remains.")),
      ])
    let declaration = Declaration(
      name: TypeName(["State"]), documentation: Documentation(), kind: .enumeration(enumeration),
      isConstrained: false, place: nowhere)
    #expect(try lines(declaration, from: "case inProgress", to: "case done") == ["/// Nothing remains."])
  }

  @Test("Of a response that is described by the phrase of its status the comment gives the number")
  func responses() throws {
    var api = Orchard.api
    for index in api.operations.indices where api.operations[index].typeName == "FellTree" {
      api.operations[index].responses.append(
        Response(
          status: .exact(404), caseName: "notFound", isSuccess: false, body: nil,
          documentation: Documentation(description: "Not Found")))
    }
    let text = try emit(api, parts: [.models, .client]).map { String(decoding: $0.contents, as: UTF8.self) }.joined()
    #expect(text.contains("/// Status 404.\n    case notFound"))
    #expect(!text.contains("/// Not Found"))
  }

  @Test("An argument whose description is its name is not listed")
  func arguments() throws {
    var api = Orchard.api
    for index in api.operations.indices {
      for position in api.operations[index].parameters.indices {
        api.operations[index].parameters[position].documentation = Documentation(
          description: "\(api.operations[index].parameters[position].key) parameter")
      }
    }
    let text = try emit(api, parts: [.models, .client]).map { String(decoding: $0.contents, as: UTF8.self) }.joined()
    #expect(!text.contains("///   - page:"))
    #expect(text.contains("///   - body: The seed."))
  }

  @Test("A summary that is the method's name is left out", arguments: ["fellTree", "fellTree()", "FellTree"])
  func methods(summary: String) throws {
    var api = Orchard.api
    for index in api.operations.indices { api.operations[index].documentation.summary = summary }
    let text = try emit(api, parts: [.models, .client]).map { String(decoding: $0.contents, as: UTF8.self) }.joined()
    #expect(text.contains("/// `DELETE /trees/{id}`\npublic enum FellTree"))
    #expect(text.contains("/// \(summary)\n///\n/// `GET /trees`"))
  }
}
