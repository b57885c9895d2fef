import GenDiagnostics
import GenResolution
import Testing

@Suite("Rules about schemas")
struct SchemaRuleTests {
  /// What is said of one or more component schemas that start in line 5, column 3.
  private func said(_ schemas: String, version: String = "3.0.3") throws -> [String] {
    try resolve(document(schemas: "  " + schemas, version: version)).said
  }

  @Test("A required property that nothing describes is told of, unless another part of the schema describes it")
  func requiredProperties() throws {
    #expect(try said("A: {properties: {id: {}}, required: [ids]}") == ["warning required-without-property 5:40"])
    #expect(try said("A: {required: [b], additionalProperties: {type: string}}") == [])
    #expect(try said("A: {allOf: [{required: [b]}, {properties: {b: {}}}]}") == [])
    #expect(try said("A: {properties: {b: {}}, anyOf: [{required: [b]}]}") == [])
    #expect(try said("A: {required: [b], allOf: [{$ref: '#/components/schemas/B'}]}, B: {properties: {b: {}}}") == [])
  }

  @Test("What is required of values without properties has no effect, which is told once")
  func requiredOfArrays() throws {
    let outcome = try resolve(document(schemas: "  A: {type: array, items: {}, required: [a, b]}"))
    #expect(outcome.said == ["warning required-without-property 5:42"])
    #expect(outcome.messages == ["'required' has no effect on an array"])
  }

  @Test("An array without items is told of in OpenAPI 3.0")
  func arrays() throws {
    #expect(try said("A: {type: array}") == ["warning array-without-items 5:13"])
    #expect(try said("A: {type: array}", version: "3.1.0") == [])
  }

  @Test("Values that an enum lists twice, cannot have or does not have are told of")
  func enumerations() throws {
    #expect(try said("A: {enum: [a, b, a]}") == ["warning duplicate-enum-value 5:20"])
    #expect(try said("A: {enum: [1, '1', null, true]}") == [])
    #expect(try said("A: {type: string, enum: [a, 1, null]}") == ["warning enum-value-type 5:31"])
    #expect(try said("A: {type: integer, enum: [1, 2.0, 2.5]}") == ["warning enum-value-type 5:37"])
    #expect(try said("A: {type: string, enum: [1, a, 2, true]}") == ["warning enum-value-type 5:37"])
    #expect(try said("A: {enum: [a, b, a, b, a]}") == ["warning duplicate-enum-value 5:20"])
    #expect(try said("A: {enum: []}") == ["warning empty-enum 5:6"])
  }

  @Test("A default of another type or outside the enum is told of")
  func defaults() throws {
    #expect(try said("A: {type: integer, default: '1'}") == ["warning default-type 5:31"])
    #expect(try said("A: {type: number, default: 1}") == [])
    #expect(try said("A: {type: string, default: null}") == [])
    #expect(try said("A: {enum: [a], default: b}") == ["warning default-outside-enum 5:27"])
    #expect(try said("A: {enum: [a], default: a}") == [])
  }

  @Test("A schema that is readOnly and writeOnly is told of")
  func access() throws {
    #expect(try said("A: {readOnly: true, writeOnly: true}") == ["warning read-only-and-write-only 5:34"])
  }

  @Test("A schema that contains itself through allOf is told of")
  func cycles() throws {
    #expect(try said("A: {allOf: [{$ref: '#/components/schemas/A'}]}") == ["warning schema-cycle 5:6"])
    #expect(
      try said(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}]},
          B: {allOf: [{$ref: '#/components/schemas/A'}]}
        """) == ["warning schema-cycle 5:6"])
    #expect(try said("A: {properties: {a: {$ref: '#/components/schemas/A'}}}") == [])
  }

  @Test("A base schema that lists the schemas that extend it is told of")
  func alternatives() throws {
    #expect(
      try said(
        """
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}]},
          Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        """) == ["warning schema-cycle-through-alternatives 5:8"])
  }

  @Test("A schema whose every value contains another one is told of")
  func uninhabitable() throws {
    let required = "A: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}"
    #expect(try said(required) == ["warning uninhabitable-schema 5:6"])
    #expect(try said(required.replacing("{required", with: "{nullable: true, required")) == [])
    #expect(
      try said("A: {required: [a], properties: {a: {type: array, items: {$ref: '#/components/schemas/A'}}}}") == [])
    #expect(
      try said(
        """
        A: {required: [b], properties: {b: {$ref: '#/components/schemas/B'}}},
          B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
        """) == [])
  }

  @Test("The names of what can be said are sorted, unique and explained")
  func registry() {
    let names = DiagnosticID.resolution.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(DiagnosticID.resolution.allSatisfy { $0.explanation.hasSuffix(".") })
  }
}
