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

  static func read<Value: JSONReadable>(_ text: String) throws(JSONError) -> Value {
    try ParameterReader.read(.scalar(text), .simple, as: Value.self)
  }
}
