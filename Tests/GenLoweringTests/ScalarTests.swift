import GenIR
import Testing

@Suite("Scalars, enumerations, unions and checks")
struct ScalarTests {
  @Test("A format counts only with its own type")
  func formats() throws {
    let lowered = try lowerSchemas(
      """
      All:
        type: object
        properties:
          a: {type: string, format: date-time}
          b: {type: string, format: date}
          c: {type: string, format: uuid}
          d: {type: string, format: uri}
          e: {type: string, format: byte}
          f: {type: string, format: int32}
          g: {type: integer, format: int64}
          h: {type: number, format: float}
          i: {type: number}
          j: {type: string, format: invented}
      """)
    #expect(
      try lowered.structure("All").properties.map(\.type.text) == [
        "dateTime", "date", "uuid", "uri", "base64", "string", "int64", "float", "double", "string",
      ])
  }

  @Test("A format that is asserted is checked, unless the type reads nothing else")
  func assertedFormats() throws {
    let lowered = try lowerSchemas(
      """
      All:
        type: object
        properties:
          a: {type: string, format: email, maxLength: 9}
          b: {type: string, format: uuid}
          c: {type: string, format: uri}
          d: {type: string, format: hostname}
          e: {type: integer, format: email}
      """)
    let checks: [[Check]] = [[.maxLength(9), .format(.email)], [], [.format(.uri)], [], []]
    #expect(try lowered.structure("All").properties.map(\.checks) == checks)
  }

  @Test("Places of one type make an array of it where nothing else may follow")
  func tuples() throws {
    let lowered = try lowerSchemas(
      """
      All:
        type: object
        properties:
          open: {type: array, prefixItems: [{type: number}, {type: number}]}
          closed: {type: array, prefixItems: [{type: number}, {type: number}], items: false}
          short: {type: array, prefixItems: [{type: number}, {type: number}], maxItems: 2}
          long: {type: array, prefixItems: [{type: number}, {type: number}], maxItems: 3}
          same: {type: array, prefixItems: [{type: number}], items: {type: number}}
      """, version: "3.1.0")
    let types: [TypeReference] = [.array(.json), .array(.double), .array(.double), .array(.json), .array(.double)]
    #expect(try lowered.structure("All").properties.map(\.type) == types)
  }

  @Test("An enumeration names its cases, drops null and repeats, and keeps the values")
  func enumeration() throws {
    let lowered = try lowerSchemas(
      """
      State: {type: string, nullable: true, enum: [IN_PROGRESS, '+1', '-1', in-progress, IN_PROGRESS, null]}
      Code: {type: integer, enum: [404, 500]}
      """)
    let state = try lowered.enumeration("State")
    #expect(state.cases.map(\.value) == ["IN_PROGRESS", "+1", "-1", "in-progress"])
    #expect(Set(state.cases.map(\.name)).count == 4)
    #expect(try lowered.enumeration("Code").raw == .integer)
  }

  @Test("One string or several strings is a union of two cases")
  func stringOrStrings() throws {
    let lowered = try lowerSchemas(
      """
      Names: {oneOf: [{type: string}, {type: array, items: {type: string}}]}
      """)
    #expect(try lowered.union("Names").cases.map(\.name) == ["string", "strings"])
    #expect(try lowered.union("Names").cases.map(\.type) == [.string, .array(.string)])
  }

  @Test("A discriminator selects by its mapping and by the name of the component")
  func discriminator() throws {
    let lowered = try lowerSchemas(
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}
      Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
      Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
      """)
    let discriminator = try #require(try lowered.union("Pet").discriminator)
    #expect(discriminator.mapping.map { "\($0.value) \($0.caseName)" } == ["kitty cat", "Cat cat", "Dog dog"])
  }

  @Test("A branch that is null makes the rest nullable")
  func nullBranch() throws {
    let lowered = try lowerSchemas(
      """
      Pet: {type: object, properties: {name: {anyOf: [{type: string}, {type: 'null'}]}}}
      """, read: ["Pet"], version: "3.1.0")
    #expect(properties(of: try lowered.structure("Pet")) == ["name: string optionalNullable"])
  }

  @Test("Every constraint becomes a check on the type that it is about")
  func checks() throws {
    let lowered = try lowerSchemas(
      """
      All:
        type: object
        minProperties: 1
        properties:
          name: {type: string, minLength: 1, maxLength: 5, pattern: '^a', minimum: 3}
          count: {type: integer, minimum: 0.5, maximum: 10, exclusiveMaximum: true, multipleOf: 2}
          price: {type: number, minimum: 0.1, multipleOf: 0.01}
          tags: {type: array, minItems: 1, uniqueItems: true, items: {type: string, maxLength: 3}}
      """)
    let all = try lowered.structure("All")
    #expect(all.checks == [.minProperties(1)])
    #expect(
      all.properties.map(\.checks) == [
        [.minLength(1), .maxLength(5), .pattern("^a")],
        [.minimum("1", isExclusive: false), .maximum("10", isExclusive: true), .multipleOf("2")],
        [.minimum("0.1", isExclusive: false), .multipleOf("0.01")],
        [.minItems(1), .uniqueItems, .each([.maxLength(3)])],
      ])
  }

  @Test("Only what has something to check is entered")
  func pruning() throws {
    let lowered = try lowerSchemas(
      """
      A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/components/schemas/C'}}}
      B: {type: object, properties: {name: {type: string, maxLength: 1}}}
      C: {type: object, properties: {name: {type: string}}}
      """)
    #expect(try lowered.structure("A").properties.map(\.checks) == [[.model], []])
    #expect(lowered.api.declarations.map(\.isConstrained) == [true, true, false])
  }

  @Test("A default that is no value of its type leaves the property optional, and is reported once")
  func wrongDefault() throws {
    let lowered = try lowerSchemas(
      """
      Pet: {type: object, properties: {age: {type: integer, default: old}, size: {type: integer, default: 1e30}}}
      """, read: ["Pet"])
    #expect(properties(of: try lowered.structure("Pet")) == ["age: integer optional", "size: integer optional"])
    #expect(lowered.said == ["default-type at 13", "default-not-used at 13"])
  }
}
