// One of several types as an enumeration with a payload.

import GenIR
import GenSwiftText

struct UnionView: View {
  var docs: SwiftText
  var name: SwiftText
  /// `indirect ` where a case holds the union itself.
  var modifier: SwiftText
  /// What it conforms to, and what parts that from the brace.
  var conformances: SwiftText
  var literals: [UnionLiteralView]
  var cases: [UnionCaseView]
  /// The cases that a value is offered to, one after the other.
  var attempts: [UnionAttemptView]
  var discriminator: [DiscriminatorView]
  var unknown: SwiftText
  var unknownMember: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "modifier": .text, "conformances": .text,
    "literals": .list(UnionLiteralView.fields), "cases": .list(UnionCaseView.fields),
    "attempts": .list(UnionAttemptView.fields), "discriminator": .list(DiscriminatorView.fields), "unknown": .text,
    "unknownMember": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "modifier": modifier
    case "conformances": conformances
    case "literals": literals
    case "cases": cases
    case "attempts": attempts
    case "discriminator": discriminator
    case "unknown": unknown
    case "unknownMember": unknownMember
    default: nil
    }
  }
}

struct UnionCaseView: View {
  var docs: SwiftText
  var name: SwiftText
  var member: SwiftText
  var type: SwiftText

  static let fields: [String: FieldKind] = ["docs": .text, "name": .text, "member": .text, "type": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "member": member
    case "type": type
    default: nil
    }
  }
}

/// An initializer that takes a literal of Swift's.
struct UnionLiteralView: View {
  /// As in `stringLiteral`.
  var label: SwiftText
  var type: SwiftText
  var member: SwiftText
  /// What the case gets.
  var value: SwiftText
  /// As in `ExpressibleByStringLiteral`.
  var conformance: SwiftText

  static let fields: [String: FieldKind] = ["label": .text, "type": .text, "member": .text, "value": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "type": type
    case "member": member
    case "value": value
    default: nil
    }
  }
}

extension UnionLiteralView {
  /// The literals that make a case: of a fraction, a whole number too.
  static func all(_ unionCase: Union.Case) -> [UnionLiteralView] {
    let member = SwiftText.identifier(unionCase.name, .member)
    let type = unionCase.type.swift
    func literal(_ kind: SwiftText, _ label: SwiftText, _ taken: SwiftText, _ value: SwiftText) -> UnionLiteralView {
      UnionLiteralView(
        label: "\(label)Literal", type: taken, member: member, value: value,
        conformance: "ExpressibleBy\(kind)Literal")
    }
    switch unionCase.type {
    case .string: return [literal("String", "string", type, "value")]
    case .boolean: return [literal("Boolean", "boolean", type, "value")]
    case .integer, .int32, .int64: return [literal("Integer", "integer", type, "value")]
    case .float, .double:
      return [literal("Float", "float", type, "value"), literal("Integer", "integer", "Int", "\(type)(value)")]
    default: return []
    }
  }
}

struct UnionAttemptView: View {
  var member: SwiftText
  /// What must hold for the case, the attempt to read it among that, with what parts it from the brace.
  var condition: SwiftText

  static let fields: [String: FieldKind] = ["member": .text, "condition": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "member": member
    case "condition": condition
    default: nil
    }
  }
}

struct DiscriminatorView: View {
  var key: SwiftText
  var values: SwiftText
  var entries: [DiscriminatorEntryView]
  /// The case for every other value: its member and its type.
  var restMember: SwiftText
  var restType: SwiftText

  static let fields: [String: FieldKind] = [
    "key": .text, "values": .text, "entries": .list(DiscriminatorEntryView.fields), "restMember": .text,
    "restType": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "key": key
    case "values": values
    case "entries": entries
    case "restMember": restMember
    case "restType": restType
    default: nil
    }
  }
}

struct DiscriminatorEntryView: View {
  /// One or several places in the table of values, as in `0, 2`.
  var indexes: SwiftText
  var member: SwiftText
  var type: SwiftText

  static let fields: [String: FieldKind] = ["indexes": .text, "member": .text, "type": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "indexes": indexes
    case "member": member
    case "type": type
    default: nil
    }
  }
}

