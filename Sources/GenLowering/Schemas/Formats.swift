// Which Swift type a type with a format becomes. A format counts only with the type it belongs to; any other is a
// comment (OpenAPI 3.0.4 §4.4, format registry).
import GenIR

enum Formats {
  /// The type of a JSON string with a format.
  static func string(_ format: String?) -> TypeReference {
    switch format {
    case "date-time": .dateTime
    case "date": .date
    case "uuid": .uuid
    case "uri": .uri
    case "byte": .base64
    default: .string
    }
  }

  static func integer(_ format: String?) -> TypeReference {
    switch format {
    case "int32": .int32
    case "int64": .int64
    default: .integer
    }
  }

  static func number(_ format: String?) -> TypeReference {
    switch format {
    case "float": .float
    default: .double
    }
  }
}
