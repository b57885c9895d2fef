/// The use of a type.
package indirect enum TypeReference: Sendable, Hashable {
  case string
  case boolean
  case integer, int32, int64
  case float, double
  /// A number that keeps all of its digits.
  case decimal
  /// A number that may be written as text. A property or a parameter of it is the number.
  case numberOrText(TypeReference)
  case dateTime, date, uuid, uri
  /// Bytes that travel as Base64 text in JSON (`format: byte`).
  case base64
  /// Bytes that travel as they are (`format: binary`, and bodies that are neither JSON nor text).
  case bytes
  /// Bytes in a multipart body, with a file name and a media type.
  case file
  /// Bytes with the media type that they have, where the document leaves that open.
  case typedBytes
  /// Any JSON value.
  case json
  /// Any JSON object.
  case jsonObject
  case array(TypeReference)
  case map(TypeReference)
  /// A value or `null`, where `null` is an element of an array or a map or the whole body.
  case optional(TypeReference)
  case named(TypeName)
  /// A type that the user has written.
  case custom(CustomType)
}

extension TypeReference {
  /// The type with other names for the declared types in it.
  package func mapNames(_ transform: (TypeName) -> TypeName) -> TypeReference {
    switch self {
    case .array(let element): .array(element.mapNames(transform))
    case .map(let value): .map(value.mapNames(transform))
    case .optional(let wrapped): .optional(wrapped.mapNames(transform))
    case .named(let name): .named(transform(name))
    default: self
    }
  }
}

extension TypeReference {
  /// The type where all scalars are texts anyway, and so of itself no text.
  package var plain: TypeReference {
    switch self {
    case .numberOrText(let number): number
    case .array(let element): .array(element.plain)
    case .map(let value): .map(value.plain)
    case .optional(let wrapped): .optional(wrapped.plain)
    default: self
    }
  }

  /// What a literal of Swift's that makes it is in JSON; `nil` for all that no literal makes.
  package var plainScalarKind: JSONKind? {
    switch self {
    case .string: .string
    case .boolean: .boolean
    case .integer, .int32, .int64, .float, .double: .number
    default: nil
    }
  }
}

/// A type that the user has written for a format or a schema. It reads and writes itself.
package struct CustomType: Sendable, Hashable, Encodable {
  /// Its name as Swift writes it, outermost first.
  package var components: [String]
  /// The module that it is imported from; `nil` where it stands beside the generated code.
  package var module: String?
  /// What its values are in JSON.
  package var kinds: [JSONKind]

  package init(_ components: [String], module: String?, kinds: [JSONKind]) {
    self.components = components
    self.module = module
    self.kinds = kinds
  }
}

/// A declared type's full name from the module's top level, as in `FailedIntegration.Input`.
package struct TypeName: Sendable, Hashable, Comparable {
  package var components: [String]
  /// How many components at the start need not be written where the name stands. It is the same name all the same.
  package var omitted = 0

  package init(_ components: [String]) { self.components = components }

  package var text: String { components.joined(separator: ".") }
  package var last: String { components.last ?? "" }
  /// The type that it is nested in; `nil` at the top level.
  package var parent: TypeName? {
    components.count > 1 ? TypeName(Array(components.dropLast())) : nil
  }

  package static func == (left: Self, right: Self) -> Bool { left.components == right.components }

  package func hash(into hasher: inout Hasher) { hasher.combine(components) }

  package static func < (left: Self, right: Self) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

extension TypeName: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension TypeReference: Encodable {
  /// As one reads it: `[FailedIntegration]`, `string`, `json?`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package var text: String {
    switch self {
    case .array(let element): "[\(element.text)]"
    case .map(let value): "[string: \(value.text)]"
    case .optional(let wrapped): "\(wrapped.text)?"
    case .numberOrText(let number): "\(number.text) or text"
    case .named(let name): name.text
    case .custom(let type): type.components.joined(separator: ".")
    default: "\(self)"
    }
  }
}
