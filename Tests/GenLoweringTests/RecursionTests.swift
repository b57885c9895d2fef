import GenIR
import Testing

@Suite("Schemas whose properties lead back to them")
struct RecursionTests {
  @Test("Two members of allOf describe a property, one of them as the schema itself, whatever the order")
  func property() throws {
    let pet = "Pet: {type: object, properties: {name: {type: string}}}\n"
    let first = """
      First:
        allOf:
          - {$ref: '#/components/schemas/Second'}
          - {type: object, properties: {name: {$ref: '#/components/schemas/Pet'}}}

      """
    let second = """
      Second:
        type: object
        properties: {name: {$ref: '#/components/schemas/Third'}}
      Third:
        allOf:
          - {$ref: '#/components/schemas/Pet'}
          - {type: object, properties: {name: {$ref: '#/components/schemas/First'}}}

      """
    for text in [pet + first + second, second + first + pet] {
      let lowered = try lowerSchemas(text, read: ["First"])
      #expect(properties(of: try lowered.structure("First")) == ["name: Pet optional"])
      #expect(properties(of: try lowered.structure("Third")) == ["name: First optional"])
      #expect(lowered.said.map { $0.prefix { $0 != " " } } == ["all-of-conflict"])
    }
  }

  @Test("A property that all members and the schema around them describe must satisfy each description once")
  func inherited() throws {
    let lowered = try lowerSchemas(
      """
      Base: {type: object, properties: {name: {type: string, minLength: 2}}}
      Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {name: {type: string, maxLength: 9}}}]}
      Other: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {age: {type: integer}}}]}
      Leaf: {allOf: [{$ref: '#/components/schemas/Middle'}, {$ref: '#/components/schemas/Other'}]}
      """)
    let name = try #require(try lowered.structure("Leaf").properties.first)
    #expect(name.checks.count == 2)
  }

  @Test("Two descriptions of one property that hold that property again are left to the evaluator")
  func descriptions() throws {
    let lowered = try lowerSchemas(
      """
      Node:
        allOf:
          - {type: object, properties: {next: {allOf: [{$ref: '#/components/schemas/Node'}]}}}
          - type: object
            properties: {next: {allOf: [{$ref: '#/components/schemas/Node'}, {$ref: '#/components/schemas/Other'}]}}
      Other: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, name: {type: string, minLength: 1}}}
      """, read: ["Node"])
    #expect(try lowered.structure("Node").properties.map(\.name) == ["next"])
  }

  @Test("A base is written into a schema for the evaluator once, also where its properties extend it again")
  func base() throws {
    let lowered = try lowerSchemas(
      """
      Base:
        type: object
        discriminator: {propertyName: kind}
        required: [kind]
        properties:
          kind: {type: string}
          parent: {allOf: [{$ref: '#/components/schemas/Base'}, {not: {required: [child]}}]}
      Child: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {child: {type: string}}}]}
      """, read: ["Base"])
    #expect(try lowered.union("Base").cases.map(\.name) == ["child"])
  }

  @Test("All alternatives of a union require a property that holds the union")
  func union() throws {
    let lowered = try lowerSchemas(
      """
      Expression: {oneOf: [{$ref: '#/components/schemas/Not'}, {$ref: '#/components/schemas/Plus'}]}
      Not: {type: object, required: [operand, not], properties: {operand: {$ref: '#/components/schemas/Value'}, not: {}}}
      Plus: {type: object, required: [operand, plus], properties: {operand: {$ref: '#/components/schemas/Value'}, plus: {}}}
      Value: {nullable: true, allOf: [{$ref: '#/components/schemas/Expression'}]}
      """)
    #expect(try lowered.union("Expression").discriminator == nil)
    #expect(properties(of: try lowered.structure("Not")).first == "operand: Expression requiredNullable boxed")
  }
}
