// Types of the IR as Swift writes them.

import GenIR
import GenSwiftText

extension TypeReference {
  /// As in `[String: Pet]`. Without brackets where there would be many: the compiler takes exponential time for deep ones.
  var swift: SwiftText { swift(inBrackets: containerDepth <= 8) }

  private func swift(inBrackets: Bool) -> SwiftText {
    switch self {
    case .string: "String"
    case .boolean: "Bool"
    case .integer: "Int"
    case .int32: "Int32"
    case .int64: "Int64"
    case .float: "Float"
    case .double: "Double"
    case .decimal: "JSONNumber"
    case .numberOrText(let number): "NumberOrText<\(number.swift(inBrackets: inBrackets))>"
    case .dateTime: "DateTime"
    case .date: "CalendarDate"
    case .uuid: "UniqueID"
    case .uri: "URI"
    case .base64: "Base64Bytes"
    case .bytes: "[UInt8]"
    case .file: "MultipartFile"
    case .typedBytes: "TypedBytes"
    case .json: "JSONValue"
    case .jsonObject: "JSONObject"
    case .array(let element):
      inBrackets ? "[\(element.swift(inBrackets: true))]" : "Array<\(element.swift(inBrackets: false))>"
    case .map(let value):
      inBrackets
        ? "[String: \(value.swift(inBrackets: true))]" : "Dictionary<String, \(value.swift(inBrackets: false))>"
    case .optional(let wrapped): "\(wrapped.swift(inBrackets: inBrackets))?"
    case .named(let name): name.swift
    case .custom(let type): .typeName(type.components)
    }
  }

  /// How many arrays and maps stand inside of each other.
  private var containerDepth: Int {
    switch self {
    case .array(let inner), .map(let inner): inner.containerDepth + 1
    case .optional(let wrapped): wrapped.containerDepth
    default: 0
    }
  }
}

extension TypeName {
  var swift: SwiftText { .typeName(Array(components.dropFirst(omitted))) }
}

extension Property {
  /// The stored type: what `presence` makes of `type`.
  var storedType: SwiftText {
    switch presence {
    case .required, .defaulted: type.swift
    case .requiredNullable, .optional, .optionalNullable, .defaultedNullable: "\(type.swift)?"
    case .optionalOrNull: "Nullable<\(type.swift)>?"
    }
  }

  /// Whether the stored type is an optional.
  var isOptional: Bool {
    switch presence {
    case .required, .defaulted: if case .optional = type { true } else { false }
    case .requiredNullable, .optional, .optionalNullable, .defaultedNullable, .optionalOrNull: true
    }
  }
}

/// The declared types by name, to see through aliases.
struct TypeTable {
  private var kinds: [TypeName: Declaration.Kind] = [:]

  init(_ declarations: [Declaration]) {
    for declaration in declarations { kinds[declaration.name] = declaration.kind }
  }

  /// The type that decides how a number is written: aliases and enumerations are seen through.
  func underlying(_ type: TypeReference) -> TypeReference {
    var type = type
    // Aliases cannot form a circle in Swift; the bound is for those that do in spite of that.
    for _ in 0..<64 {
      switch type {
      case .optional(let wrapped): type = wrapped
      case .named(let name):
        switch kinds[name] {
        case .alias(let aliased, _): type = aliased
        case .enumeration(let enumeration): return enumeration.raw == .integer ? .integer : .string
        default: return type
        }
      default: return type
      }
    }
    return type
  }
}
