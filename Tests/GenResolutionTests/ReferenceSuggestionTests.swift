import GenResolution
import Testing

@Suite("What a broken reference may have meant")
struct ReferenceSuggestionTests {
  @Test(
    "The component that a reference names in another way is offered",
    arguments: [
      "#/definitions/Pet", "#components/schemas/Pet", "Pet", "/components/schemas/Pet", "#/components/schema/Pet",
    ])
  func components(_ reference: String) throws {
    let outcome = try resolve(document(schemas: "  Pet: {type: object}, Use: {items: {$ref: '\(reference)'}}"))
    #expect(outcome.said.count == 1)
    #expect(outcome.remedies == ["did you mean '#/components/schemas/Pet'?"])
  }

  @Test("The file that is there with another extension is offered, and what another document calls a component")
  func files() throws {
    let text = document(
      schemas: "  A: {items: {$ref: 'pet.yml#/a'}}, B: {items: {$ref: 'other.yaml#/definitions/Pet'}}")
    let other = "{openapi: 3.0.3, info: {title: T, version: '1'}, components: {schemas: {Pet: {type: object}}}}"
    let outcome = try resolve(text, files: ["pet.yaml": "{a: {}}", "other.yaml": other])
    #expect(
      outcome.remedies == [
        "did you mean 'pet.yaml#/a'?", "did you mean 'other.yaml#/components/schemas/Pet'?",
      ])
  }

  @Test("A key that is misspelt is not offered in place of one that is right")
  func misspeltKeys() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {}
      component: {schemas: {Pet: {}}}
      components: {responses: {}, schema: {Pet: {}}, parameters: {P: {name: a, in: query, schema: {
        $ref: '#/components/schemas/Pet'}}}}
      """)
    #expect(outcome.remedies == ["'schema' there seems to be a misspelling of 'schemas'"])
  }

  @Test(
    "A reference to a whole document or to all components of a kind is told of where it stands, once",
    arguments: [
      ("#", "an OpenAPI document"), ("other.yaml", "an OpenAPI document"),
      ("other.yaml#/components", "all components of a document"),
      ("#/components/schemas", "all of 'components/schemas'"),
    ])
  func wholes(reference: String, name: String) throws {
    let other = "{openapi: 3.0.3, info: {title: T, version: '1'}, components: {schemas: {Pet: {type: object}}}}"
    let outcome = try resolve(
      document(schemas: "  A: {items: {$ref: '\(reference)'}}"), files: ["other.yaml": other])
    #expect(outcome.said == ["warning wrong-reference-target 5:21"])
    #expect(
      outcome.messages == [
        "the $ref '\(reference)' leads to \(name) where a schema is expected; any JSON value is taken here"
      ])
  }

  @Test("A security scheme that cannot be read is declared all the same")
  func securitySchemes() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      security: [{Key: []}]
      paths: {}
      components: {securitySchemes: {Key: {type: apikey}}}
      """)
    #expect(!outcome.said.contains { $0.contains("unknown-security-scheme") })
  }
}
