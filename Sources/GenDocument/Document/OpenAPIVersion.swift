// Which OpenAPI a document says it is written in.

/// The versions of OpenAPI that are read; all into one model. 2.0 is Swagger.
// A dot cannot be in a name, and `v31` could be thirty-one.
// swift-format-ignore: AlwaysUseLowerCamelCase
package enum OpenAPIVersion: Sendable, Hashable, Comparable, CaseIterable {
  case v2_0
  case v3_0
  case v3_1
  case v3_2

  package var text: String {
    switch self {
    case .v2_0: "2.0"
    case .v3_0: "3.0"
    case .v3_1: "3.1"
    case .v3_2: "3.2"
    }
  }

  /// As messages call it.
  package var name: String { (self == .v2_0 ? "Swagger " : "OpenAPI ") + text }
}
