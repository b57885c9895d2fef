// The whole JSON Schema Test Suite. Prints a line for each folder: `make conformance` shows them.

import APIRuntime
import Testing

@Suite(
  "JSON Schema Test Suite",
  .enabled(if: !SchemaSuite.isMissing, "../shared/suites/json-schema is missing; GEN_SHARED may say where it is"))
struct ConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var suite: SchemaSuite
    var count: Int
    /// The tests that fail, each with the reason.
    var known: [String: String] = [:]
    var testDescription: String { suite.folder + (suite.file.map { "/\($0)" } ?? "") }

    init(
      _ folder: String, _ dialect: JSONSchemaDialect, _ formats: JSONSchemaFormatPolicy = .annotation, count: Int,
      file: String? = nil, known: [String: String] = [:]
    ) {
      suite = SchemaSuite(folder: folder, dialect: dialect, formats: formats, file: file)
      self.count = count
      self.known = known
    }
  }

  static let cases = [
    Case("draft2020-12", .draft202012, count: 1299),
    Case("draft2020-12/optional", .draft202012, count: 162, known: optional),
    Case("draft2020-12/optional", .draft202012, count: 74, file: "ecmascript-regex.json"),
    Case("draft2020-12/optional/format", .draft202012, .assertion, count: 764),
    Case("draft4", .draft4, count: 618),
    Case(
      "draft4/optional", .draft4, count: 100,
      known: [
        """
        zeroTerminatedFloats.json: some languages do not distinguish between different types of numeric value: a float \
        is not an integer even without fractional part
        """: "1.0 is an integer in every dialect, as it is since draft 6 and in practice in OpenAPI 3.0"
      ]),
    Case(
      "draft4/optional/format", .draft4, .assertion, count: 219,
      known: [
        "hostname.json: validation of host names: hostname with consecutive hyphens (RFC1123)":
          "host names are those of JSON Schema 2020-12, where RFC 5890 reserves these hyphens"
      ]),
  ]

  @Test("Every test passes but those that are listed with a reason", arguments: cases)
  func conformance(_ example: Case) throws {
    let outcome = try example.suite.run()
    print("evaluator, \(example.testDescription): passed \(outcome.passed), failed \(outcome.failures.count)")
    for failure in outcome.failures { print("  \(failure) (\(example.known[failure] ?? "NOT KNOWN"))") }
    #expect(outcome.passed + outcome.failures.count == example.count)
    #expect(Set(outcome.failures) == Set(example.known.keys))
  }

  private static let optional: [String: String] = {
    let dependencies = [
      "single dependency: missing dependency",
      "multiple dependents required: missing dependency",
      "multiple dependents required: missing other dependency",
      "multiple dependents required: missing both dependencies",
      "dependencies with escaped characters: CRLF missing dependent",
      "dependencies with escaped characters: quoted quotes missing dependent",
      "single schema dependency: wrong type",
      "single schema dependency: wrong type other",
      "single schema dependency: wrong type both",
      "boolean subschemas: object with property having schema false is invalid",
      "boolean subschemas: object with both properties is invalid",
      "schema dependencies with escaped characters: quoted quote",
      "schema dependencies with escaped characters: quoted tab invalid under dependent schema",
      "schema dependencies with escaped characters: quoted quote invalid under dependent schema",
    ]
    var known = [
      "cross-draft.json: refs to historic drafts are processed as historic drafts: first item not a string is valid":
        "draft 2019-09 is not among the dialects"
    ]
    for name in dependencies {
      known["dependencies-compatibility.json: \(name)"] = "`dependencies` is no keyword of 2020-12"
    }
    return known
  }()
}
