// Which schemas go to the evaluator, and what their types keep for it.
import GenIR
import GenLowering
import Testing

@Suite("Schemas for the evaluator")
struct ExactSchemaTests {
  @Test(
    "What types and checks say all of needs no evaluator",
    arguments: [
      "type: object, properties: {a: {type: string, minLength: 1}, b: {type: [integer, 'null'], minimum: 0}}",
      "type: object, required: [a], properties: {a: {type: array, uniqueItems: true, items: {type: number}}}",
      "oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]",
      "anyOf: [{type: string}, {type: string, enum: [a]}]",
      "oneOf: [{type: string}, {type: object, properties: {a: {type: string}}}]",
      "allOf: [{type: object, properties: {a: {type: string}}}, {required: [a]}]",
      "type: object, additionalProperties: {type: integer}",
      "description: Anything",
    ])
  func plain(_ schema: String) throws {
    let api = try lowerModern("Pet: {\(schema)}").api
    #expect(api.schemas == nil)
    #expect(api.declarations.allSatisfy { $0.exact == nil })
  }

  @Test(
    "The keywords that nothing else checks are named",
    arguments: [
      ("type: object, properties: {a: {type: string}}, not: {required: [b]}", "not"),
      ("type: object, properties: {a: {type: string}}, if: {required: [a]}, then: {required: [b]}", "if"),
      ("type: object, properties: {a: {type: string}}, required: [b]", "required"),
      ("type: object, properties: {a: {type: string}}, dependentRequired: {a: [b]}", "dependentRequired"),
      ("type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]", "anyOf"),
      (
        "oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]",
        "oneOf"
      ),
      (
        "allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: false}, {required: [a]}]",
        "additionalProperties"
      ),
    ])
  func keywords(_ schema: String, keyword: String) throws {
    let pet = try lowerModern("Pet: {\(schema)}").declaration("Pet")
    #expect(pet.exact?.keywords == [keyword])
    #expect(pet.exact?.pointer == "#/components/schemas/Pet")
  }

  @Test("A property with such a schema is checked by itself, and its holder stays as it is")
  func property() throws {
    let lowered = try lowerModern(
      "Pet: {type: object, properties: {a: {type: array, contains: {const: 1}}, b: {type: string}}}")
    let pet = try lowered.structure("Pet")
    #expect(try lowered.declaration("Pet").exact == nil)
    #expect(
      pet.properties[0].checks == [
        .schema(ExactSchema(pointer: "#/components/schemas/Pet/properties/a", keywords: ["contains"]))
      ])
    guard case .ignored = pet.additional else {
      Issue.record("nothing asks for other members")
      return
    }
  }

  @Test("A type whose JSON is evaluated keeps other members, and tells absent from null and from a default")
  func lossless() throws {
    let pet = try lowerModern(
      """
      Pet:
        type: object
        not: {required: [b]}
        properties: {a: {type: [string, 'null']}, c: {type: string, default: x}}
      """
    ).structure("Pet")
    guard case .kept = pet.additional else {
      Issue.record("other members are kept")
      return
    }
    #expect(pet.properties.map(\.presence) == [.optionalOrNull, .optional])
  }

  @Test("What is embedded is what is needed, without what says nothing about validity, by pointers of its own")
  func embedded() throws {
    let api = try lowerModern(
      """
      Pet:
        description: A pet
        type: object
        properties: {friend: {$ref: '#/components/schemas/Other'}}
        not: {required: [b]}
      Other: {$ref: '#/components/schemas/Friend'}
      Friend: {title: A friend, type: string}
      Unused: {type: string}
      """
    ).api
    #expect(
      api.schemas?.schemas == [
        EmbeddedSchema(pointer: "#/components/schemas/Friend", json: #"{"type":"string"}"#),
        EmbeddedSchema(
          pointer: "#/components/schemas/Pet",
          json: ##"{"type":"object","properties":{"friend":{"$ref":"#/components/schemas/Friend"}},"##
            + #""not":{"required":["b"]}}"#),
      ])
  }

  @Test("Without a type a schema is what its keywords are about, or any value where the user says so")
  func untyped() throws {
    let schemas = "Pet: {properties: {a: {type: string}}}"
    #expect(try lowerModern(schemas).structure("Pet").properties.count == 1)
    let pet = try lowerModern(schemas, untyped: .any).declaration("Pet")
    guard case .alias(.json, let checks) = pet.kind else {
      Issue.record("any value")
      return
    }
    #expect(
      checks == [.schema(ExactSchema(pointer: "#/components/schemas/Pet", keywords: ["properties"]))])
  }
}

/// Lowers component schemas of OpenAPI 3.1.
private func lowerModern(_ schemas: String, untyped: LoweringOptions.Untyped = .inferred) throws -> Lowered {
  try lowerSchemas(schemas, version: "3.1.1", untyped: untyped)
}
