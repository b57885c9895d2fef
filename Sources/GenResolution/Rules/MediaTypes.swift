// OpenAPI 3.1.1 §4.8.14: bodies are listed by media type (RFC 9110 §8.3.1) or media range.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let malformedMediaType = DiagnosticID(
    "malformed-media-type",
    "What a body is listed under is not a media type: a type and a subtype with a slash between, as in application/json, "
      + "parameters behind a semicolon. No body is ever of it.")
}

/// Every media type has a type and a subtype.
struct MediaTypes: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var seen: Set<SourceRange> = []
    for operation in everyOperation {
      let contents = [operation.requestBody?.content ?? []] + operation.responses.map(\.value.content)
      for media in contents.joined() where !Self.isWellFormed(media.name) && seen.insert(media.nameRange).inserted {
        diagnostics.warning(
          .malformedMediaType, "\(quoted(media.name)) is not a media type", at: media.nameRange,
          remedy: media.name.utf8.contains(UInt8(ascii: ","))
            ? "list each of several media types by itself" : "write a type and a subtype, as in application/json")
      }
    }
  }

  /// `token "/" token`, and anything behind a semicolon.
  private static func isWellFormed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var end = 0
      while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
      while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
      var start = 0
      while start < end, isSpace(bytes[start]) { start += 1 }
      let type = tokenEnd(bytes, start, end)
      guard type > start, type < end, bytes[type] == UInt8(ascii: "/") else { return false }
      return type + 1 < end && tokenEnd(bytes, type + 1, end) == end
    }
  }

  /// Where the token ends that begins at an index.
  private static func tokenEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, isTokenCharacter(bytes[index]) { index += 1 }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// RFC 9110 §5.6.2.
  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { return true }
    return switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x5E...0x60, 0x7C, 0x7E: true
    default: false
    }
  }
}
