/// A `format` of strings that can be a constraint without a Swift type of its own (JSON Schema 2020-12 validation §7.3;
/// OpenAPI Format Registry). The cases are those of the runtime's `JSONSchemaFormat`.
package enum AssertedFormat: String, Sendable, Hashable, Encodable, CaseIterable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case email
  case internationalEmail = "idn-email"
  case hostname
  case internationalHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case byte

  /// The format that a document names; `nil` for one that is not known.
  package init?(named name: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(name.utf8) }) else { return nil }
    self = format
  }

  /// The case of `JSONSchemaFormat`.
  package var caseName: String { "\(self)" }
}
