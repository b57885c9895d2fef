// How a node becomes a text, a number, a truth value or a list of them, and what is said where it cannot.
import GenDiagnostics
package import GenSourceTree

/// A field whose values the specification lists.
package protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The values that documents of a version may have.
  static func values(in version: OpenAPIVersion) -> [Self]
}

extension Choice {
  package static func values(in version: OpenAPIVersion) -> [Self] { Array(allCases) }
}

extension Node {
  var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// Whether it is a list or a mapping with nothing in it.
  var isEmptyContainer: Bool {
    switch value {
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    default: false
    }
  }

  /// Whether it is text such as `description:text`, which was to be a key and its value.
  var isTightKey: Bool {
    guard case .string(let text) = value else { return false }
    let key = text.utf8.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "$") }
    let rest = text.utf8.dropFirst(key.count)
    return !key.isEmpty && rest.first == UInt8(ascii: ":") && rest.dropFirst().first != UInt8(ascii: "/")
  }

  /// What text means that YAML 1.1 reads as a boolean and YAML 1.2 does not.
  package var truthValue: Bool? {
    guard case .string(let text) = value else { return nil }
    switch text {
    case "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": return true
    case "no", "No", "NO", "off", "Off", "OFF", "n", "N": return false
    default: return nil
    }
  }

  /// What kind of value this is, with its article, for messages.
  package var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension Node.Entry {
  /// Whether the key begins with `x-`: a field of somebody's own (OpenAPI 3.1.1 §4.9).
  var isExtension: Bool {
    var bytes = key.utf8.makeIterator()
    return bytes.next() == UInt8(ascii: "x") && bytes.next() == UInt8(ascii: "-")
  }
}

extension ParsingContext {
  /// Says that a field is of the wrong type and ignored: an error, or a warning where nothing depends on it but
  /// documentation, where without it a schema only allows more, or where it is null or an empty list for an empty
  /// mapping, which is what programs write that leave a field empty.
  func reportWrongType(_ node: Node, of name: String, expected: String, remedy: String? = nil) {
    reportWrongType(
      node, quoted(name), expected, isHarmless: (documentationFields + schemaFields).contains(where: name.hasSameBytes),
      remedy: remedy)
  }

  /// Says that something else stands where an object of the specification should.
  func reportWrongObject(_ node: Node, _ objectName: String) {
    reportWrongType(
      node, "the \(objectName)", "a mapping", isHarmless: harmlessObjects.contains(objectName))
  }

  private func reportWrongType(
    _ node: Node, _ subject: String, _ expected: String, isHarmless: Bool, remedy: String? = nil
  ) {
    if node.isNull || node.isEmptyContainer {
      let found = node.isNull ? "null" : "an empty \(node.kindName.dropFirst(2))"
      diagnostics.warning(
        .emptyField, "\(subject) is \(found) where \(expected) should be; it is read as absent", at: node.range,
        remedy: self.remedy(forAbsent: subject))
    } else {
      let remedy = remedy ?? self.remedy(for: node, of: subject, expected: expected)
      diagnostics.add(
        Diagnostic(
          .wrongType, isHarmless ? .warning : .error, "\(subject) should be \(expected) and is \(node.kindName)",
          at: node.range, remedy: remedy))
    }
  }

  /// What to write where something of another kind stands by a common mistake.
  private func remedy(for node: Node, of subject: String, expected: String) -> String? {
    switch (expected, node.value) {
    case ("a list", .mapping): return "write it as a list: in YAML, begin each item with '- '"
    case ("a mapping", .string) where node.isTightKey: return "write a space behind the colon"
    case ("a mapping", .string(let text)): return remedy(forText: text, inPlaceOf: subject)
    default: return nil
    }
  }

  /// What to write where a name stands in the place of an object.
  private func remedy(forText text: String, inPlaceOf subject: String) -> String? {
    let isName = !text.isEmpty && text.utf8.count <= 64 && !text.utf8.contains { $0 <= 0x20 || $0 >= 0x7F }
    guard isName else { return nil }
    switch subject {
    case "the \(Schema.objectName)":
      return SchemaType(rawValue: text) == nil
        ? "to name a component, write $ref: and the reference to it in quotes" : "write 'type: \(text)'"
    case "the \(SecurityRequirement.objectName)": return "write '\(text): []'"
    case "the \(Discriminator.objectName)": return "write 'propertyName: \(text)' below it"
    case "the \(Header.objectName)": return "write 'schema: {type: …}' below it"
    default: return nil
    }
  }

  /// YAML takes what stands behind an unquoted `#` for a comment, so that nothing is left of a reference.
  private func remedy(forAbsent subject: String) -> String? {
    subject == "'$ref'" ? "put the reference in quotes: an unquoted # begins a comment" : nil
  }

  /// Says that a value is of the wrong type and understood all the same.
  func reportUnderstoodType(_ node: Node, of name: String, expected: String) {
    diagnostics.warning(
      .wrongType, "\(quoted(name)) should be \(expected) and is \(node.kindName); it is understood", at: node.range)
  }

