// A JSON object as a structure: its properties, its initializers, and how it is written.
//
// The lines for each property come as finished texts: of all that is rendered, they are the most, and each name
// that Mustache looks up takes as long as writing several of them.

import GenIR
import GenSwiftText

struct StructureView: View {
  var docs: SwiftText
  var name: SwiftText
  /// The declarations of the properties.
  var properties: SwiftText
  /// The parameters of the memberwise initializer.
  var parameters: SwiftText
  /// The statements of that initializer, one for each property.
  var assignments: SwiftText
  /// The statements of the initializer that reads a JSON object.
  var readings: SwiftText
  /// The statements that write each property.
  var writings: SwiftText
  var isEmpty: Bool
  /// The keys that the document names, where what it does not name is kept or refused.
  var keys: [SwiftText]

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "properties": .text, "parameters": .text, "assignments": .text, "readings": .text,
    "writings": .text, "isEmpty": .flag, "keys": .lines,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "properties": properties
    case "parameters": parameters
    case "assignments": assignments
    case "readings": readings
    case "writings": writings
    case "isEmpty": isEmpty
    case "keys": keys
    default: nil
    }
  }
}

struct PropertyView: View {
  /// The doc comment, then `@Indirect ` or `@IndirectOptional ` where it is stored behind a reference.
  var docs: SwiftText
  var name: SwiftText
  var type: SwiftText
  /// The name after `self.`.
  var stored: SwiftText
  /// The property seen from where another name hides it.
  var member: SwiftText
  /// What follows `self.name = try object.`; empty for what is no property of the document.
  var reading: SwiftText
  /// What follows `json.`.
  var writing: SwiftText

  static let fields: [String: FieldKind] = [
    "docs": .text, "name": .text, "type": .text, "stored": .text, "member": .text, "reading": .text,
    "writing": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "docs": docs
    case "name": self.name
    case "type": type
    case "stored": stored
    case "member": member
    case "reading": reading
    case "writing": writing
    default: nil
    }
  }
}

extension StructureView {
  init(_ structure: Structure, of declaration: Declaration, access: SwiftText, _ types: TypeTable) {
    docs = declaration.comment
    name = declaration.name.lastSwift
    var properties = structure.properties.map { PropertyView($0, types) }
    var parameters = structure.properties.map { $0.parameter(types) }
    switch structure.additional {
    case .ignored: keys = []
    case .forbidden: keys = [structure.keys]
    case .kept(let name, let type, _):
      keys = [structure.keys]
      let view = PropertyView(additional: name, type)
      properties.append(view)
      parameters.append("\(.identifier(name, .label)): \(view.type) = [:]")
    }
    isEmpty = properties.isEmpty
    self.properties = lines(properties.map { "  \($0.docs)\(access)var \($0.name): \($0.type)" })
    self.parameters = list(parameters, indentation: 2, prefix: 16, suffix: 3)
    assignments = lines(properties.map { "    self.\($0.stored) = \($0.name)" })
    readings = lines(Self.readings(structure, properties))
    writings = lines(properties.map { "    json.\($0.writing)" })
  }

  private static func readings(_ structure: Structure, _ properties: [PropertyView]) -> [SwiftText] {
    var statements = properties.map { "    \($0.member) = try object.\($0.reading)" as SwiftText }
    statements += structure.oneWay.filter(\.isRefused).map { property in
      "    try object.refuse(\(.stringLiteral(property.key)), \(.stringLiteral(property.keyword.rawValue)))"
    }
    if case .forbidden = structure.additional {
      statements.append("    try object.forbidAdditional(besides: Self.keys)")
    }
    if statements.isEmpty { return ["    _ = try json.object()"] }
    // Reading a property moves the cursor; where only the rest is looked at, nothing does.
    let binding: SwiftText = structure.properties.isEmpty ? "let" : "var"
    return ["    \(binding) object = try json.object()"] + statements
  }
}

