// What real documents do with schemas, trap by trap: each works or says where and why not.
import GenIR
import Testing

@Suite("Traps in schemas")
struct SchemaTrapTests {
  @Test("Trap 1: a value or null is an optional, in all the ways in which documents write it")
  func orNull() throws {
    let lowered = try lowerSchemas(
      """
      Name: {type: object, properties: {first: {type: string}}}
      Holder:
        type: object
        required: [a, b, c, d, e, f, g]
        properties:
          a: {oneOf: [{$ref: '#/components/schemas/Name'}, {type: 'null'}]}
          b: {anyOf: [{$ref: '#/components/schemas/Name'}, {enum: [null]}]}
          c: {type: string, nullable: true}
          d: {nullable: true, allOf: [{$ref: '#/components/schemas/Name'}]}
          e: {type: [integer, 'null']}
          f: {anyOf: [{$ref: '#/components/schemas/Name'}, {nullable: true}]}
          g: {$ref: '#/components/schemas/Name', nullable: true}
      """, version: "3.1.0")
    #expect(
      properties(of: try lowered.structure("Holder")) == [
        "a: Name requiredNullable", "b: Name requiredNullable", "c: string requiredNullable",
        "d: Name requiredNullable",
        "e: integer requiredNullable", "f: Name requiredNullable", "g: Name requiredNullable",
      ])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 1: beside a reference, an object of which nothing is said but that it may be null is null")
  func nullObject() throws {
    let lowered = try lowerSchemas(
      """
      User: {type: object, properties: {name: {type: string}}}
      Holder:
        type: object
        required: [manager, other]
        properties:
          manager: {anyOf: [{$ref: '#/components/schemas/User'}, {type: object, nullable: true}]}
          other: {anyOf: [{type: string}, {type: object, nullable: true}]}
      """)
    #expect(
      properties(of: try lowered.structure("Holder")) == [
        "manager: User requiredNullable", "other: Holder.Other requiredNullable",
      ])
  }

  @Test("Trap 2: what stands beside a reference counts in 3.1; in 3.0 annotations are kept, with a warning")
  func siblings() throws {
    let schemas = """
      Name: {type: string, minLength: 1}
      Holder:
        type: object
        properties:
          name: {$ref: '#/components/schemas/Name', maxLength: 5, description: Short.}
      """
    let modern = try lowerSchemas(schemas, version: "3.1.0").structure("Holder").properties[0]
    #expect(modern.checks.map(\.demand) == [.minLength(1), .maxLength(5)])
    #expect(modern.documentation.description == "Short.")
    let old = try lowerSchemas(schemas, version: "3.0.3")
    #expect(try old.structure("Holder").properties[0].checks == [.minLength(1)])
    #expect(try old.structure("Holder").properties[0].documentation.description == "Short.")
    #expect(old.said == ["reference-siblings at 10"])
  }

  @Test("Trap 3: literals of an enum are converted to its type, null is optionality, an empty enum is no enum")
  func enums() throws {
    let lowered = try lowerSchemas(
      """
      Version: {type: string, enum: [4.1, 4, null]}
      Level: {type: integer, enum: ['1', 2]}
      Holder:
        type: object
        properties:
          none: {type: string, enum: []}
          mixed: {enum: [1, a]}
          version: {$ref: '#/components/schemas/Version'}
      """)
    #expect(try lowered.enumeration("Version").cases.map(\.value) == ["4.1", "4"])
    #expect(try lowered.enumeration("Level").cases.map(\.value) == ["1", "2"])
    #expect(
      properties(of: try lowered.structure("Holder")) == [
        "none: string optional", "mixed: json optional", "version: Version optionalNullable",
      ])
    #expect(
      lowered.said == [
        "enum-value-type at 6", "enum-value-type at 7", "empty-enum at 11",
      ])
  }

  @Test("Trap 4: cases that are no identifiers or collide get names that do not depend on their order")
  func cases() throws {
    let lowered = try lowerSchemas("Reaction: {type: string, enum: ['+1', '-1', '', '01', GMT+1, GMT-1, self]}")
    let names = try lowered.enumeration("Reaction").cases.map(\.name)
    #expect(Set(names).count == 7)
    let reordered = try lowerSchemas("Reaction: {type: string, enum: [self, GMT-1, GMT+1, '01', '', '-1', '+1']}")
    #expect(try reordered.enumeration("Reaction").cases.map(\.name) == names.reversed())
  }

  @Test("Trap 5: properties that are no identifiers, or are called like generated members, get names of their own")
  func members() throws {
    let lowered = try lowerSchemas(
      """
      Rollup:
        type: object
        additionalProperties: {type: integer}
        properties:
          '+1': {type: integer}
          '-1': {type: integer}
          additionalProperties: {type: string}
          airline.agency_invoice_number: {type: string}
      """)
    let names = try lowered.structure("Rollup").properties.map(\.name)
    #expect(Set(names + ["additionalProperties"]).count == 5)
    #expect(names.last == "airlineAgencyInvoiceNumber")
  }

  @Test("Trap 6: schemas that are called like types of Swift do not hide them")
  func shadowing() throws {
    let lowered = try lowerSchemas(
      "Error: {type: object, properties: {Type: {type: string}, self: {type: string}, default: {type: string}}}")
    let structure = try lowered.structure(try #require(lowered.names.first))
    #expect(structure.properties.allSatisfy { $0.name != "self" && $0.name != "Type" })
  }

  @Test("Trap 7: any key is the name of a schema, also where two are equal but for dots or case")
  func keys() throws {
    let lowered = try lowerSchemas(
      """
      EventTuiPromptAppend: {type: object, properties: {a: {type: string}}}
      Event.tui.prompt.append: {type: object, properties: {b: {type: string}}}
      'property_list`1[System.Boolean]': {type: object, properties: {c: {type: string}}}
      """)
    #expect(Set(lowered.names.map { $0.lowercased() }).count == 3)
    #expect(lowered.said.contains { $0.hasPrefix("name-changed") })
  }

  @Test("Trap 14: bounds beyond Int64 bound nothing, fractions bound integers, boolean bounds count in 3.1 too")
  func bounds() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          seed: {type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000}
          least: {type: integer, minimum: -9223372036854775808}
          half: {type: integer, minimum: 0.5, maximum: 9.5}
          open: {type: number, minimum: 0, exclusiveMinimum: true}
          wide: {type: number, maximum: 1e400}
      """, version: "3.1.0")
    let checks = try lowered.structure("Holder").properties.map(\.checks)
    #expect(
      checks == [
        [], [], [.minimum("1", isExclusive: false), .maximum("9", isExclusive: false)],
        [.minimum("0", isExclusive: true)], [.maximum("1e400", isExclusive: false)],
      ])
  }

  @Test("Trap 15: a number that may be text is the number, an integer or a number is a number, other types are a union")
  func typeArrays() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          id: {type: [integer, string]}
          value: {type: [integer, number]}
          count: {type: ['null', integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$', minimum: 1}
          price: {type: [number, string], format: double}
          counts: {type: array, items: {type: [integer, string], format: int64}}
      """, version: "3.1.0")
    #expect(
      try lowered.union("Holder.ID").cases.map { "\($0.name): \($0.type.text)" } == [
        "integer: integer", "string: string",
      ])
    let properties = try lowered.structure("Holder").properties
    #expect(properties.map(\.type.text) == ["Holder.ID", "double", "int32", "double", "[int64 or text]"])
    #expect(properties.map(\.isReadFromText) == [false, false, true, true, false])
    #expect(properties[2].checks == [.minimum("1", isExclusive: false)])
  }

  @Test("Trap 15: where 3.0 leaves the type out, format and pattern of a number tell")
  func typeLeftOut() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          id: {format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'}
          other: {format: int32}
      """)
    #expect(try lowered.structure("Holder").properties.map(\.type) == [.int32, .json])
  }

  @Test("Trap 17: a discriminator maps by name, by reference and by the name of the component")
  func discriminators() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Lizard'}]
        discriminator: {propertyName: petType, mapping: {dog: '#/components/schemas/Dog', monster: Lizard}}
      Cat: {type: object, properties: {petType: {type: string}}}
      Dog: {type: object, properties: {petType: {type: string}, bark: {type: string}}}
      Lizard: {type: object, properties: {petType: {type: string}, lovesRocks: {type: boolean}}}
      """)
    let mapping = try #require(try lowered.union("Pet").discriminator?.mapping)
    #expect(
      Set(mapping.map { "\($0.value) \($0.caseName)" }) == [
        "Cat cat", "Dog dog", "dog dog", "Lizard lizard", "monster lizard",
      ])
  }

  @Test("Trap 17: a base with a discriminator is the union of the schemas that have it in their allOf")
  func baseDiscriminator() throws {
    let lowered = try lowerSchemas(
      """
      Pet: {type: object, required: [petType], discriminator: {propertyName: petType, mapping: {dog: Dog}}, properties: {petType: {type: string}}}
      Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
      Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: string}}}]}
      Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {weeks: {type: integer}}}]}
      """)
    let union = try lowered.union("Pet")
    #expect(union.cases.map(\.name) == ["cat", "dog", "puppy"])
    #expect(Set(union.discriminator?.mapping.map(\.value) ?? []) == ["Cat", "Dog", "dog", "Puppy"])
    #expect(
      properties(of: try lowered.structure("Puppy")).map { $0.prefix { $0 != ":" } } == ["petType", "bark", "weeks"])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 17: without a discriminator, constants that differ tell the alternatives apart")
  func constants() throws {
    let lowered = try lowerSchemas(
      """
      Event:
        oneOf:
        - {title: Made, type: object, required: [type], properties: {type: {const: made}}}
        - {title: Gone, type: object, required: [type], properties: {type: {enum: [gone, lost]}}}
      """, version: "3.1.0")
    let discriminator = try #require(try lowered.union("Event").discriminator)
    #expect(discriminator.key == "type")
    #expect(discriminator.mapping.map { "\($0.value) \($0.caseName)" } == ["made made", "gone gone", "lost gone"])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 18: allOf of one member is that member; members that only require are checks; members merge")
  func allOf() throws {
    let lowered = try lowerSchemas(
      """
      Named: {type: object, properties: {name: {type: string, maxLength: 9}, tag: {type: string}}}
      Holder:
        type: object
        properties:
          one: {allOf: [{$ref: '#/components/schemas/Named'}], description: A name.}
      Strict:
        allOf: [{$ref: '#/components/schemas/Named'}, {required: [name]}, {properties: {name: {type: string, minLength: 1}}}]
        anyOf: [{required: [tag]}, {required: [name]}]
      """)
    #expect(try lowered.structure("Holder").properties[0].type.text == "Named")
    let strict = try lowered.structure("Strict")
    #expect(properties(of: strict) == ["name: string required", "tag: string optional"])
    #expect(strict.properties[0].checks.map(\.demand) == [.minLength(1), .maxLength(9)])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 18: an allOf that leads back to itself loses the step that closes the circle, whatever the order")
  func cyclicAllOf() throws {
    let cat = "Cat: {allOf: [{$ref: '#/components/schemas/Dog'}], properties: {a: {type: string}}}\n"
    let dog = "Dog: {allOf: [{$ref: '#/components/schemas/Cat'}], properties: {b: {type: string}}}\n"
    for schemas in [cat + dog, dog + cat] {
      let lowered = try lowerSchemas(schemas)
      #expect(properties(of: try lowered.structure("Cat")) == ["a: string optional"])
      #expect(properties(of: try lowered.structure("Dog")) == ["b: string optional"])
      #expect(lowered.said == ["schema-cycle at 6"])
    }
  }

  @Test("Trap 19: odd schemas get the type that their keywords tell, else any value")
  func oddSchemas() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          a: {}
          b: true
          c: {type: object}
          d: {properties: {x: {type: string}}}
          e: {items: {type: string}}
          f: {type: array}
          g: {type: array, items: []}
          h: {prefixItems: [{type: number}, {type: number}], items: false}
      """, version: "3.1.0")
    #expect(
      properties(of: try lowered.structure("Holder")).map { $0.replacing(" optional", with: "") } == [
        "a: json", "b: json", "c: jsonObject", "d: Holder.D", "e: [string]", "f: [json]", "g: [json]", "h: [double]",
      ])
  }

  @Test("Trap 20: a required name that no property has, and a default of another type, are warnings")
  func requiredAndDefaults() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        type: object
        required: [nam]
        properties:
          name: {type: string}
          age: {type: integer, default: old}
      """)
    #expect(properties(of: try lowered.structure("Pet")) == ["name: string optional", "age: integer optional"])
    #expect(lowered.said == ["required-without-property at 8", "default-type at 11"])
  }

  @Test("Trap 21: a format on a type that it does not belong to, or that nobody knows, is a comment")
  func formats() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          a: {type: string, format: int32}
          b: {type: string, format: snowflake}
          c: {type: object, format: phone-number-capabilities}
          d: {type: integer, format: date-time}
      """)
    #expect(
      properties(of: try lowered.structure("Holder")).map { $0.replacing(" optional", with: "") } == [
        "a: string", "b: string", "c: jsonObject", "d: integer",
      ])
    #expect(lowered.said.isEmpty)
  }

  @Test("A reference that leads nowhere is any value, with a warning")
  func brokenReferences() throws {
    let lowered = try lowerSchemas(
      """
      Holder:
        type: object
        properties:
          a: {$ref: '#/components/schemas/Nowhere'}
          b: {$ref: 'missing.yaml#/X'}
          c: {$ref: 'https://example.com/x.yaml'}
          d: {$ref: '#/components/schemas/Ping'}
      Ping: {$ref: '#/components/schemas/Pong'}
      Pong: {$ref: '#/components/schemas/Ping'}
      """)
    #expect(properties(of: try lowered.structure("Holder")).allSatisfy { $0.contains(": json ") })
    #expect(
      Set(lowered.said) == [
        "missing-reference-target at 9", "missing-file at 10", "reference-refused at 11", "reference-cycle at 13",
      ])
  }

  @Test("Objects that share a value are told apart by the properties that only one of them has, with a warning")
  func ambiguity() throws {
    let lowered = try lowerSchemas(
      """
      Address:
        oneOf:
        - {title: Street, type: object, properties: {street: {type: string}, city: {type: string}}}
        - {title: Mailbox, type: object, properties: {box: {type: integer}, city: {type: string}}}
      """)
    #expect(try lowered.union("Address").cases.map(\.ownKeys) == [["street"], ["box"]])
    #expect(lowered.said == ["ambiguous-alternatives at 9"])
  }
}
