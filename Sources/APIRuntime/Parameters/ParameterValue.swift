// A parameter's value on its way out: written as JSON, then flattened to texts. What is nested inside an array or
// an object is one JSON text, where the style has no other way to say it.

struct ParameterValue {
  /// The value as JSON.
  let json: [UInt8]
  let content: Content

  enum Content {
    case null
    case scalar([UInt8])
    case array([[UInt8]])
    case object([Member])
  }

  struct Member {
    let key: [UInt8]
    let value: [UInt8]
    /// The texts of an array's elements, for styles that give a member more than one value.
    let elements: [[UInt8]]?
  }

  init(_ value: some JSONWritable) throws(JSONError) {
    try self.init(json: try value.jsonBytes())
  }

  init(json: [UInt8]) throws(JSONError) {
    self.json = json
    content = try Self.content(json)
  }

  /// Whether it is an array or an object.
  var isNested: Bool {
    switch content {
    case .array, .object: true
    case .null, .scalar: false
    }
  }

  private static func content(_ json: [UInt8]) throws(JSONError) -> Content {
    switch json.first {
    case .openBracket:
      let document = try JSONDocument(json)
      return .array(try texts(of: document.root))
    case UInt8(ascii: "{"):
      let document = try JSONDocument(json)
      var members: [Member] = []
      for member in document.root.members {
        guard let text = try text(of: member.value) else { continue }
        let elements = member.value.kind == .array ? try texts(of: member.value) : nil
        members.append(Member(key: Array(try String(from: member.key).utf8), value: text, elements: elements))
      }
      return .object(members)
    case .quote where !json.contains(.backslash):
      return .scalar(Array(json.dropFirst().dropLast()))
    default:
      let text = try text(of: try JSONDocument(json).root)
      return text.map { .scalar($0) } ?? .null
    }
  }

  /// The texts of an array's elements.
  private static func texts(of array: JSONElement) throws(JSONError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for element in array.elements {
      if let text = try text(of: element) { texts.append(text) }
    }
    return texts
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
