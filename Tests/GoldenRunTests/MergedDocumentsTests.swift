// Tests/Golden/merged-documents: an API out of two documents, one of which refers to a third file.
import APIRuntime
import Golden_merged_documents
import Testing

@Suite("Golden case merged-documents")
struct MergedDocumentsTests {
  @Test("A violation names the document that its schema stands in; what two documents say alike, the first")
  func schemas() {
    var validation = Validation()
    ListCats.validate(page: 0, into: &validation)
    ListDogs.validate(page: 0, into: &validation)
    AddDog.validate(body: Dog(name: "", age: 31, collar: "long", chip: "x"), into: &validation)
    #expect(
      validation.error?.violations.map { "\($0.pointer) \($0.schema ?? "nowhere")" } == [
        "/query/page cats.yaml#/paths/~1cats/get/parameters/0/schema/minimum",
        "/query/page dogs.yaml#/paths/~1dogs/get/parameters/0/schema/minimum",
        "/body/name cats.yaml#/components/schemas/Name/minLength",
        "/body/age dogs.yaml#/components/schemas/Dog/properties/age/maximum",
        "/body/collar shared.yaml#/Collar/maxLength",
        "/body/chip dogs.yaml#/components/schemas/Dog/properties/chip/not",
      ])
  }
}
