// The specification's fields, object by object, against what the model reads.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

/// One object of the specification.
struct ObjectFields: Sendable, CustomTestStringConvertible {
  var object: any DocumentObject.Type
  /// The fixed fields of OpenAPI 3.0.4 and 3.1.1 together.
  var specified: [String]
  /// What is read besides: fields of OpenAPI 3.2 and keywords of older JSON Schemas.
  var besides: [String] = []
  /// An object with every field, each with a value that arrives in a property of its own.
  var sample: String

  var testDescription: String { object.objectName }
}

@Suite("Every field of the specification is read")
struct FieldCoverageTests {
  @Test("The fields that an object asks for are those of the specification", arguments: specification)
  func fieldsAreThoseOfTheSpecification(_ fields: ObjectFields) {
    let names = fields.object.fieldNames()
    #expect(names.sorted() == (fields.specified + fields.besides).sorted())
    #expect(Set(names).count == names.count, "a field is asked for twice")
  }

  @Test("Every field of a full object arrives in a property", arguments: specification)
  func everyFieldArrives(_ fields: ObjectFields) throws {
    try check(fields.object, fields)
  }

  private func check<Object: DocumentObject>(_ type: Object.Type, _ fields: ObjectFields) throws {
    let reading = read(type, fields.sample, version: .v3_2)
    #expect(reading.messages == [])
    let value = try #require(reading.value)
    for child in Mirror(reflecting: value).children where !insteadOfFields.contains(child.label ?? "") {
      #expect(!isEmpty(child.value), "nothing arrived in \(child.label ?? "?")")
    }
    let keys = try #require(mappingKeys(fields.sample))
    for name in fields.specified + fields.besides where !legacyKeywords.contains(name) {
      #expect(keys.contains(name), "the sample lacks \(name)")
    }
  }

  private func isEmpty(_ value: Any) -> Bool {
    let mirror = Mirror(reflecting: value)
    return (mirror.displayStyle == .optional || mirror.displayStyle == .collection) && mirror.children.isEmpty
  }

  private func mappingKeys(_ text: String) -> [String]? {
    var diagnostics = Diagnostics()
    guard case .mapping(let entries)? = tree(text, &diagnostics)?.value else { return nil }
    return entries.map(\.key)
  }

  @Test("The table has every object but the Reference Object, which has tests of its own")
  func tableIsComplete() {
    #expect(Set(specification.map { $0.object.objectName }).count == 29)
  }
}

/// What is only there where something else stands in the place of the fields, or in Swagger 2.0.
private let insteadOfFields = ["booleanValue", "propertiesReference", "schemasReference"] + swaggerOnly
private let swaggerOnly = ["consumes", "produces", "bodySchema", "bodyExamples"]

/// Keywords that stand for others and would be reported in a sample.
let legacyKeywords = ["additionalItems", "definitions", "dependencies"]
