// The six kinds of JSON value (RFC 8259 §3).

/// What a JSON value is, before any Swift type is asked of it.
public enum JSONKind: String, Hashable, Sendable, CaseIterable {
  case null
  case boolean
  case number
  case string
  case array
  case object
}

extension JSONKind {
  /// With its article, as a sentence needs it: "an object".
  var phrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
