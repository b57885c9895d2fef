// What the name of a media type says.

/// What a media type says about the form of a body (RFC 6838 §4.2, RFC 6839 §3.1).
struct MediaTypeName {
  /// Type and subtype without parameters, in lower case.
  let essence: String

  init(_ text: String) {
    var text = text
    let isEssence = text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count, !Self.isBesides(bytes[index]) { index += 1 }
      return index == bytes.count
    }
    if !isEssence {
      let bytes = text.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }.filter { !Self.isBesides($0) }
      text = String(decoding: bytes, as: UTF8.self)
    }
    essence = text.lowercased()
  }

  /// White space, and what parameters or further media types begin with.
  private static func isBesides(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 0x09 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  /// Also of a range that covers JSON.
  var isJSON: Bool {
    switch essence {
    case "application/json", "text/json", "application/*", "*/*": true
    default: essence.utf8.suffix(5).elementsEqual("+json".utf8)
    }
  }

  /// Whether it stands for several media types.
  var isRange: Bool { essence.utf8.contains(UInt8(ascii: "*")) }

  var isText: Bool { essence.utf8.starts(with: "text/".utf8) }

  var isForm: Bool { essence == "application/x-www-form-urlencoded" }

  var isMultipart: Bool { essence.utf8.starts(with: "multipart/".utf8) }

  var isFormData: Bool { essence == "multipart/form-data" }

  /// Whether its parts can have the names of properties.
  var hasNamedParts: Bool { ["multipart/form-data", "multipart/mixed", "multipart/*"].contains(essence) }
}
