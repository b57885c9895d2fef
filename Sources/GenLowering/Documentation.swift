// What the doc comments say: the document's own words, where they come from, and the facts that the type does not show.
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  func documentation(of info: Info?) -> Documentation {
    Documentation(
      summary: [info?.title?.value, info?.version?.value].compactMap { $0 }.joined(separator: " "),
      description: info?.description?.value)
  }

  func documentation(of schema: ResolvedSchema) -> Documentation {
    Documentation(
      summary: schema.keywords.title?.value, description: schema.keywords.description?.value, origin: schema.pointer,
      examples: examples(of: schema.keywords))
  }

  func documentation(of use: SchemaUse) -> Documentation {
    let keywords = resolved.schemas[use.id].keywords
    var facts: [String] = []
    if let node = use.annotations?.defaultValue ?? keywords.defaultValue {
      facts.append("Default: `\(node.jsonText)`.")
    }
    facts += bounds(of: keywords)
    let isComponent = resolved.schemas[use.id].componentName != nil
    return Documentation(
      summary: use.annotations?.title?.value ?? (isComponent ? nil : keywords.title?.value),
      description: use.annotations?.description?.value ?? (isComponent ? nil : keywords.description?.value),
      facts: facts,
      examples: use.annotations?.example.map { [$0.jsonText] } ?? (isComponent ? [] : examples(of: keywords)))
  }

  private func examples(of keywords: Schema) -> [String] {
    ([keywords.example].compactMap { $0 } + keywords.examples).map(\.jsonText)
  }

  private func bounds(of keywords: Schema) -> [String] {
    var facts: [String] = []
    func fact(_ name: String, _ text: String?) {
      if let text { facts.append("\(name): \(text).") }
    }
    let (isAbove, above) = exclusive(keywords.exclusiveMinimum?.value)
    fact(isAbove ? "Greater than" : "Minimum", keywords.minimum?.value)
    fact("Greater than", above)
    let (isBelow, below) = exclusive(keywords.exclusiveMaximum?.value)
    fact(isBelow ? "Less than" : "Maximum", keywords.maximum?.value)
    fact("Less than", below)
    fact("Multiple of", keywords.multipleOf?.value)
    fact("Minimum length", keywords.minLength?.value)
    fact("Maximum length", keywords.maxLength?.value)
    // A number that may be text is a number here.
    if let pattern = keywords.pattern?.value, numberOrText(keywords) == nil { fact("Pattern", "`\(pattern)`") }
    fact("Minimum number of items", keywords.minItems?.value)
    fact("Maximum number of items", keywords.maxItems?.value)
    if keywords.uniqueItems?.value == true { facts.append("No item twice.") }
    fact("Minimum number of properties", keywords.minProperties?.value)
    fact("Maximum number of properties", keywords.maxProperties?.value)
    return facts
  }

  /// 3.0 says that the bound itself is out, 3.1 gives another bound.
  private func exclusive(_ bound: ExclusiveBound?) -> (isFlagged: Bool, bound: String?) {
    switch bound {
    case .boolean(let flag): (flag, nil)
    case .number(let text): (false, text)
    case nil: (false, nil)
    }
  }
}

extension Node {
  /// The value as JSON on one line, for documentation.
  var jsonText: String {
    var text = ""
    appendJSON(to: &text)
    return text
  }

  private func appendJSON(to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): Self.append(string, to: &text)
    case .sequence(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.appendJSON(to: &text)
      }
      text += "]"
    case .mapping(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += ", " }
        Self.append(entry.key, to: &text)
        text += ": "
        entry.value.appendJSON(to: &text)
      }
      text += "}"
    }
  }

  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..."\u{1F}":
        text += scalar.value < 0x10 ? "\\u000" : "\\u00"
        text += String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
