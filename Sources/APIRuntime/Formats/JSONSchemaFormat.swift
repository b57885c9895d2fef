// The formats that are known here and can be asserted (JSON Schema 2020-12 validation §7.3; OpenAPI Format Registry).

/// A `format` whose values can be told from others.
public enum JSONSchemaFormat: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
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
  case int32
  case int64
  case float
  case double
  case decimal

  /// Whether it says something about strings.
  var appliesToStrings: Bool {
    switch self {
    case .int32, .int64, .float, .double: false
    default: true
    }
  }

  /// Whether it says something about numbers.
  var appliesToNumbers: Bool {
    switch self {
    case .int32, .int64, .float, .double: true
    default: false
    }
  }
}
