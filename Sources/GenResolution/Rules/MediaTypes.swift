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
    let essence = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    let trimmed = essence.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    let parts = trimmed.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isTokenCharacter) }
  }

  /// RFC 9110 §5.6.2.
  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E: true
    default: false
    }
  }
}
