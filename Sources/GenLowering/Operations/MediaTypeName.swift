// What the name of a media type says.

/// What a media type says about the form of a body (RFC 6838 §4.2, RFC 6839 §3.1).
struct MediaTypeName {
  /// Type and subtype without parameters, in lower case.
  private let essence: String

  init(_ text: String) {
    let bytes = text.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    essence = String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Whether it stands for several types.
  var isRange: Bool { essence.utf8.suffix(2).elementsEqual("/*".utf8) }

  var isJSON: Bool {
    ["application/json", "text/json", "application/*", "*/*"].contains(essence)
      || essence.utf8.suffix(5).elementsEqual("+json".utf8)
  }

  var isText: Bool { essence.utf8.starts(with: "text/".utf8) }

  var isForm: Bool { essence == "application/x-www-form-urlencoded" }

  var isMultipart: Bool { essence.utf8.starts(with: "multipart/".utf8) }
}
