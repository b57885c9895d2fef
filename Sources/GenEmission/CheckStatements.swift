// Checks as statements of a validator.

import GenIR
import GenSwiftText

/// Writes the statements of one validator and collects the patterns and schemas that they use.
struct CheckStatements {
  let types: TypeTable
  /// The patterns and schemas that the statements use, each a constant of the type.
  private(set) var constants: [ConstantView] = []
  /// The constants by the calls that they are made with.
  private var names: [(call: SwiftText, name: String)] = []
  private var constantNames = NameScope()
  /// The name of the schemas of the API, as in `OmnitronSchemas`.
  private let schemas: SwiftText

  /// - Parameter taken: names that no constant may have.
  init(_ types: TypeTable, schemas: SwiftText, avoiding taken: [String] = []) {
    self.types = types
    self.schemas = schemas
    for name in taken { _ = constantNames.take(name) }
  }

  /// What is checked: an expression, its type, and where a violation of it is.
  struct Subject {
    var value: SwiftText
    var type: TypeReference
    /// The name under which its holder has it; `nil` for the value itself.
    var key: SwiftText?
    /// What a pattern of it is called, before `Pattern`.
    var stem: String
    /// Its schema, where that is not the one that a violation would name anyway.
    var schema: SchemaLocation?

    /// The number, where the value may be its text.
    fileprivate var number: Subject {
      var number = self
      switch type {
      case .numberOrText(let type): (number.value, number.type) = ("\(value).value", type)
      case .optional(.numberOrText(let type)): (number.value, number.type) = ("\(value)?.value", .optional(type))
      default: break
      }
      return number
    }

    /// The argument `at: "page"`, or none for the value itself.
    fileprivate func place(of check: Check) -> [SwiftText] {
      guard let key else {
        guard case .inherited(_, let schema) = check else { return [] }
        return ["at: .schema(\(.stringLiteral(schema.text)))"]
      }
      guard let schema = check.schema(beside: schema) else { return ["at: \(key)"] }
      let arguments = [key, "schema: \(.stringLiteral(schema.text))"]
      return ["at: .property(\(list(arguments, indentation: 6, prefix: 20, suffix: 1)))"]
    }
  }

  /// The statement that names the schema of what is checked next.
  static func location(_ schema: SchemaLocation, indentation: Int) -> SwiftText {
    let literal = SwiftText.stringLiteral(schema.text)
    let fits = indentation + 28 + literal.length <= maximumLineLength
    return spaces(indentation) + "validation.schemaLocation =\(fits ? " " : newline(indentation + 2))\(literal)"
  }

  mutating func statements(_ checks: [Check], _ subject: Subject, indentation: Int) -> [SwiftText] {
    let subject = subject.number
    return checks.flatMap { statement($0, subject, indentation: indentation) }
  }

  private mutating func statement(_ check: Check, _ subject: Subject, indentation: Int) -> [SwiftText] {
    statement(check.demand, subject, at: subject.place(of: check), indentation: indentation)
  }

  private mutating func statement(
    _ check: Check, _ subject: Subject, at place: [SwiftText], indentation: Int
  ) -> [SwiftText] {
    func line(_ method: SwiftText, _ argument: SwiftText?) -> [SwiftText] {
      argument.map { [call(method, [subject.value, $0], place, indentation)] } ?? []
    }
    switch check {
    case .minimum(let bound, let isExclusive):
      return line(isExclusive ? "exclusiveMinimum" : "minimum", types.number(bound, as: subject.type))
    case .maximum(let bound, let isExclusive):
      return line(isExclusive ? "exclusiveMaximum" : "maximum", types.number(bound, as: subject.type))
    case .multipleOf(let step): return line("multipleOf", types.number(step, as: subject.type))
    case .minLength(let bound): return line("minLength", .integer(bound))
    case .maxLength(let bound): return line("maxLength", .integer(bound))
    case .pattern(let source): return line("pattern", pattern(source, stem: subject.stem))
    case .format(let format): return line("format", ".\(.identifier(format.caseName, .member))")
    case .minItems(let bound): return line("minItems", .integer(bound))
    case .maxItems(let bound): return line("maxItems", .integer(bound))
    case .minProperties(let bound): return line("minProperties", .integer(bound))
    case .maxProperties(let bound): return line("maxProperties", .integer(bound))
    case .uniqueItems: return [call("uniqueItems", [subject.value], place, indentation)]
    case .enumerated: return [call("enumerated", [subject.value], place, indentation)]
    case .constant: return line("enumerated", .stringLiteral("const"))
    case .model: return [call("model", [subject.value], place, indentation)]
    case .schema(let schema): return line("schema", self.schema(schema, stem: subject.stem))
    case .each(let checks, let schema):
      return each(checks, of: schema, in: subject, at: place, indentation: indentation)
    case .inherited: return []  // What is demanded is none.
    }
  }

