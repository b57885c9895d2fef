// A set of values as an enumeration that is open when read.

import GenIR
import GenSwiftText

struct EnumerationView: View {
  var docs: SwiftText
  var name: SwiftText
  /// `OpenEnum` or `OpenIntegerEnum`.
  var conformance: SwiftText
  var rawType: SwiftText
  /// `RawValues` or `RawIntegers`.
  var table: SwiftText
  var rawValues: SwiftText
  var cases: [EnumerationCaseView]
  /// The case for what the document does not list, where it is declared and where it is used.
  var unknown: SwiftText
  var unknownMember: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "conformance": .text, "rawType": .text, "table": .text, "rawValues": .text,
    "cases": .list(EnumerationCaseView.fields), "unknown": .text, "unknownMember": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "conformance": conformance
    case "rawType": rawType
    case "table": table
    case "rawValues": rawValues
    case "cases": cases
    case "unknown": unknown
    case "unknownMember": unknownMember
    default: nil
    }
  }
}

struct EnumerationCaseView: View {
  var docs: SwiftText
  var name: SwiftText
  var member: SwiftText
  var index: SwiftText
  /// After the colon of its `case`.
  var literal: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "member": .text, "index": .text, "literal": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "member": member
    case "index": index
    case "literal": literal
    default: nil
    }
  }
}

extension EnumerationView {
  init(_ enumeration: Enumeration, of declaration: Declaration) {
    docs = declaration.comment
    name = declaration.name.lastSwift
    let isInteger = enumeration.raw == .integer
    conformance = isInteger ? "OpenIntegerEnum" : "OpenEnum"
    rawType = isInteger ? "Int" : "String"
    table = isInteger ? "RawIntegers" : "RawValues"
    let literals = enumeration.cases.map { $0.literal(isInteger: isInteger) }
    cases = zip(enumeration.cases, literals).enumerated().map { EnumerationCaseView($1.0, index: $0, $1.1) }
    rawValues = list(literals, indentation: 2, prefix: 46, suffix: 2, trailingComma: true)
    unknown = .identifier(enumeration.unknownName)
    unknownMember = .identifier(enumeration.unknownName, .member)
  }
}

extension EnumerationCaseView {
  init(_ enumerationCase: Enumeration.Case, index: Int, _ literal: SwiftText) {
    docs = enumerationCase.documentation.comment(indentation: 2)
    name = .identifier(enumerationCase.name)
    member = .identifier(enumerationCase.name, .member)
    self.index = .integer(index)
    self.literal = arm(literal, indentation: 6, pattern: member)
  }
}

extension Enumeration.Case {
  fileprivate func literal(isInteger: Bool) -> SwiftText {
    isInteger ? .integerLiteral(value) ?? "0" : .stringLiteral(value)
  }
}