extension UnionView {
  init(_ union: Union, of declaration: Declaration) {
    docs = declaration.comment
    name = declaration.name.lastSwift
    modifier = union.isIndirect ? "indirect " : ""
    cases = union.cases.map { UnionCaseView($0) }
    let indentation = 2 * (declaration.name.components.count - 1)
    attempts = UnionAttemptView.all(union, indentation: indentation)
    discriminator =
      union.discriminator.map { [DiscriminatorView($0, union.cases, unknown: union.unknownName)] } ?? []
    literals = union.isOfPlainScalars ? union.cases.flatMap(UnionLiteralView.all) : []
    let besides = literals.isEmpty ? [] : ["ScalarChoice"] + literals.map(\.conformance)
    conformances = filled(["JSONModel"] + besides, prefix: indentation + 14 + modifier.length + name.length)
    unknown = .identifier(union.unknownName)
    unknownMember = .identifier(union.unknownName, .member)
  }
}

extension UnionCaseView {
  init(_ unionCase: Union.Case) {
    docs = unionCase.documentation.withoutRepetition(of: [unionCase.name]).comment(indentation: 2)
    name = .identifier(unionCase.name)
    member = .identifier(unionCase.name, .member)
    type = unionCase.type.swift
  }
}

extension UnionAttemptView {
  /// With a discriminator, only what an object without it may be. Otherwise the cases that the object has a property of
  /// alone, then all, at last those that want other values of properties which do not tell them apart.
  static func all(_ union: Union, indentation: Int) -> [UnionAttemptView] {
    if let discriminator = union.discriminator {
      let isAbsent: SwiftText = "json.discriminator(\(.stringLiteral(discriminator.key))) == nil"
      return union.cases.filter { discriminator.optionalCases.contains($0.name) }.map {
        UnionAttemptView($0, if: [isAbsent], indentation: indentation)
      }
    }
    let having = union.cases.filter { !$0.ownKeys.isEmpty }.map {
      UnionAttemptView($0, if: conditions($0.constants), having: $0.ownKeys, indentation: indentation)
    }
    let all = union.cases.map { UnionAttemptView($0, if: conditions($0.constants), indentation: indentation) }
    let loose = union.cases.filter { $0.constants.contains { !$0.isExclusive } }.map {
      UnionAttemptView($0, if: conditions($0.constants.filter(\.isExclusive)), indentation: indentation)
    }
    return having + all + loose
  }

  private init(_ unionCase: Union.Case, if conditions: [SwiftText], having keys: [String] = [], indentation: Int) {
    member = .identifier(unionCase.name, .member)
    let type = unionCase.type.swift
    var arguments = unionCase.kinds.count == 1 ? unionCase.kinds[0].member : ""
    if !keys.isEmpty {
      let literals = list(
        keys.map { .stringLiteral($0) }, indentation: 6, prefix: 52 + type.length, suffix: 4, trailingComma: true)
      arguments = "\(arguments), having: [\(literals)]"
    }
    let attempt: SwiftText = "let value: \(type) = json.attempt(\(arguments))"
    condition =
      conditions.isEmpty ? attempt + " " : filledCondition(conditions + [attempt], indentation: indentation + 4)
  }

  private static func conditions(_ constants: [Union.Constant]) -> [SwiftText] {
    constants.map { constant in
      let values: SwiftText
      switch constant.values {
      case .texts(let texts): values = "[\(.joined(texts.map { .stringLiteral($0) }, separator: ", "))]"
      case .integers(let texts):
        values = "[\(.joined(texts.compactMap { .integerLiteral($0, as: Int64.self) }, separator: ", "))]"
      case .boolean(let flag): values = flag ? "true" : "false"
      }
      return "json.allows(\(.stringLiteral(constant.key)), \(values))"
    }
  }
}

extension DiscriminatorView {
  init(_ discriminator: Union.Discriminator, _ cases: [Union.Case], unknown: String) {
    let rest = cases.first { $0.name == discriminator.rest }
    restMember = .identifier(rest?.name ?? unknown, .member)
    restType = rest?.type.swift ?? "JSONValue"
    key = .stringLiteral(discriminator.key)
    values = list(
      discriminator.mapping.map { .stringLiteral($0.value) }, indentation: 2, prefix: 53, suffix: 2,
      trailingComma: true)
    entries = cases.compactMap { unionCase in
      let indexes = discriminator.mapping.indices.filter { discriminator.mapping[$0].caseName == unionCase.name }
      guard !indexes.isEmpty else { return nil }
      return DiscriminatorEntryView(
        indexes: .joined(indexes.map { .integer($0) }, separator: ", "), member: .identifier(unionCase.name, .member),
        type: unionCase.type.swift)
    }
  }
}

extension JSONKind {
  fileprivate var member: SwiftText {
    switch self {
    case .null: ".null"
    case .boolean: ".boolean"
    case .number: ".number"
    case .string: ".string"
    case .array: ".array"
    case .object: ".object"
    }
  }
}
