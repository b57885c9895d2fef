// Values as they are shown in violations: short, on one line, and with nothing in them that a terminal obeys.

/// Texts for violations.
public enum Excerpt {
  /// How many code points of a text are shown.
  static let maximumLength = 64

  /// The text as JSON would quote it, cut after 64 code points, with control and invisible characters escaped.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == maximumLength {
        result += "…"
        break
      }
      count += 1
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      append(scalar, to: &result)
    }
    return result + "\""
  }

  /// A number's shortest text, without the `.0` of a whole `Double`.
  public static func number(_ value: some CustomStringConvertible) -> String {
    let text = value.description
    return text.utf8.count > 2 && text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
  }

  /// A value's JSON, cut after 64 code points.
  static func json(_ value: JSONValue) -> String {
    guard let text = try? value.jsonText() else { return "a value" }
    let shown = plain(String(String.UnicodeScalarView(text.unicodeScalars.prefix(maximumLength))))
    return text.unicodeScalars.count > maximumLength ? shown + "…" : shown
  }

  /// The text on one line, with control and invisible characters escaped.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if isVisible(scalar) {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
    default: return true
    }
  }
}
