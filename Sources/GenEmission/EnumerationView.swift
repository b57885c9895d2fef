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
  /// The declarations of the cases.
  var cases: [SwiftText]
  /// What follows `case` for each place in the table, and for each case itself.
  var readings: [SwiftText]
  var writings: [SwiftText]
  /// The case for what the document does not list, where it is declared and where it is used.
  var unknown: SwiftText
  var unknownMember: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "conformance": .text, "rawType": .text, "table": .text, "rawValues": .text,
    "cases": .lines, "readings": .lines, "writings": .lines, "unknown": .text, "unknownMember": .text,
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
    case "readings": readings
    case "writings": writings
    case "unknown": unknown
    case "unknownMember": unknownMember
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
    cases = enumeration.cases.map { "\($0.comment)case \(.identifier($0.name))" }
    let members = enumeration.cases.map { SwiftText.identifier($0.name, .member) }
    readings = members.enumerated().map { "\($0): self = .\($1)" }
    writings = zip(members, literals).map { ".\($0):\(arm($1, indentation: 6, label: "case .\($0)"))" }
    rawValues = list(literals, indentation: 2, prefix: 46, suffix: 2, trailingComma: true)
    unknown = .identifier(enumeration.unknownName)
    unknownMember = .identifier(enumeration.unknownName, .member)
  }
}

extension Enumeration.Case {
  fileprivate func literal(isInteger: Bool) -> SwiftText {
    isInteger ? .integerLiteral(value) ?? "0" : .stringLiteral(value)
  }
}

extension Enumeration.Case {
  fileprivate var comment: SwiftText {
    documentation.withoutRepetition(of: [name, value]).comment(indentation: 2)
  }
}
