// One of several types as an enumeration with a payload.

import GenIR
import GenSwiftText

struct UnionView: View {
  var docs: SwiftText
  var name: SwiftText
  /// `indirect ` where a case holds the union itself.
  var modifier: SwiftText
  var cases: [UnionCaseView]
  var discriminator: [DiscriminatorView]
  var unknown: SwiftText
  var unknownMember: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "modifier": .text, "cases": .list(UnionCaseView.fields),
    "discriminator": .list(DiscriminatorView.fields), "unknown": .text, "unknownMember": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "modifier": modifier
    case "cases": cases
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
  /// The one kind of JSON value that it reads; empty where there are several.
  var kind: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "member": .text, "type": .text, "kind": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "member": member
    case "type": type
    case "kind": kind
    default: nil
    }
  }
}

struct DiscriminatorView: View {
  var key: SwiftText
  var values: SwiftText
  var entries: [DiscriminatorEntryView]

  static let fields: [String: FieldKind] = [
    "key": .text, "values": .text, "entries": .list(DiscriminatorEntryView.fields),
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "key": key
    case "values": values
    case "entries": entries
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
    discriminator = union.discriminator.map { [DiscriminatorView($0, union.cases)] } ?? []
    unknown = .identifier(union.unknownName)
    unknownMember = .identifier(union.unknownName, .member)
  }
}

extension UnionCaseView {
  init(_ unionCase: Union.Case) {
    docs = unionCase.documentation.comment(indentation: 2)
    name = .identifier(unionCase.name)
    member = .identifier(unionCase.name, .member)
    type = unionCase.type.swift
    kind = unionCase.kinds.count == 1 ? unionCase.kinds[0].member : ""
  }
}

extension DiscriminatorView {
  init(_ discriminator: Union.Discriminator, _ cases: [Union.Case]) {
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
