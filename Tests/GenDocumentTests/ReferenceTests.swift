// References, and what stands beside them.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("References")
struct ReferenceTests {
  @Test("A mapping with $ref is a reference, any other the object itself")
  func referenceOrValue() {
    let reference = readReferenceOr(Response.self, "$ref: '#/components/responses/A'").value?.reference
    #expect(reference?.ref.value == "#/components/responses/A")
    #expect(reference?.siblings == nil)
    #expect(readReferenceOr(Response.self, "description: A").value?.value?.description?.value == "A")
  }

  @Test("A reference keeps its summary, its description and all its members")
  func siblings() {
    let reading = readReferenceOr(Parameter.self, "{$ref: a, summary: b, description: c, required: true}")
    let reference = reading.value?.reference
    #expect(reference?.summary?.value == "b")
    #expect(reference?.description?.value == "c")
    #expect(reference?.entries.map(\.key) == ["$ref", "summary", "description", "required"])
    #expect(reading.messages == [])
  }

  @Test("What stands beside the $ref of a schema is a schema without it")
  func schemaSiblings() {
    let reading = readReferenceOr(Schema.self, "{$ref: a, nullable: true, description: b}", version: .v3_0)
    let siblings = reading.value?.reference?.siblings
    #expect(siblings?.ref == nil)
    #expect(siblings?.nullable?.value == true)
    #expect(reading.value?.reference?.description?.value == "b")
    #expect(reading.messages == [])
  }

  @Test("A $ref that is no text is reported, and the rest is read as the object")
  func wrongReference() {
    let reading = readReferenceOr(Schema.self, "{$ref: [a], title: b}")
    #expect(reading.value?.value?.title?.value == "b")
    #expect(reading.messages.first == "error wrong-type: '$ref' should be text and is a list")
  }

  @Test("A $ref in the place of a whole map of schemas is kept, with a warning")
  func misplacedReference() {
    let reading = read(Schema.self, "{properties: {$ref: a.yaml, b: {}}}")
    #expect(reading.value?.properties.map(\.name) == ["b"])
    #expect(reading.value?.propertiesReference?.value == "a.yaml")
    #expect(
      reading.messages == [
        "warning misplaced-reference: a $ref cannot stand for all of 'properties'; what it leads to is taken as the map"
      ])
    #expect(reading.places == ["$ref"])
  }

  @Test("A $ref in the place of any other map is an error of its own")
  func misplacedElsewhere() {
    let reading = read(Response.self, "{description: a, headers: {$ref: a.yaml}}")
    #expect(reading.messages == ["error misplaced-reference: a $ref cannot stand for all of 'headers'"])
  }

  @Test("The $ref of a path item is one of its fields")
  func pathItem() {
    let item = read(PathItem.self, "{$ref: other.yaml, summary: a}").value
    #expect(item?.ref?.value == "other.yaml")
    #expect(item?.summary?.value == "a")
  }
}
