import GenIR
import Testing

@Suite("Objects become structs")
struct StructureTests {
  @Test("A property is optional unless it is required, and nullable apart from that")
  func presence() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        type: object
        required: [id, nick_name]
        properties:
          id: {type: integer}
          nick_name: {type: string, nullable: true}
          age: {type: integer, format: int32}
          owner: {type: string, nullable: true}
      """, read: ["Pet"])
    #expect(
      properties(of: try lowered.structure("Pet")) == [
        "id: integer required", "nickName: string requiredNullable", "age: int32 optional",
        "owner: string optionalNullable",
      ])
  }

  @Test("What differs between sending and reading makes two views")
  func views() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        type: object
        properties:
          id: {type: integer, readOnly: true}
          secret: {type: string, writeOnly: true}
          count: {type: integer, default: 1}
          owner: {type: string, nullable: true}
      Plain:
        type: object
        properties:
          name: {type: string}
      """, sent: ["Pet", "Plain"], read: ["Pet", "Plain"])
    #expect(lowered.names == ["Pet", "Pet.Input", "Plain"])
    #expect(
      properties(of: try lowered.structure("Pet")) == [
        "id: integer optional", "count: integer defaulted(GenIR.DefaultValue.number(\"1\"))",
        "owner: string optionalNullable",
      ])
    #expect(
      properties(of: try lowered.structure("Pet.Input")) == [
        "secret: string optional", "count: integer optional", "owner: string optionalOrNull",
      ])
  }

  @Test("A schema that holds one with two views has two views itself")
  func viewsSpread() throws {
    let lowered = try lowerSchemas(
      """
      Page:
        type: object
        properties:
          pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
      Pet:
        type: object
        properties:
          id: {type: integer, readOnly: true}
      """, sent: ["Page"], read: ["Page"])
    #expect(lowered.names == ["Page", "Page.Input", "Pet", "Pet.Input"])
    #expect(properties(of: try lowered.structure("Page.Input")) == ["pets: [Pet.Input] optional"])
  }

  @Test("A schema that is only sent is seen as input under its own name")
  func onlySent() throws {
    let lowered = try lowerSchemas(
      """
      Draft:
        type: object
        properties:
          id: {type: integer, readOnly: true}
          note: {type: string, nullable: true}
      """, sent: ["Draft"])
    #expect(properties(of: try lowered.structure("Draft")) == ["note: string optionalOrNull"])
  }

  @Test("allOf makes one flat struct, with what is required anywhere")
  func allOf() throws {
    let lowered = try lowerSchemas(
      """
      Animal: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
      Cat:
        allOf:
          - $ref: '#/components/schemas/Animal'
          - type: object
            properties: {lives: {type: integer}}
          - required: [age]
      """)
    #expect(
      properties(of: try lowered.structure("Cat")) == [
        "name: string required", "age: integer required", "lives: integer optional",
      ])
  }

  @Test("A single allOf is the schema that it wraps")
  func singleAllOf() throws {
    let lowered = try lowerSchemas(
      """
      Animal: {type: object, properties: {name: {type: string}}}
      Zoo:
        type: object
        properties:
          star: {allOf: [{$ref: '#/components/schemas/Animal'}], nullable: true}
      """, read: ["Zoo"])
    #expect(properties(of: try lowered.structure("Zoo")) == ["star: Animal optionalNullable"])
  }

  @Test("Maps, free-form objects and additional properties are kept apart")
  func maps() throws {
    let lowered = try lowerSchemas(
      """
      Bag:
        type: object
        properties:
          counts: {type: object, additionalProperties: {type: integer}}
          anything: {type: object}
          whatever: {}
        additionalProperties: {type: string}
      """)
    let bag = try lowered.structure("Bag")
    #expect(
      properties(of: bag) == [
        "counts: [string: integer] optional", "anything: jsonObject optional", "whatever: json optional",
      ])
    guard case .kept("additionalProperties", .string, []) = bag.additional else {
      Issue.record("\(bag.additional)")
      return
    }
  }

  @Test("Inline types are nested in the type that holds them, with names that hide nothing")
  func nestedNames() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        type: object
        properties:
          status: {type: string, enum: [a]}
          owner: {type: object, properties: {name: {type: string}}}
          toys: {type: array, items: {type: object, properties: {colour: {type: string, enum: [red]}}}}
      Owner: {type: object, properties: {id: {type: integer}}}
      """)
    #expect(
      lowered.names == ["Owner", "Pet", "Pet.Owner", "Pet.Status", "Pet.ToysItem", "Pet.ToysItem.Colour"])
  }

  @Test("A large type is boxed where it is held in place")
  func largeTypes() throws {
    let fields = (1...9).map { "field\($0): {type: string}" }.joined(separator: ", ")
    let lowered = try lowerSchemas(
      """
      Large: {type: object, properties: {\(fields)}}
      Small: {type: object, properties: {large: {$ref: '#/components/schemas/Large'}, name: {type: string}}}
      Holder:
        type: object
        required: [small]
        properties:
          small: {$ref: '#/components/schemas/Small'}
          large: {$ref: '#/components/schemas/Large'}
          many: {type: array, items: {$ref: '#/components/schemas/Large'}}
      """)
    #expect(
      properties(of: try lowered.structure("Holder")) == [
        "small: Small required", "large: Large optional boxed", "many: [Large] optional",
      ])
  }

  @Test("A type that holds itself is boxed, but not through an array")
  func recursion() throws {
    let lowered = try lowerSchemas(
      """
      Node:
        type: object
        properties:
          parent: {$ref: '#/components/schemas/Node'}
          children: {type: array, items: {$ref: '#/components/schemas/Node'}}
      """)
    #expect(
      properties(of: try lowered.structure("Node")) == ["parent: Node optional boxed", "children: [Node] optional"])
  }

  @Test("A type that requires itself is reported, because no value of it can be made")
  func uninhabitable() throws {
    let lowered = try lowerSchemas(
      """
      A: {type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}
      B: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}
      """)
    #expect(lowered.said == ["uninhabitable-schema at 6", "uninhabitable-schema at 7"])
  }

  @Test("An array that holds itself is any JSON, with a warning")
  func cyclicArray() throws {
    let lowered = try lowerSchemas(
      """
      Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
      Box: {type: object, properties: {tree: {$ref: '#/components/schemas/Tree'}}}
      """)
    #expect(properties(of: try lowered.structure("Box")) == ["tree: [json] optional"])
    #expect(lowered.said.contains { $0.hasPrefix("cyclic-schema") })
  }

  @Test("A component that needs no declaration is another name for its type")
  func aliases() throws {
    let lowered = try lowerSchemas(
      """
      Tags: {type: array, items: {type: string}}
      Pet: {type: object, properties: {tags: {$ref: '#/components/schemas/Tags'}}}
      Animal: {$ref: '#/components/schemas/Pet'}
      """)
    #expect(lowered.names == ["Animal", "Pet", "Tags"])
    #expect(properties(of: try lowered.structure("Pet")) == ["tags: [string] optional"])
    guard case .alias(.array(.string), _) = try lowered.declaration("Tags").kind else { throw NotThere(name: "Tags") }
  }
}
