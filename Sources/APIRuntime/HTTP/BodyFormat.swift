// How a value is written as a body of a media type that is known only at run time, and read from one.

/// What a media type makes of a value.
enum BodyFormat {
  case json, form, multipart, text

  /// A range is taken for JSON, but for that of texts.
  init(_ type: MediaType?) {
    if type?.isForm == true {
      self = .form
    } else if type?.isMultipart == true {
      self = .multipart
    } else {
      self = type?.isJSON != true && type?.type == "text" ? .text : .json
    }
  }
}

/// A scalar as a text, as in a body of `text/plain`.
enum ScalarText {
  /// The bytes of a string, the JSON of everything else.
  static func write(_ value: some JSONWritable) throws(JSONError) -> [UInt8] {
    try JSONDocument(try value.jsonBytes()).root.text
  }

  /// What came as text where the document allows any media type: the text itself for a scalar, else JSON.
  static func readLiteral<Value: JSONReadable>(_ body: [UInt8], limits: JSONLimits) throws(JSONError) -> Value {
    if let text = String(validating: body, as: UTF8.self), let value: Value = try? read(text) { return value }
    return try Value(jsonBytes: body, limits: limits)
  }

  static func read<Value: JSONReadable>(_ text: String) throws(JSONError) -> Value {
    try ParameterReader.read(.scalar(text), .simple, as: Value.self)
  }
}
