// Turns the text of a parameter into a value of any type that reads JSON: texts become JSON strings, and the document
// that they make up lets numbers and booleans be read out of strings.

enum ParameterReader {
  /// Reads a value out of cut text, or out of the JSON that it is.
  static func read<Value: JSONReadable>(
    _ text: ParameterText, _ style: ParameterStyle, as type: Value.Type
  ) throws(JSONError) -> Value {
    if style == .json, case .scalar(let json) = text { return try Value(jsonBytes: Array(json.utf8)) }
    if case .scalar(let text) = text, let value = text as? Value { return value }
    var json = JSONWriter()
    write(text, to: &json)
    return try read(json, as: type)
  }

  /// Reads a value out of JSON whose strings may stand for what they are the JSON of.
  static func read<Value: JSONReadable>(_ json: consuming JSONWriter, as type: Value.Type) throws(JSONError) -> Value {
    try Value(from: JSONDocument(texts: try json.finish()).root)
  }

  static func write(_ text: ParameterText, to json: inout JSONWriter) {
    switch text {
    case .scalar(let text): text.write(to: &json)
    case .array(let texts): texts.write(to: &json)
    case .object(let members):
      json.beginObject()
      for member in members { json.add(key: member.key, member.value) }
      json.endObject()
    }
  }
}
