// String literals. One form for every place: `"…"` on one line, ASCII only, nothing in it that the lexer acts on.

extension SwiftText {
  /// A literal whose value is exactly `text`, scalar by scalar.
  ///
  /// Everything outside printable ASCII is written as `\u{…}`, except U+FDD0…U+FDEF, which the compiler accepts only
  /// as they are (measured over all scalars, Swift 6.3).
  package static func stringLiteral(_ text: String) -> SwiftText {
    if isPlain(text) { return SwiftText(escaped: "\"\(text)\"") }
    var literal = "\""
    for scalar in text.unicodeScalars { appendEscaped(scalar, to: &literal) }
    return SwiftText(escaped: literal + "\"")
  }

  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    {
      return false
    }
    return true
  }

  private static func appendEscaped(_ scalar: Unicode.Scalar, to literal: inout String) {
    if (0xFDD0...0xFDEF).contains(scalar.value) { return literal.unicodeScalars.append(scalar) }
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case "\0": literal += "\\0"
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
