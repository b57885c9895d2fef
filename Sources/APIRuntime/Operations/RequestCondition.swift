// What tells operations of one method and one path apart.

/// Something that a request must carry to be for an operation, where several have the same method and the same path.
///
/// OpenAPI has one operation for a method and a path (OpenAPI 3.1.1 §4.8.8). Documents of APIs that have more list them
/// with a query or a fragment behind the path, as in `/#Action=AddUser`.
public struct RequestCondition: Sendable, Hashable {
  enum Location {
    case query
    case header
  }

  let location: Location
  let name: String
  let value: String?

  /// A query parameter: with this value, or with any where there is none.
  public static func query(_ name: String, is value: String? = nil) -> Self {
    RequestCondition(location: .query, name: name, value: value)
  }

  /// A header field: with this value, or with any where there is none. Letter case counts in the value only.
  public static func header(_ name: String, is value: String? = nil) -> Self {
    RequestCondition(location: .header, name: name, value: value)
  }
}
