import GenDocument
import GenResolution
import Testing

@Suite("What stands beside a $ref")
struct SiblingTests {
  private func uses(_ schema: String, version: String) throws -> (outcome: Outcome, use: SchemaUse) {
    let outcome = try resolve(
      document(schemas: "  A: {type: object}, B: {properties: {a: \(schema)}}", version: version))
    return (outcome, try outcome.property("a", of: "B"))
  }

  @Test("OpenAPI 3.0 ignores it with one warning, and what can only annotate is kept")
  func ignored() throws {
    let (outcome, use) = try uses(
      "{title: T, $ref: '#/components/schemas/A', type: object, description: D, nullable: true, readOnly: true}",
      version: "3.0.3")
    #expect(outcome.said == ["warning reference-siblings 5:85"])
    #expect(outcome.messages == ["OpenAPI 3.0 ignores what stands beside a $ref: 'type'"])
    #expect(use.id == (try outcome.component("A")).id)
    #expect(use.annotations?.description?.value == "D")
    #expect(use.annotations?.nullable?.value == true)
    #expect(use.annotations?.readOnly?.value == true)
  }

  @Test("Nothing is said of annotations, which OpenAPI 3.0 has kept too, and of extensions")
  func kept() throws {
    let kept = try uses("{$ref: '#/components/schemas/A', title: T, default: {}}", version: "3.0.3")
    #expect(kept.outcome.said == [])
    #expect(kept.use.annotations?.defaultValue != nil)
    let extended = try uses("{$ref: '#/components/schemas/A', x-go-name: G}", version: "3.0.3")
    #expect(extended.outcome.said == [])
    #expect(extended.use.annotations == nil)
  }

  @Test("OpenAPI 3.1 keeps annotations without a word")
  func annotations() throws {
    let (outcome, use) = try uses(
      "{$ref: '#/components/schemas/A', description: D, deprecated: true}", version: "3.1.0")
    #expect(outcome.said == [])
    #expect(use.id == (try outcome.component("A")).id)
    #expect(use.annotations?.description?.value == "D")
    #expect(use.annotations?.deprecated?.value == true)
  }

  @Test("OpenAPI 3.1 makes assertions beside a $ref a schema that the target is the first part of")
  func assertions() throws {
    let (outcome, use) = try uses(
      "{$ref: '#/components/schemas/A', required: [x], properties: {x: {type: string}}, allOf: [{minProperties: 2}]}",
      version: "3.1.0")
    #expect(outcome.said == [])
    let schema = outcome.document.schemas[use.id]
    #expect(schema.id != (try outcome.component("A")).id)
    #expect(schema.allOf.count == 2)
    #expect(schema.allOf.first?.id == (try outcome.component("A")).id)
    #expect(schema.properties.map(\.name) == ["x"])
    #expect(schema.keywords.required.map(\.value) == ["x"])
    #expect(schema.pointer == "#/components/schemas/B/properties/a")
  }
}