extension PropertyView {
  init(_ property: Property, _ types: TypeTable) {
    let comment = property.comment
    let wrapper: SwiftText = !property.isBoxed ? "" : property.isOptional ? "@IndirectOptional " : "@Indirect "
    docs = comment + wrapper
    name = .identifier(property.name)
    type = property.storedType
    stored = .identifier(property.name, .member)
    member = Self.member(property.name)
    let key = SwiftText.stringLiteral(property.key)
    reading = property.reading(key, types)
    writing = property.isWrittenAsNull ? "addNullable(\(key), \(member))" : "add(\(key), \(member))"
  }

  /// The map of what the document does not name.
  init(additional name: String, _ type: TypeReference) {
    docs = DocumentationText.comment(["Properties that the document does not name."], indentation: 2)
    self.name = .identifier(name)
    self.type = type == .json ? "JSONObject" : TypeReference.map(type).swift
    stored = .identifier(name, .member)
    member = Self.member(name)
    reading = "additional(besides: Self.keys)"
    writing = "addAdditional(\(member))"
  }

  /// Names that the bodies of a model's members have of their own hide a property.
  static func member(_ name: String) -> SwiftText {
    ["json", "object", "validation"].contains(name) ? "self.\(.identifier(name, .member))" : .identifier(name)
  }
}

extension Property {
  fileprivate var isWrittenAsNull: Bool {
    switch presence {
    case .requiredNullable, .defaultedNullable: true
    default: false
    }
  }

  /// As a parameter of the memberwise initializer.
  func parameter(_ types: TypeTable) -> SwiftText {
    let declared: SwiftText = "\(.identifier(name, .label)): \(storedType)"
    if let value = initialValue.flatMap({ types.literal($0, as: type) }) { return "\(declared) = \(value)" }
    switch presence {
    case .required, .requiredNullable: return declared
    case .optional, .optionalNullable, .optionalOrNull: return "\(declared) = nil"
    case .defaulted(let value), .defaultedNullable(let value):
      return types.literal(value, as: type).map { "\(declared) = \($0)" } ?? declared
    }
  }

  fileprivate func reading(_ key: SwiftText, _ types: TypeTable) -> SwiftText {
    func call(_ method: SwiftText, _ value: SwiftText? = nil) -> SwiftText {
      let arguments = [key] + (value.map { [$0] } ?? []) + (isReadFromText ? ["as: NumberOrText.self"] : [])
      return "\(method)(\(.joined(arguments, separator: ", ")))"
    }
    switch presence {
    case .required: return call("required")
    case .requiredNullable: return call("requiredNullable")
    case .optional: return call("optional")
    case .optionalNullable: return call("optionalNullable")
    case .optionalOrNull: return call("optionalOrNull")
    case .defaulted(let value): return types.literal(value, as: type).map { call("defaulted", $0) } ?? call("required")
    case .defaultedNullable(let value):
      return types.literal(value, as: type).map { call("defaultedNullable", $0) } ?? call("requiredNullable")
    }
  }
}

extension Structure {
  /// The keys that the document names, as elements of a literal.
  fileprivate var keys: SwiftText {
    // A property of the other direction is not one that the document does not name. As any value it is kept, though: an
    // evaluator may ask for it.
    var keys = properties.map(\.key)
    if case .kept(_, .json, _) = additional {} else { keys += oneWay.map(\.key) }
    return list(keys.map { .stringLiteral($0) }, indentation: 2, prefix: 40, suffix: 1, trailingComma: true)
  }
}

extension Property {
  /// The doc comment: at least the name on the wire, where that is another.
  var comment: SwiftText {
    documentation.withoutRepetition(of: [name, key]).comment(
      indentation: 2, deprecation: deprecation, fallback: name == key ? nil : Documentation.code(key))
  }
}

extension Declaration {
  /// The doc comment, at column zero.
  var comment: SwiftText {
    documentation.withoutRepetition(of: [name.last, name.components.joined()])
      .comment(indentation: 0, deprecation: deprecation, fallback: fallback)
  }

  /// A place in the document says it all; there are declarations without one.
  private var fallback: SwiftText? {
    documentation.origin == nil ? "\(Documentation.code(name.last)) of the document." : nil
  }
}

extension TypeName {
  var lastSwift: SwiftText { .typeName([last]) }
}
