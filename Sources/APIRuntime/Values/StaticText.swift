// Names in generated code are static: handing one on costs the caller nothing.

extension StaticString {
  /// As a text that can be stored and compared.
  var text: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}
