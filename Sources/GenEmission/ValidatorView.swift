// `validate(into:)` of a structure or a union.

import GenIR
import GenSwiftText

struct ValidatorView: View {
  /// The type's full name.
  var type: SwiftText
  var constants: [ConstantView]
  var hasConstants: Bool
  /// The body, at its indentation.
  var statements: SwiftText

  static let fields: [String: FieldKind] = [
    "type": .text, "constants": .list(ConstantView.fields), "hasConstants": .flag, "statements": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "type": type
    case "constants": constants
    case "hasConstants": hasConstants
    case "statements": statements
    default: nil
    }
  }
}

extension ValidatorView {
  /// `nil` where there is nothing to check.
  init?(_ declaration: Declaration, _ types: TypeTable, schemas: SwiftText) {
    guard declaration.isConstrained else { return nil }
    var checks = CheckStatements(types, schemas: schemas, avoiding: declaration.caseNames)
    let lines: [SwiftText]
    switch declaration.kind {
    case .structure, .union, .headers:
      if let exact = declaration.exact {
        let own = CheckStatements.Subject(value: "self", type: .json, stem: "document")
        lines = checks.statements([.schema(exact)], own, indentation: 4)
      } else {
        let statements = Self.lines(declaration, &checks)
        let location = declaration.reportsOwnSchema ? declaration.schema : nil
        lines = (location.map { [CheckStatements.location($0, indentation: 4)] } ?? []) + statements
      }
    // An enumeration is checked where it is used, an alias has no members.
    case .enumeration, .alias: return nil
    }
    guard !lines.isEmpty else { return nil }
    type = declaration.name.swift
    constants = checks.constants
    hasConstants = !checks.constants.isEmpty
    statements = .joined(lines, separator: "\n")
  }

  private static func lines(_ declaration: Declaration, _ checks: inout CheckStatements) -> [SwiftText] {
    switch declaration.kind {
    case .structure(let structure): lines(structure, &checks)
    case .headers(let headers): headers.flatMap { lines($0.property, &checks) }
    case .union(let union): lines(union, &checks)
    case .enumeration, .alias: []
    }
  }

  private static func lines(_ structure: Structure, _ checks: inout CheckStatements) -> [SwiftText] {
    let own = CheckStatements.Subject(value: "self", type: .jsonObject, stem: "object")
    var lines = checks.statements(structure.checks, own, indentation: 4)
    for property in structure.properties { lines += Self.lines(property, &checks) }
    if case .kept(let name, let type, let additional) = structure.additional, type != .json {
      let subject = CheckStatements.Subject(
        value: PropertyView.member(name), type: .map(type), stem: name)
      lines += checks.statements(additional, subject, indentation: 4)
    }
    return lines
  }

  private static func lines(_ property: Property, _ checks: inout CheckStatements) -> [SwiftText] {
    let member = PropertyView.member(property.name)
    let subject = CheckStatements.Subject(
      value: property.presence == .optionalOrNull ? "\(member)?.value" : member, type: property.type,
      key: .stringLiteral(property.key), stem: property.name, schema: property.schema)
    return checks.statements(property.checks, subject, indentation: 4)
  }

  private static func lines(_ union: Union, _ checks: inout CheckStatements) -> [SwiftText] {
    var lines: [SwiftText] = ["    switch self {"]
    for unionCase in union.cases {
      lines += arm(unionCase.name, unionCase.type, unionCase.checks, of: unionCase.schema, &checks)
    }
    let unknown = SwiftText.identifier(union.unknownName, .member)
    let keyword: SwiftText = union.keyword == .oneOf ? "" : ", \(.stringLiteral(union.keyword.rawValue))"
    return lines + ["    case .\(unknown)(let value): validation.noMatch(value\(keyword))", "    }"]
  }

  /// What is checked of the value of a case.
  static func arm(
    _ name: String, _ type: TypeReference, _ caseChecks: [Check], of schema: SchemaLocation?,
    _ checks: inout CheckStatements
  ) -> [SwiftText] {
    let member = SwiftText.identifier(name, .member)
    let subject = CheckStatements.Subject(value: "value", type: type, stem: name)
    let location = caseChecks.contains(where: \.isOfOwnSchema) ? schema : nil
    let body =
      (location.map { [CheckStatements.location($0, indentation: 6)] } ?? [])
      + checks.statements(caseChecks, subject, indentation: 6)
    switch body.count {
    case 0: return ["    case .\(member): break"]
    case 1: return ["    case .\(member)(let value): \(body[0].withoutIndentation)"]
    default: return ["    case .\(member)(let value):"] + body
    }
  }
}

extension Declaration {
  /// Whether a violation that its validator reports is of its own schema.
  fileprivate var reportsOwnSchema: Bool {
    switch kind {
    case .structure(let structure):
      var checks = structure.checks
      if case .kept(_, _, let additional) = structure.additional { checks += additional }
      for property in structure.properties where property.schema == nil { checks += property.checks }
      return checks.contains(where: \.isOfOwnSchema)
    case .union: return true
    case .headers, .enumeration, .alias: return false
    }
  }

  /// The names that the cases of a union take.
  fileprivate var caseNames: [String] {
    if case .union(let union) = kind { union.cases.map(\.name) + [union.unknownName] } else { [] }
  }
}
