// What is reported and how much it weighs: flaws that do not stop good Swift are warnings.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Flaws")
struct LeniencyTests {
  @Test("An unknown field is a warning at its key that names the nearest known one")
  func unknownField() {
    let reading = read(Info.self, "{title: A, version: '1', licence: {name: MIT}, x-licence: 1}")
    #expect(reading.messages == ["warning unknown-field: the Info Object has no field 'licence'"])
    #expect(reading.places == ["licence"])
    #expect(reading.diagnostics.all.first?.remedy == "did you mean 'license'?")
  }

  @Test("The whole query string needs no name, which is not on the wire; any other parameter does")
  func namelessQueryString() {
    let whole = read(Parameter.self, "{in: querystring, content: {}}", version: .v3_2)
    #expect(whole.value?.name.value == "query")
    #expect(whole.messages == ["warning missing-field: the Parameter Object lacks the field 'name'"])
    #expect(read(Parameter.self, "{in: query, schema: {}}").value == nil)
  }

  @Test("Of very many unknown fields the first fifty are reported one by one")
  func manyUnknownFields() {
    let fields = (0..<60).map { "z\($0): 1" }.joined(separator: ", ")
    let reading = read(Contact.self, "{\(fields)}")
    #expect(reading.messages.count == 51)
    #expect(
      reading.messages.last
        == "warning unknown-field: the Contact Object has no field 'z50' either, nor any of those after it")
  }

  @Test("A field that resembles none is reported without a proposal")
  func strangeField() {
    let reading = read(Info.self, "{title: A, version: '1', \"\\u2028\": 1}")
    #expect(reading.messages == ["warning unknown-field: the Info Object has no field '<U+2028>'"])
    #expect(reading.diagnostics.all.first?.remedy == nil)
  }

  @Test("A field that is canonically equal to a known one is unknown")
  func lookAlike() {
    // U+212A, the Kelvin sign, is canonically equivalent to K.
    let reading = read(Link.self, "{\"\\u212A\": 1}")
    #expect(reading.diagnostics.all.map(\.id) == [.unknownField])
  }

  @Test("A keyword of the wrong type is a warning that says what is expected and found, and reading goes on")
  func wrongType() {
    let reading = read(Schema.self, "{maxLength: [1], title: b, properties: [a]}")
    #expect(reading.value?.title?.value == "b")
    #expect(
      reading.messages == [
        "warning wrong-type: 'maxLength' should be a number and is a list",
        "warning wrong-type: 'properties' should be a mapping and is a list",
      ])
    #expect(reading.places == ["[1]", "[a]"])
  }

  @Test("An empty list in the place of a mapping is an empty mapping")
  func emptyList() {
    let reading = read(Components.self, "{schemas: [], responses: []}")
    #expect(
      reading.messages == [
        "warning empty-field: 'schemas' is an empty list where a mapping should be; it is read as absent",
        "warning empty-field: 'responses' is an empty list where a mapping should be; it is read as absent",
      ])
  }

  @Test("Something else in the place of a schema is the schema of every value")
  func wrongSchema() {
    let reading = read(Schema.self, "{properties: {a: text}}")
    #expect(reading.value?.properties.map(\.name) == ["a"])
    #expect(reading.messages == ["warning wrong-type: the Schema Object should be a mapping and is text"])
  }

  @Test("Something else in the place of an object is an error that names the object")
  func wrongObject() {
    let reading = read(Operation.self, "{operationId: a, requestBody: b}")
    #expect(reading.value?.operationId?.value == "a")
    #expect(reading.messages == ["error wrong-type: the Request Body Object should be a mapping and is text"])
    #expect(reading.places == ["b"])
  }

  @Test("Documentation of the wrong type is a warning")
  func wrongDocumentation() {
    let reading = read(MediaType.self, "{schema: {description: [a]}, examples: [1]}")
    #expect(
      reading.messages == [
        "warning wrong-type: 'description' should be text and is a list",
        "warning wrong-type: 'examples' should be a mapping and is a list",
      ])
  }

  @Test("A field without a value is read as absent, with a warning")
  func emptyField() {
    let reading = read(Schema.self, "{properties: , title: b}")
    #expect(reading.value?.properties.isEmpty == true)
    #expect(
      reading.messages == [
        "warning empty-field: 'properties' is null where a mapping should be; it is read as absent"
      ])
  }

  @Test("A field that must be there and is null is missing")
  func emptyNecessaryField() {
    let reading = read(Parameter.self, "{name: null, in: query}")
    #expect(
      reading.messages == [
        "error missing-field: the Parameter Object lacks the field 'name', without which it is left out"
      ])
  }

  @Test("Unquoted text that YAML makes a number, and quoted numbers and booleans, are understood")
  func understood() {
    let info = read(Info.self, "{title: A, version: 1.10}")
    #expect(info.value?.version?.value == "1.10")
    #expect(
      info.messages == ["warning wrong-type: 'version' should be text and is a number; it is understood"])
    let schema = read(Schema.self, "{maxLength: '10', nullable: 'true', minLength: '0x10'}")
    #expect(schema.value?.maxLength?.value == "10")
    #expect(schema.value?.nullable?.value == true)
    #expect(schema.value?.minLength == nil)
    #expect(
      schema.messages == [
        "warning wrong-type: 'nullable' should be a boolean and is text; it is understood",
        "warning wrong-type: 'maxLength' should be a number and is text; it is understood",
        "warning wrong-type: 'minLength' should be a number and is text",
      ])
  }

  @Test("A missing field that the specification requires is a warning where Swift comes out without it")
  func missingFields() {
    let reading = read(Info.self, "{}")
    #expect(reading.value != nil)
    #expect(
      reading.messages == [
        "warning missing-field: the Info Object lacks the field 'title'",
        "warning missing-field: the Info Object lacks the field 'version'",
      ])
  }

  @Test("An empty URL is no flaw of the reading")
  func emptyURL() {
    #expect(read(Server.self, "url: ''").messages == [])
  }

  @Test("A security scheme that does not say how a request carries it is left out with an error")
  func securityScheme() {
    #expect(
      read(SecurityScheme.self, "{type: apiKey, in: header}").messages == [
        "error missing-field: the Security Scheme Object lacks the field 'name', without which it is left out"
      ])
    #expect(read(SecurityScheme.self, "{type: http}").value == nil)
    #expect(read(SecurityScheme.self, "{type: oauth}").messages == ["error unknown-value: 'type' cannot be 'oauth'"])
    #expect(read(SecurityScheme.self, "{type: http, scheme: bearer}").value?.type.value == .http)
  }

  @Test("The diagnostic IDs of this room are sorted and named once")
  func identifiers() {
    let names = DiagnosticID.document.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }
}
