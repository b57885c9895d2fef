// A parameter's value on its way out: written as JSON, then flattened to texts. What is nested inside an array or
// an object is one JSON text.

struct ParameterValue {
  /// The value as JSON.
  let json: [UInt8]
  let content: Content

  enum Content {
    case null
    case scalar([UInt8])
    case array([[UInt8]])
    case object([(key: [UInt8], value: [UInt8])])
  }

  init(_ value: some JSONWritable) throws(JSONError) {
    try self.init(json: try value.jsonBytes())
  }

  init(json: [UInt8]) throws(JSONError) {
    self.json = json
    content = try Self.content(json)
  }

  private static func content(_ json: [UInt8]) throws(JSONError) -> Content {
    switch json.first {
    case .openBracket:
      let document = try JSONDocument(json)
      var texts: [[UInt8]] = []
      for element in document.root.elements {
        if let text = try text(of: element) { texts.append(text) }
      }
      return .array(texts)
    case UInt8(ascii: "{"):
      let document = try JSONDocument(json)
      var members: [(key: [UInt8], value: [UInt8])] = []
      for member in document.root.members {
        if let text = try text(of: member.value) { members.append((Array(try String(from: member.key).utf8), text)) }
      }
      return .object(members)
    case .quote where !json.contains(.backslash):
      return .scalar(Array(json.dropFirst().dropLast()))
    default:
      let text = try text(of: try JSONDocument(json).root)
      return text.map { .scalar($0) } ?? .null
    }
  }

  /// The text of a string, the JSON of everything else, `nil` for `null`, which RFC 6570 leaves out.
  private static func text(of element: JSONElement) throws(JSONError) -> [UInt8]? {
    switch element.kind {
    case .null: nil
    case .string: Array(try String(from: element).utf8)
    default: element.source
    }
  }
}
