import GenIR
import Testing

/// Each of these schemas has a question about a property whose answer leads back to the schema itself.
@Suite("Schemas that lead back to themselves end")
struct SelfReferenceTests {
  @Test("A union whose alternatives hold the union under the same key")
  func union() throws {
    let lowered = try lowerSchemas(
      """
      Filter:
        oneOf:
          - {type: object, required: [of], properties: {of: {$ref: '#/components/schemas/Other'}, not: {type: string}}}
          - {type: object, required: [of], properties: {of: {$ref: '#/components/schemas/Other'}, all: {type: string}}}
      Other:
        oneOf:
          - {type: object, required: [of], properties: {of: {$ref: '#/components/schemas/Filter'}, a: {type: string}}}
          - {type: object, required: [of], properties: {of: {$ref: '#/components/schemas/Filter'}, b: {type: string}}}
      """, read: ["Filter"])
    #expect(try lowered.union("Filter").cases.count == 2)
    #expect(try lowered.union("Other").cases.count == 2)
  }

  @Test("A discriminator that maps a value to the union itself")
  func mapping() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {pet: '#/components/schemas/Pet'}}
      Cat: {type: object, required: [kind], properties: {kind: {type: string}, other: {$ref: '#/components/schemas/Pet'}}}
      Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
      """, read: ["Pet"])
    #expect(try lowered.union("Pet").cases.map(\.name) == ["cat", "dog"])
  }

  @Test("Members of allOf that describe a property as the schema itself and as another one")
  func members() throws {
    let lowered = try lowerSchemas(
      """
      Node:
        allOf:
          - {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
          - {type: object, properties: {next: {$ref: '#/components/schemas/Leaf'}}}
      Leaf:
        allOf:
          - {type: object, properties: {next: {$ref: '#/components/schemas/Leaf'}}}
          - {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
      """, read: ["Node"])
    #expect(properties(of: try lowered.structure("Node")) == ["next: Leaf optional boxed"])
    #expect(properties(of: try lowered.structure("Leaf")) == ["next: Node optional boxed"])
  }

  @Test("A base schema whose property is one of the schemas that extend it")
  func extended() throws {
    let lowered = try lowerSchemas(
      """
      Base:
        allOf:
          - {type: object, properties: {next: {$ref: '#/components/schemas/Base'}}}
          - {type: object, required: [kind], properties: {kind: {type: string}, next: {$ref: '#/components/schemas/Sub'}}}
        discriminator: {propertyName: kind}
      Sub:
        allOf:
          - $ref: '#/components/schemas/Base'
          - {type: object, properties: {next: {$ref: '#/components/schemas/Base'}}}
      """, read: ["Base"])
    #expect(properties(of: try lowered.structure("Sub")) == ["next: Sub optional boxed", "kind: string required"])
  }
}
