// What the reading of a document as OpenAPI can have to say.
package import GenDiagnostics

extension DiagnosticID {
  package static let emptyField = DiagnosticID(
    "empty-field",
    "A field is null or has nothing behind its colon. It is read as if it were not there: give it a value or remove it."
  )
  package static let legacyKeyword = DiagnosticID(
    "legacy-keyword",
    "A keyword comes from an older draft of JSON Schema. It is understood; the new spelling is given in the message.")
  package static let misplacedReference = DiagnosticID(
    "misplaced-reference",
    "A reference stands for one value, such as the schema of a property, and not for a map of them. For properties and "
      + "for component schemas it is followed all the same; elsewhere write the names and a reference for each.")
  package static let missingField = DiagnosticID(
    "missing-field",
    "The specification requires this field. It is an error where no Swift can be written without the field.")
  package static let notAMapping = DiagnosticID(
    "not-a-mapping", "A document's root must be a mapping (an object in JSON) that has the key `openapi`.")
  package static let notOpenAPI = DiagnosticID(
    "not-openapi",
    "The document has no key `openapi` with a version, so it is no OpenAPI document. Add `openapi: 3.1.1` if it is one."
  )
  package static let pathWithoutSlash = DiagnosticID(
    "path-without-slash", "A path must begin with a slash: it is appended to the URL of the server.")
  package static let statusRangeCase = DiagnosticID(
    "status-range-case",
    "A range of statuses is written with upper-case `X`s, as in `2XX`. It is understood all the same.")
  package static let swagger2 = DiagnosticID(
    "swagger-2",
    "A Swagger 2.0 document is read as the OpenAPI 3 document that says the same. This part of it has no equal there, or "
      + "is not certain; the message says what is made of it.")
  package static let unknownField = DiagnosticID(
    "unknown-field",
    "The specification knows no such field here, so it has no effect. Fields of one's own begin with `x-`.")
  package static let unknownStatus = DiagnosticID(
    "unknown-status",
    "Responses are named by a status from 100 to 599, by a range such as `2XX`, or by `default`. Others are left out.")
  package static let unknownValue = DiagnosticID(
    "unknown-value", "The specification lists the values of this field, and this is none of them.")
  package static let unquotedVersion = DiagnosticID(
    "unquoted-version", "The version of OpenAPI is a number here and should be text, as in \"3.1.1\". It is understood."
  )
  package static let unsupportedVersion = DiagnosticID(
    "unsupported-version",
    "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read; the document says that it is written in another version."
  )
  package static let wrongType = DiagnosticID(
    "wrong-type",
    "A field has a value of another type than the specification says. The field is ignored, unless it can be understood."
  )

  /// All of this room's, sorted by name.
  package static let document: [DiagnosticID] = [
    emptyField, legacyKeyword, misplacedReference, missingField, notAMapping, notOpenAPI, pathWithoutSlash,
    statusRangeCase, swagger2,
    unknownField, unknownStatus, unknownValue, unquotedVersion, unsupportedVersion, wrongType,
  ]
}
