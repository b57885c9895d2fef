/// JSON as this program prints it for other programs: members in the order given, every text safe to print.
package indirect enum JSONText: Sendable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case list([JSONText])
  case object([Member])

  package struct Member: Sendable {
    package var name: String
    package var value: JSONText

    package init(name: String, value: JSONText) {
      self.name = name
      self.value = value
    }
  }

  /// On one line: `{"id": "x", "lines": [1, 2]}`.
  package var compact: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .boolean(let value): value ? "true" : "false"
    case .list(let items): "[" + items.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ": " + $0.value.compact }.joined(separator: ", ") + "}"
    }
  }

  /// Over several lines, two spaces a level.
  package var indented: String { indented(by: "") }

  private func indented(by margin: String) -> String {
    let inner = margin + "  "
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      lines.isEmpty
        ? open + close
        : open + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + margin + close
    }
    switch self {
    case .text, .number, .boolean: return compact
    case .list(let items): return block("[", items.map { $0.indented(by: inner) }, "]")
    case .object(let members):
      return block("{", members.map { Self.quoted($0.name) + ": " + $0.value.indented(by: inner) }, "}")
    }
  }

  /// `visible(_:)` leaves no controls, so that two characters remain that JSON wants escaped (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in visible(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONText)...) {
    self = .object(elements.map { Member(name: $0, value: $1) })
  }
}

extension JSONText {
  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSONText?>) -> JSONText {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}
