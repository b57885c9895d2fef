// Tests/Conformance/openapi-3.0: what OpenAPI 3.0 adds to JSON Schema, in the form of the JSON Schema Test Suite, each
// group with the clause that it rests on. `make conformance` runs it on generated code too.
import APIRuntime
import Foundation
import Testing

@Suite("Keywords of OpenAPI 3.0")
struct OpenAPISuiteTests {
  static let files = ["discriminator", "exclusive-bounds", "nullable", "read-only-and-write-only"]

  @Test("Every test passes", arguments: files)
  func passes(_ file: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Conformance/openapi-3.0").standardized
    let groups = try JSONDocument([UInt8](Data(contentsOf: folder.appending(path: "\(file).json"))))
    var count = 0
    for group in groups.root.elements { try run(group, &count) }
    #expect(count >= 18)
    print("evaluator, openapi-3.0/\(file).json: \(count) tests")
  }

  private func run(_ group: JSONElement, _ count: inout Int) throws {
    var reader = try group.object()
    let name: String = try reader.required("description")
    let clause: String = try reader.required("clause")
    #expect(clause.hasPrefix("OpenAPI 3.0.4 §"))
    let access: String? = try reader.optional("access")
    let components: JSONObject = try reader.optional("components") ?? JSONObject()
    let schema = try compiled(components, try reader.required("schema"), access: access)
    guard let tests = reader.element("tests") else { return }
    for test in tests.elements {
      var reader = try test.object()
      let title: String = try reader.required("description")
      let isValid: Bool = try reader.required("valid")
      guard let value = reader.element("data") else { continue }
      #expect(schema.isValid(value) == isValid, "\(name): \(title)")
      count += 1
    }
  }

  /// The schema as a component beside the others of its group.
  private func compiled(_ components: JSONObject, _ schema: JSONValue, access: String?) throws -> JSONSchema {
    var schemas = components
    schemas["Subject"] = schema
    let document = try JSONDocument(try JSONValue.object(["components": ["schemas": .object(schemas)]]).jsonText())
    let direction: JSONSchemaAccess = access == "request" ? .request : access == "response" ? .response : .any
    return JSONSchema(
      document, reference: "#/components/schemas/Subject", dialect: .openAPI30, access: direction)
  }
}
