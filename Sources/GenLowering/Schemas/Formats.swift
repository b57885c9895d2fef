// Which Swift type a type with a format becomes. A format counts only with the type it belongs to; any other is a
// comment (OpenAPI 3.0.4 §4.4, format registry).
import GenDocument
package import GenIR

/// The Swift type of each JSON type with a format; the user's entries come before the built-in ones.
package struct FormatTable: Sendable {
  /// By `type/format`, as in `string/date-time`.
  private var types: [String: TypeReference]

  /// The built-in formats. How each is read and written is told where its Swift type is declared.
  package static let standard = FormatTable([
    // RFC 3339 §5.6, kept with its offset.
    "string/date-time": .dateTime,
    "string/date": .date,
    // RFC 9562.
    "string/uuid": .uuid,
    // RFC 3986.
    "string/uri": .uri,
    // RFC 4648 §4.
    "string/byte": .base64,
    "integer/int32": .int32,
    "integer/int64": .int64,
    // The registry has both for numbers too.
    "number/int32": .int32,
    "number/int64": .int64,
    "number/float": .float,
    "number/double": .double,
    // All of its digits, written as they were read.
    "number/decimal": .decimal,
  ])

  private init(_ types: [String: TypeReference]) { self.types = types }

  /// With other types for these formats.
  package func replacing(_ others: [String: TypeReference]) -> FormatTable {
    FormatTable(types.merging(others) { $1 })
  }

  /// The formats of the registry that are numbers with a fraction, and those that are whole numbers.
  private static let fractions: Set = ["float", "double", "decimal"]
  private static let integers: Set = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]

  /// The type of a number with a format; `nil` where the format is not one of numbers, or the user has a type for it.
  func number(format: String) -> TypeReference? {
    let isInteger = Self.integers.contains(format)
    guard isInteger || Self.fractions.contains(format) else { return nil }
    let type = self.type(isInteger ? .integer : .number, format: format)
    if case .custom = type { return nil }
    return type
  }

  /// The type of a JSON string, integer or number with a format.
  func type(_ type: SchemaType, format: String?) -> TypeReference {
    if let format, let known = types["\(type.rawValue)/\(format)"] { return known }
    return switch type {
    case .integer: .integer
    case .number: .double
    case .boolean: .boolean
    default: .string
    }
  }
}

extension Lowerer {
  /// The number that a schema describes as one that may be written as text: `type: [integer, string]` with the format of
  /// a number. ASP.NET Core describes its numbers so, and in documents of 3.0 by format and pattern alone.
  func numberOrText(_ keywords: Schema) -> TypeReference? {
    guard let format = keywords.format?.value else { return nil }
    let types = Set(keywords.types.map(\.value)).subtracting([.null])
    if types.isEmpty {
      guard options.untyped == .inferred, keywords.pattern != nil else { return nil }
    } else {
      guard types.count > 1, types.contains(.string), types.isSubset(of: [.string, .integer, .number]) else {
        return nil
      }
    }
    return options.formats.number(format: format)
  }
}
