// Which OpenAPI a document says it is written in.

/// The versions of OpenAPI that are read; all into one model.
// A dot cannot be in a name, and `v31` could be thirty-one.
// swift-format-ignore: AlwaysUseLowerCamelCase
package enum OpenAPIVersion: Sendable, Hashable, Comparable, CaseIterable {
  case v3_0
  case v3_1
  case v3_2

  package var text: String {
    switch self {
    case .v3_0: "3.0"
    case .v3_1: "3.1"
    case .v3_2: "3.2"
    }
  }
}
