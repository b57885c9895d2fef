// What the name of a media type says.

/// What a media type says about the form of a body (RFC 6838 §4.2, RFC 6839 §3.1).
struct MediaTypeName {
  /// Type and subtype without parameters, in lower case.
  let essence: String

  init(_ text: String) {
    let bytes = text.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }.filter {
      $0 != UInt8(ascii: " ") && $0 != 0x09
    }
    essence = String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Also of a range that covers JSON.
  var isJSON: Bool {
    ["application/json", "text/json", "application/*", "*/*"].contains(essence)
      || essence.utf8.suffix(5).elementsEqual("+json".utf8)
  }

  /// Whether it stands for several media types.
  var isRange: Bool { essence.utf8.contains(UInt8(ascii: "*")) }

  var isText: Bool { essence.utf8.starts(with: "text/".utf8) }

  var isForm: Bool { essence == "application/x-www-form-urlencoded" }

  var isMultipart: Bool { essence.utf8.starts(with: "multipart/".utf8) }

  /// Whether its parts can have the names of properties.
  var hasNamedParts: Bool { ["multipart/form-data", "multipart/mixed", "multipart/*"].contains(essence) }
}
