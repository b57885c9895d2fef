// Defaults and bounds as Swift literals of the type that they are for.

import GenIR
import GenSwiftText

extension TypeTable {
  /// A number as a literal of the type; `nil` where the type has no such value.
  func number(_ text: String, as type: TypeReference) -> SwiftText? {
    switch underlying(type) {
    case .integer, .int64: .integerLiteral(text, as: Int64.self)
    case .int32: .integerLiteral(text, as: Int32.self)
    default: .floatingPointLiteral(text)
    }
  }

  /// A default as an expression of the type; `nil` where the type has no such value.
  func literal(_ value: DefaultValue, as type: TypeReference) -> SwiftText? {
    switch value {
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let text): return number(text, as: type)
    case .string(let text): return .stringLiteral(text)
    case .enumerationCase(let name): return ".\(.identifier(name, .member))"
    case .emptyObject:
      if case .map = underlying(type) { return "[:]" }
      if case .jsonObject = underlying(type) { return "[:]" }
      return "\(type.swift)()"
    case .array(let elements):
      guard case .array(let element) = underlying(type) else { return nil }
      let literals = elements.compactMap { literal($0, as: element) }
      return literals.count == elements.count ? "[\(.joined(literals, separator: ", "))]" : nil
    }
  }
}
