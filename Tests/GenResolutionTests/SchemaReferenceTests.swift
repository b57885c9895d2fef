import GenDocument
import GenResolution
import Testing

@Suite("References between schemas")
struct SchemaReferenceTests {
  @Test("A reference is a use of its target, and all ways to a schema give one ID")
  func oneID() throws {
    let outcome = try resolve(
      document(
        schemas: """
            Pet: {type: object, properties: {tag: {type: string}, parent: {$ref: '#/components/schemas/Pet'}}},
            Owner: {type: object, properties: {
              pet: {$ref: '#/components/schemas/Pet'},
              tag: {$ref: '#/components/schemas/Pet/properties/tag'},
              tagAgain: {$ref: '#/components/schemas/%50et/properties/tag'}}}
          """))
    #expect(outcome.said == [])
    let pet = try outcome.component("Pet")
    #expect(try outcome.property("parent", of: "Pet").id == pet.id)
    #expect(try outcome.property("pet", of: "Owner").id == pet.id)
    let tag = try outcome.property("tag", of: "Pet")
    #expect(try outcome.property("tag", of: "Owner").id == tag.id)
    #expect(try outcome.property("tagAgain", of: "Owner").id == tag.id)
    #expect(outcome.document.schemas[tag.id].pointer == "#/components/schemas/Pet/properties/tag")
    #expect(outcome.document.schemas[tag.id].componentName == nil)
    #expect(outcome.document.schemas[pet.id].componentName == "Pet")
    #expect(outcome.document.schemas.count == 3)
  }

  @Test("A chain of references ends at the value, and what the links say is kept")
  func chains() throws {
    let outcome = try resolve(
      document(
        schemas: """
            A: {$ref: '#/components/schemas/B', description: of A},
            B: {$ref: '#/components/schemas/C', description: of B, deprecated: true},
            C: {type: string}
          """, version: "3.1.0"))
    let use = try outcome.component("A")
    #expect(use.id == (try outcome.component("C")).id)
    #expect(use.isReference)
    #expect(use.annotations?.description?.value == "of A")
    #expect(use.annotations?.deprecated?.value == true)
  }

  @Test("References that lead back to themselves are a warning at the first, with the way")
  func cycles() throws {
    let outcome = try resolve(
      document(
        schemas: """
            A: {$ref: '#/components/schemas/B'},
            B: {$ref: '#/components/schemas/A'},
            C: {$ref: '#/components/schemas/C'}
          """))
    #expect(outcome.said == ["warning reference-cycle 5:13", "warning reference-cycle 7:13"])
  }

  @Test("A chain is followed up to the limit", arguments: [(100, 0), (101, 1)])
  func longChains(length: Int, errors: Int) throws {
    let links = (0..<length).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }
    let text = document(schemas: "X: {items: {$ref: '#/components/schemas/S1'}}, S\(length): {type: string},\n")
    let all = text.replacing("X: {", with: links.joined(separator: ", ") + ", X: {")
    let outcome = try resolve(all)
    #expect(outcome.said.count == errors)
    #expect(outcome.said.allSatisfy { $0.hasPrefix("error reference-chain") })
  }

  @Test("A target that is missing names the part of the pointer that leads nowhere, and the nearest key")
  func missing() throws {
    let outcome = try resolve(
      document(schemas: "  Customer: {type: object}, Use: {items: {$ref: '#/components/schemas/Custmer'}}"))
    #expect(outcome.said == ["warning missing-reference-target 5:49"])
    #expect(
      outcome.messages == [
        "the $ref '#/components/schemas/Custmer' leads nowhere: there is no 'Custmer' at that place; "
          + "any JSON value is taken here"
      ])
    #expect(outcome.remedies == ["did you mean 'Customer'?"])
  }

  @Test(
    "A reference that cannot be followed is one warning where nothing is there, and one error where it is refused",
    arguments: [
      ("#/info/title", "warning wrong-reference-target"), ("#/info/title/x", "warning missing-reference-target"),
      ("#/components/parameters/P", "warning wrong-reference-target"),
      ("#components", "warning missing-reference-target"), ("#/~3", "warning invalid-reference"),
      ("#/paths/0", "warning missing-reference-target"), ("/a.yaml", "error reference-refused"),
      ("https://example.com/a.yaml", "warning reference-refused"), ("file:a.yaml", "error reference-refused"),
      ("../a.yaml", "error reference-refused"), ("a.yaml", "warning missing-file"),
      ("a%2eyaml", "warning missing-file"),
    ])
  func refused(reference: String, said: String) throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {}
      components:
        parameters: {P: {name: p, in: query, schema: {type: string}}}
        schemas: {A: {items: {$ref: '\(reference)'}}}
      """)
    #expect(outcome.said == ["\(said) 6:31"])
  }

  @Test("A pointer goes through references on its way, into lists and into escaped keys")
  func oddPlaces() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /users/{id}:
          get:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            responses:
              '200': {$ref: '#/components/responses/User'}
      components:
        responses:
          User: {description: D, content: {application/json: {schema: {type: object}}}}
        schemas:
          A:
            properties:
              body: {$ref: '#/paths/~1users~1%7Bid%7D/get/responses/200/content/application~1json/schema'}
              id: {$ref: '#/paths/~1users~1{id}/get/parameters/0/schema'}
      """)
    #expect(outcome.said == [])
    let operation = try #require(outcome.document.operations.first)
    let body = try #require(operation.responses.first?.value.content.first?.value.schema)
    #expect(try outcome.property("body", of: "A").id == body.id)
    #expect(try outcome.property("id", of: "A").id == operation.parameters.first?.schema?.id)
    #expect(
      outcome.document.schemas[body.id].pointer == "#/components/responses/User/content/application~1json/schema")
  }

  @Test("Keys that differ in Unicode normalisation only are different keys")
  func normalisation() throws {
    let outcome = try resolve(
      document(
        schemas: """
            "e\u{301}": {type: string}, "\u{E9}": {type: integer}, Use: {properties: {
              a: {$ref: "#/components/schemas/e\u{301}"}, b: {$ref: "#/components/schemas/\u{E9}"}}}
          """))
    #expect(outcome.said == [])
    let (a, b) = (try outcome.property("a", of: "Use"), try outcome.property("b", of: "Use"))
    #expect(a.id != b.id)
    #expect(outcome.document.schemas[b.id].keywords.types.first?.value == .integer)
  }

  @Test("A discriminator finds its schemas by component name and by reference")
  func discriminators() throws {
    let outcome = try resolve(
      document(
        schemas: """
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {
              cat: Cat, feline: '#/components/schemas/Cat', dog: Dog}}},
            Cat: {type: object}
          """))
    #expect(outcome.said == ["warning discriminator-mapping 6:56"])
    let mapping = try #require(try outcome.schema("Pet").discriminator).mapping
    #expect(mapping.map(\.name) == ["cat", "feline"])
    let cat = try outcome.component("Cat").id
    #expect(mapping.allSatisfy { $0.use.id == cat })
  }
}