  /// Text. A number or a boolean that YAML makes of an unquoted text is understood.
  func string(_ node: Node, of name: String) -> Located<String>? {
    let text: String
    switch node.value {
    case .string(let value): return Located(value, at: node.range)
    case .number(let value): text = value
    case .bool(let value): text = value ? "true" : "false"
    case .null, .sequence, .mapping:
      reportWrongType(node, of: name, expected: "text")
      return nil
    }
    reportUnderstoodType(node, of: name, expected: "text")
    return Located(text, at: node.range)
  }

  /// A truth value. `"true"` and `"false"` are understood.
  func boolean(_ node: Node, of name: String) -> Located<Bool>? {
    if case .bool(let value) = node.value { return Located(value, at: node.range) }
    if case .string(let text) = node.value, let value = Bool(text) {
      reportUnderstoodType(node, of: name, expected: "a boolean")
      return Located(value, at: node.range)
    }
    reportWrongType(node, of: name, expected: "a boolean", remedy: node.truthValue.map { "write \($0)" })
    return nil
  }

  /// A number as exact text. A number in quotes is understood.
  func number(_ node: Node, of name: String) -> Located<NumberText>? {
    if case .number(let text) = node.value { return Located(text, at: node.range) }
    if case .string(let text) = node.value, isNumberText(text) {
      reportUnderstoodType(node, of: name, expected: "a number")
      return Located(text, at: node.range)
    }
    reportWrongType(node, of: name, expected: "a number")
    return nil
  }

  /// One of the values that the specification lists; `nil`, after a diagnostic of this severity, for another one.
  func choice<Value: Choice>(
    _ node: Node, of name: String, _ type: Value.Type, severity: Severity = .warning
  ) -> Located<Value>? {
    guard let text = string(node, of: name) else { return nil }
    let values = Value.values(in: version)
    for value in values where value.rawValue.hasSameBytes(as: text.value) {
      return Located(value, at: text.range)
    }
    let known = values.map(\.rawValue)
    let message = "\(quoted(name)) cannot be \(quoted(text.value))"
    let remedy =
      remedy(forValue: text.value, of: name)
      ?? nearest(to: text.value, in: known).map { "did you mean \(quoted($0))?" }
      ?? "write one of \(known.joined(separator: ", "))"
    diagnostics.add(
      Diagnostic(
        .unknownValue, severity, severity == .error ? message : "\(message); it is ignored", at: text.range,
        remedy: remedy))
    return nil
  }

  /// The elements of a list. A single value in its place is understood as a list of one where `allowsOne`.
  func list(_ node: Node, of name: String, allowsOne: Bool = false) -> [Node]? {
    if case .sequence(let elements) = node.value { return elements }
    if allowsOne, case .string = node.value {
      reportUnderstoodType(node, of: name, expected: "a list")
      return [node]
    }
    reportWrongType(node, of: name, expected: "a list")
    return nil
  }

  /// A list of texts.
  func strings(_ node: Node, of name: String) -> [Located<String>]? {
    list(node, of: name, allowsOne: true)?.compactMap { string($0, of: name) }
  }

  /// The entries of a mapping.
  func entries(_ node: Node, of name: String) -> [Node.Entry]? {
    if case .mapping(let entries) = node.value { return entries }
    reportWrongType(node, of: name, expected: "a mapping")
    return nil
  }

  /// A mapping whose values are read one by one; those that cannot be read are left out.
  func map<Value>(
    _ node: Node, of name: String, _ read: (Node.Entry) -> Value?
  ) -> [Named<Value>]? {
    guard let entries = entries(node, of: name) else { return nil }
    var result: [Named<Value>] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      if let value = read(entry) { result.append(Named(entry.key, at: entry.keyRange, value)) }
    }
    return result
  }
}

/// What is there for the reader of the documentation: no Swift is wrong for want of it.
private let documentationFields = ["description", "example", "examples", "summary", "tags", "termsOfService", "title"]

/// Without one of these a schema allows more than it says.
private let schemaFields = [
  "additionalProperties", "allOf", "anyOf", "const", "contentEncoding", "contentMediaType", "default", "deprecated",
  "discriminator", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "maxItems", "maxLength", "maxProperties",
  "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "nullable", "oneOf", "pattern",
  "patternProperties", "properties", "readOnly", "required", "uniqueItems", "writeOnly",
]

/// What is left out of a document without harm, or read as any value.
private let harmlessObjects = [
  Contact.objectName, Example.objectName, ExternalDocumentation.objectName, License.objectName, Tag.objectName,
  Schema.objectName, XML.objectName, Discriminator.objectName,
]

/// Whether a text is a number as RFC 8259 §6 writes one.
private func isNumberText(_ text: String) -> Bool {
  var bytes = Array(text.utf8)[...]
  func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  func dropDigits() -> Int {
    let count = bytes.prefix(while: isDigit).count
    bytes = bytes.dropFirst(count)
    return count
  }
  if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
  let startsWithZero = bytes.first == UInt8(ascii: "0")
  let wholeDigits = dropDigits()
  guard wholeDigits == 1 || (wholeDigits > 1 && !startsWithZero) else { return false }
  if bytes.first == UInt8(ascii: ".") {
    bytes = bytes.dropFirst()
    guard dropDigits() > 0 else { return false }
  }
  if let byte = bytes.first, byte | 0x20 == UInt8(ascii: "e") {
    bytes = bytes.dropFirst()
    if let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    guard dropDigits() > 0 else { return false }
  }
  return bytes.isEmpty
}
