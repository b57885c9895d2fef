// What is proposed in place of fields and values that belong elsewhere.
import GenDiagnostics
import GenDocument
import Testing

@Suite("Habits from elsewhere")
struct FieldRemedyTests {
  private func remedies<Object: DocumentObject>(_ type: Object.Type, _ text: String) -> [String] {
    read(type, text).diagnostics.all.compactMap(\.remedy)
  }

  @Test("Fields of Swagger 2.0 lead to what OpenAPI 3 has in their place")
  func swagger() {
    #expect(
      remedies(Response.self, "{description: A, schema: {}}") == [
        "put it under content: {application/json: {schema: …}}"
      ])
    #expect(remedies(Parameter.self, "{name: a, in: query, type: string}") == ["put it into 'schema'"])
    #expect(
      remedies(Parameter.self, "{name: a, in: body, schema: {}}") == [
        "describe it in the 'requestBody' of the operation"
      ])
    #expect(
      remedies(Operation.self, "{responses: {}, produces: [a/b]}") == [
        "name the media type in the 'content' of each response"
      ])
    #expect(
      remedies(OpenAPIDocument.self, "{openapi: 3.1.0, info: {title: A, version: '1'}, definitions: {}}") == [
        "put the schemas under components: {schemas: …}"
      ])
  }

  @Test(
    "Names that programming languages have for types lead to those of JSON Schema",
    arguments: [
      ("int", "did you mean 'integer'?"), ("bool", "did you mean 'boolean'?"), ("str", "did you mean 'string'?"),
      ("num", "did you mean 'number'?"), ("date", "write 'type: string' and 'format: date'"),
      ("file", "write 'type: string' and 'format: binary'"),
    ])
  func types(name: String, remedy: String) {
    #expect(remedies(Schema.self, "{type: \(name)}") == [remedy])
  }

  @Test("Limits that make no sense are told of and ignored; whole numbers may be written with a fraction")
  func limits() {
    let reading = read(
      Schema.self, "{maxLength: -1, minItems: 1.5, multipleOf: 0, maximum: 1e400, minLength: 2.0, minimum: -3}")
    #expect(reading.places == ["0", "1e400", "-1", "1.5"])
    #expect(
      reading.messages.first == "warning wrong-type: 'multipleOf' should be above 0 and is 0; it is ignored")
    #expect(reading.value?.maximum?.value == "1e400")
    #expect(reading.value?.maxLength == nil)
    #expect(reading.value?.multipleOf == nil)
    #expect(reading.value?.minLength?.value == "2.0")
    #expect(reading.value?.minimum?.value == "-3")
  }

  @Test("A $ref without a value, a boolean of YAML 1.1 and a key without a space have their own remedies")
  func yaml() {
    #expect(
      remedies(PathItem.self, "{$ref: }") == ["put the reference in quotes: an unquoted # begins a comment"])
    #expect(remedies(Schema.self, "{nullable: yes}") == ["write true"])
    #expect(remedies(Schema.self, "{properties: {a: string}}") == ["write 'type: string'"])
    #expect(remedies(Schema.self, "{properties: {a: 'type:text'}}") == ["write a space behind the colon"])
  }

  @Test("What belongs at the top level and is indented under paths is told of once")
  func indentation() {
    let reading = document(
      "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {/a: {}, components: , schemas: {}}}")
    #expect(
      reading.messages == [
        "error unknown-field: 'components' belongs at the top level; it is indented under paths"
      ])
    #expect(
      read(Paths.self, "{tags: [{name: a}]}").messages == [
        "warning unknown-field: 'tags' belongs at the top level; it is indented under paths, and is left out"
      ])
    #expect(
      remedies(Paths.self, "{'https://a.b/pets': {}}") == ["the host belongs into 'servers': write '/pets' here"])
  }

  @Test("A version that the other key has is told how to be written")
  func versions() {
    #expect(document("{openapi: '2.0'}").diagnostics.all.map(\.remedy) == ["write swagger: \"2.0\""])
    #expect(document("{swagger: '3.0.1'}").diagnostics.all.map(\.remedy) == ["write openapi: \"3.0.1\""])
  }
}
