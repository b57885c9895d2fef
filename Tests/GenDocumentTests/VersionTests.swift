// Which documents are read, and what the others are told.
import GenDiagnostics
import GenDocument
import Testing

@Suite("The version of a document")
struct VersionTests {
  @Test(
    "These versions are read",
    arguments: zip(
      ["3.0.0", "3.0.4", "3.0", "3.1.0", "3.1.1", "3.1.0-rc1", "3.2.0"],
      [OpenAPIVersion.v3_0, .v3_0, .v3_0, .v3_1, .v3_1, .v3_1, .v3_2]))
  func known(_ text: String, _ version: OpenAPIVersion) {
    let reading = document("{openapi: '\(text)', info: {title: A, version: '1'}, paths: {}}")
    #expect(reading.value?.version == version)
    #expect(reading.value?.openapi?.value == text)
    #expect(reading.messages == [])
  }

  @Test("Each document that is none gets one error at the place that matters", arguments: refused)
  func refusedDocuments(_ example: RefusedDocument) {
    let reading = document(example.text)
    #expect(reading.value == nil)
    #expect(reading.messages == [example.message])
    #expect(reading.places == [example.place])
  }

  @Test("A version without quotes is a number, understood with a warning")
  func unquoted() {
    let reading = document("{openapi: 3.1, info: {title: A, version: '1'}}")
    #expect(reading.value?.version == .v3_1)
    #expect(
      reading.messages == ["warning unquoted-version: the version '3.1' is a number and should be text"])
    #expect(reading.diagnostics.all.first?.remedy == "write \"3.1.0\"")
  }

  @Test("Swagger 2.0 is read too, its version in quotes or not")
  func swagger() {
    #expect(document("{swagger: '2.0', info: {title: A, version: '1'}, paths: {}}").value?.version == .v2_0)
    for text in ["2.0", "2"] {
      let reading = document("{swagger: \(text), info: {title: A, version: '1'}, paths: {}}")
      #expect(reading.value?.version == .v2_0)
      #expect(reading.diagnostics.all.map(\.remedy) == ["write \"2.0\""])
    }
  }

  @Test("Only OpenAPI 3.0 requires paths")
  func paths() {
    #expect(document("{openapi: 3.1.1, info: {title: A, version: '1'}}").messages == [])
    #expect(
      document("{openapi: 3.0.4, info: {title: A, version: '1'}}").messages == [
        "warning missing-field: the OpenAPI Object lacks the field 'paths'"
      ])
  }
}

struct RefusedDocument: Sendable {
  var text: String
  var message: String
  var place: String
}

private let refused = [
  RefusedDocument(
    text: "[1]", message: "error not-a-mapping: an OpenAPI document is a mapping and this is a list", place: "[1]"),
  RefusedDocument(
    text: "{a: 1}", message: "error not-openapi: the document has no key 'openapi', so it is no OpenAPI document",
    place: "{a: 1}"),
  RefusedDocument(
    text: "openAPI: 3.1.1", message: "error not-openapi: the key 'openAPI' should be 'openapi'", place: "openAPI"),
  RefusedDocument(
    text: "swagger: '1.2'",
    message:
      "error unsupported-version: Swagger '1.2' is not a version that is read here: Swagger 2.0 and OpenAPI 3.0, 3.1 "
      + "and 3.2 are", place: "'1.2'"),
  RefusedDocument(
    text: "openapi: 4.0",
    message:
      "error unsupported-version: OpenAPI '4.0' is not a version that is read here: Swagger 2.0 and OpenAPI 3.0, 3.1 "
      + "and 3.2 are",
    place: "4.0"),
  RefusedDocument(
    text: "openapi: 3.10.0",
    message:
      "error unsupported-version: OpenAPI '3.10.0' is not a version that is read here: Swagger 2.0 and OpenAPI 3.0, 3.1 "
      + "and 3.2 are",
    place: "3.10.0"),
  RefusedDocument(
    text: "openapi: [3]",
    message: "error wrong-type: 'openapi' should be a version such as \"3.1.1\" and is a list", place: "[3]"),
]