  private func call(
    _ method: SwiftText, _ arguments: [SwiftText], _ place: [SwiftText], _ indentation: Int
  ) -> SwiftText {
    GenEmission.call("validation.\(method)", arguments + place, indentation: indentation)
  }

  private mutating func each(
    _ checks: [Check], of schema: SchemaLocation?, in subject: Subject, at place: [SwiftText], indentation: Int
  ) -> [SwiftText] {
    if checks == [.model] { return [call("items", [subject.value], place, indentation)] }
    let element = Subject(value: "element", type: elementType(subject.type), stem: subject.stem)
    let body = statements(checks, element, indentation: indentation + 2)
    guard !body.isEmpty else { return [] }
    let arguments = list([subject.value] + place, indentation: indentation, prefix: indentation + 16, suffix: 26)
    let head = spaces(indentation) + "validation.each(\(arguments)) { element, validation in"
    let location = checks.contains(where: \.isOfOwnSchema) ? schema : nil
    return [head] + (location.map { [Self.location($0, indentation: indentation + 2)] } ?? []) + body
      + [spaces(indentation) + "}"]
  }

  private func elementType(_ type: TypeReference) -> TypeReference {
    switch types.underlying(type) {
    case .array(let element), .map(let element): element
    default: .json
    }
  }

  private mutating func pattern(_ source: String, stem: String) -> SwiftText {
    constant("Pattern", [.stringLiteral(source)], stem + "Pattern")
  }

  private mutating func schema(_ schema: ExactSchema, stem: String) -> SwiftText {
    let access: [SwiftText] =
      switch schema.access {
      case .any: []
      case .request: ["access: .request"]
      case .response: ["access: .response"]
      }
    return constant(
      "\(schemas).documents.schema", [.stringLiteral(schema.pointer)] + access, stem + "Schema")
  }

  /// The constant that a call gives, as a statement refers to it.
  private mutating func constant(
    _ function: SwiftText, _ arguments: [SwiftText], _ preferred: String
  ) -> SwiftText {
    let line: SwiftText = "\(function)(\(.joined(arguments, separator: ", ")))"
    if let known = names.first(where: { $0.call == line }) { return "Self.\(.identifier(known.name, .member))" }
    let name = constantNames.claim(preferred)
    names.append((line, name))
    let swiftName = SwiftText.identifier(name)
    let prefix = 24 + swiftName.length + function.length
    let inner =
      arguments.count == 1 && function == "Pattern"
      ? arguments[0] : list(arguments, indentation: 2, prefix: prefix, suffix: 1)
    constants.append(ConstantView(name: swiftName, value: "\(function)(\(inner))"))
    return "Self.\(.identifier(name, .member))"
  }
}

/// A pattern or a schema that a validator uses.
struct ConstantView: View {
  var name: SwiftText
  var value: SwiftText

  static let fields: [String: FieldKind] = ["name": .text, "value": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "value": value
    default: nil
    }
  }
}

extension Check {
  /// The schema that a violation names, where that is not the one that it would name anyway.
  fileprivate func schema(beside own: SchemaLocation?) -> SchemaLocation? {
    if case .inherited(_, let schema) = self { return schema }
    return isOfOwnSchema ? own : nil
  }
}
