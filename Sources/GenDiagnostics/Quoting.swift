/// Text of documents, paths and peers made safe to print: what a terminal, a log or an editor could take for a
/// command, a line end or a change of direction is shown as `<U+202E>`, and long text is cut.

/// Text of a document for use inside a message: in quotes, safe to print, cut to a length.
///
/// - Parameter limit: the number of Unicode scalars after which the text is cut; the cut is shown as `…`.
package func quoted(_ text: String, limit: Int = 80) -> String {
  "'" + visible(text, limit: limit) + "'"
}

/// Text with everything that does not print, or prints as something else, replaced by `<U+XXXX>`. Never holds a line
/// end. Applying it twice changes nothing.
package func visible(_ text: String, limit: Int = .max) -> String {
  if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var result = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit { return result + "…" }
    appendVisible(scalar, to: &result)
    count += 1
  }
  return result
}

/// Appends a scalar as it is, or as `<U+XXXX>` where it must not be printed.
func appendVisible(_ scalar: Unicode.Scalar, to result: inout String) {
  if isPrintable(scalar) {
    result.unicodeScalars.append(scalar)
  } else {
    result += "<" + codePoint(scalar) + ">"
  }
}

/// The name of a scalar as the Unicode standard writes it: `U+202E`.
package func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// Whether a scalar can be printed as it is: not a control, not invisible, not one that turns the writing direction.
package func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value >= 0x20 }
  let properties = scalar.properties
  if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return false }
  switch properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse: return false
  default: return true
  }
}
