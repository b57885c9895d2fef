// Schemas: one model for what OpenAPI 3.0 and 3.1 write differently.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Schemas")
struct SchemaTests {
  @Test("A type can be one name or several")
  func types() {
    #expect(read(Schema.self, "type: string").value?.types.map(\.value) == [.string])
    #expect(read(Schema.self, "type: [string, 'null']").value?.types.map(\.value) == [.string, .null])
    #expect(read(Schema.self, "{}").value?.types.isEmpty == true)
  }

  @Test("A null among the types is the type null, with a warning")
  func unquotedNull() {
    let reading = read(Schema.self, "type: [string, null]")
    #expect(reading.value?.types.map(\.value) == [.string, .null])
    #expect(
      reading.messages == ["warning wrong-type: 'type' should be the text \"null\" and is null; it is understood"])
  }

  @Test("A type that JSON Schema does not know is left out with a warning that names the nearest")
  func unknownType() {
    let reading = read(Schema.self, "type: strnig")
    #expect(reading.value?.types.isEmpty == true)
    #expect(reading.messages == ["warning unknown-value: 'type' cannot be 'strnig'; it is ignored"])
    #expect(reading.diagnostics.all.first?.remedy == "did you mean 'string'?")
  }

  @Test("Numbers keep the text that the document writes")
  func exactNumbers() {
    let schema = read(Schema.self, "{minimum: -9223372036854776000, multipleOf: 0.10, maximum: 1e400}").value
    #expect(schema?.minimum?.value == "-9223372036854776000")
    #expect(schema?.multipleOf?.value == "0.10")
    #expect(schema?.maximum?.value == "1e400")
  }

  @Test("An exclusive bound is a number or, as OpenAPI 3.0 has it, a boolean")
  func exclusiveBounds() {
    let reading = read(Schema.self, "{exclusiveMinimum: 1.5, exclusiveMaximum: true}")
    #expect(reading.value?.exclusiveMinimum?.value == .number("1.5"))
    #expect(reading.value?.exclusiveMaximum?.value == .boolean(true))
    #expect(reading.messages == [])
  }

  @Test("A boolean is a schema, and so is a boolean additionalProperties of OpenAPI 3.0")
  func booleans() {
    let schema = read(Schema.self, "{additionalProperties: false, properties: {a: true}}", version: .v3_0).value
    #expect(schema?.booleanValue == nil)
    #expect(schema?.additionalProperties?.value?.booleanValue == false)
    #expect(schema?.properties.value(named: "a")?.value?.booleanValue == true)
  }

  @Test("Properties keep the document's order and are told apart by code points")
  func properties() {
    let schema = read(Schema.self, "properties: {b: {}, \"\\u00E9\": {title: one}, \"e\\u0301\": {title: two}}").value
    #expect(schema?.properties.map { $0.name.utf8.count } == [1, 2, 3])
    #expect(schema?.properties.value(named: "e\u{301}")?.value?.title?.value == "two")
  }

  @Test("A property may have any name, that of a keyword or an extension included")
  func propertyNames() {
    let reading = read(Schema.self, "properties: {$ref: {type: string}, x-a: {}, typo: {}}")
    #expect(reading.value?.properties.map(\.name) == ["$ref", "x-a", "typo"])
    #expect(reading.value?.extensions.isEmpty == true)
    #expect(reading.messages == [])
  }

  @Test("An absent enumeration is not an empty one, and null is a value")
  func enumerations() {
    #expect(read(Schema.self, "{}").value?.enumeration == nil)
    #expect(read(Schema.self, "enum: []").value?.enumeration?.isEmpty == true)
    #expect(read(Schema.self, "enum: [a, null, 1]").value?.enumeration?.count == 3)
    #expect(read(Schema.self, "default: null").value?.defaultValue != nil)
    #expect(read(Schema.self, "const: null").value?.constant != nil)
  }

  @Test("A list in items is prefixItems, and additionalItems is then items")
  func legacyItems() {
    let reading = read(Schema.self, "{items: [{title: a}, {title: b}], additionalItems: {title: c}}")
    #expect(reading.value?.prefixItems.map { $0.value?.title?.value } == ["a", "b"])
    #expect(reading.value?.items?.value?.title?.value == "c")
    #expect(
      reading.messages == [
        "warning legacy-keyword: 'items' is a list here, which JSON Schema 2020-12 writes as 'prefixItems'"
      ])
  }

  @Test("Dependencies of older drafts are the two keywords that they became")
  func legacyDependencies() {
    let schema = read(Schema.self, "dependencies: {a: [b, c], d: {title: e}}").value
    #expect(schema?.dependentRequired.value(named: "a")?.map(\.value) == ["b", "c"])
    #expect(schema?.dependentSchemas.value(named: "d")?.value?.title?.value == "e")
  }

  @Test("A boolean required on a property has no effect and is reported")
  func booleanRequired() {
    let reading = read(Schema.self, "{type: string, required: true}")
    #expect(reading.value?.required.isEmpty == true)
    #expect(
      reading.messages == [
        "warning wrong-type: 'required' of a schema is a list of property names and has no effect as a boolean"
      ])
  }

  @Test("A schema keeps its source and the ranges of what it says")
  func ranges() {
    let reading = read(Schema.self, "{type: string, maxLength: 10}")
    #expect(reading.value.map { reading.excerpt($0.range) } == "{type: string, maxLength: 10}")
    #expect((reading.value?.maxLength?.range).map(reading.excerpt) == "10")
    #expect((reading.value?.types.first?.range).map(reading.excerpt) == "string")
    guard case .mapping(let entries)? = reading.value?.source.value else {
      Issue.record("the source is no mapping")
      return
    }
    #expect(entries.map(\.key) == ["type", "maxLength"])
  }
}
