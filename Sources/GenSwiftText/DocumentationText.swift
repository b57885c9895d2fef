// Prose of a document as lines of a doc comment. A comment cannot run code, but tools act on what it says: DocC on
// directives, fields, links and HTML, linters on their own words. What is left is plain Markdown.

/// Makes lines that may follow `///`.
package enum DocumentationText {
  /// What is longer is cut.
  package static let maximumBytes = 8 * 1024

  /// How many columns a line has at most that can be broken: with its mark and six more it has 120.
  package static let width = 110

  /// The lines of a text in Markdown, as its author broke them, save that lines longer than `width` are wrapped. A label
  /// of so many columns will stand before the first of them.
  package static func lines(of markdown: String, width: Int = width, label: Int = 0) -> [SwiftText] {
    var writer = MarkdownWriter(width: width, label: label)
    for line in GenSwiftText.markdown(ofHTML: visibleLines(markdown)) { writer.take(line) }
    return writer.finish().map { SwiftText(escaped: $0.isEmpty ? "" : String(decoding: $0, as: UTF8.self)) }
  }

  /// One line, in which nothing but code spans is marked up: for origins, defaults and bounds.
  package static func line(_ text: String) -> SwiftText {
    SwiftText(escaped: visibleLines(text).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
  }

  /// A doc comment from finished lines, to stand before a declaration at `indentation`: it ends where the declaration
  /// begins. Empty without lines.
  package static func comment(_ lines: [SwiftText], indentation: Int) -> SwiftText {
    guard !lines.isEmpty else { return "" }
    let next = "\n" + String(repeating: " ", count: indentation)
    var text = ""
    for line in lines {
      text += line.isEmpty ? "///" : "/// "
      text += line.text
      text += next
    }
    return SwiftText(escaped: text)
  }

  /// An item of a list: the label and its text, whose further lines are indented. Empty where the text is.
  package static func item(
    _ label: SwiftText, indentation: Int, lines text: (_ width: Int, _ label: Int) -> [SwiftText]
  ) -> [SwiftText] {
    let lines = text(width - indentation, label.length - indentation)
    guard let first = lines.first else { return [] }
    let hanging = SwiftText(escaped: String(repeating: " ", count: indentation))
    return [label + first] + lines.dropFirst().map { $0.isEmpty ? "" : hanging + $0 }
  }

  /// A fenced block of code.
  package static func codeBlock(_ text: String, language: SwiftText) -> [SwiftText] {
    // Nothing in the block may close it: a fence that is indented so far is none (CommonMark §4.5).
    let lines = visibleLines(text).map { line in
      (startsWithFence(line[...]) ? "    " : "") + String(decoding: line, as: UTF8.self)
    }
    return ["```" + language] + lines.map { SwiftText(escaped: $0) } + ["```"]
  }

  /// The lines, cut at any of the seven line breaks, without trailing spaces and with every invisible character spelt
  /// out as `U+202E`. At most `maximumBytes`, and without blank lines at either end.
  static func visibleLines(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let lines = bytes.count <= maximumBytes && isPlain(bytes) ? plainLines(bytes) : spelledLines(text)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(lines[first...last])
  }

  /// Printable ASCII and line feeds: nearly every text there is.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 && byte != 0x0A || byte >= 0x7F { return false }
        index &+= 1
      }
      return true
    }
  }

  private static func plainLines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.withUnsafeBufferPointer { buffer in
      var lines: [[UInt8]] = []
      var start = 0
      var end = 0
      while end <= buffer.count {
        if end == buffer.count || buffer[end] == 0x0A {
          lines.append(withoutTrailingSpaces(bytes[start..<end]))
          start = end &+ 1
        }
        end &+= 1
      }
      return lines
    }
  }

  private static func spelledLines(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var previous: Unicode.Scalar = " "
    var size = 0
    for scalar in text.unicodeScalars {
      size += UTF8.width(scalar)
      if size > maximumBytes {
        line += Array("...".utf8)
        break
      }
      if isLineBreak(scalar) {
        if !(scalar == "\n" && previous == "\r") {
          lines.append(withoutTrailingSpaces(line[...]))
          line.removeAll()
        }
      } else if scalar == "\t" {
        line += [0x20, 0x20]
      } else if isInvisible(scalar) {
        line += Array("U+\(hexadecimal(scalar))".utf8)
      } else {
        line += Array(String(scalar).utf8)
      }
      previous = scalar
    }
    return lines + [withoutTrailingSpaces(line[...])]
  }

  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls, everything that reorders or hides text, and characters that are drawn as nothing.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.value {
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0, 0xFE00...0xFE0E, 0xFDD0...0xFDEF,
      0xE0000...0xE0FFF:
      return true
    default: break
    }
    if scalar.value & 0xFFFE == 0xFFFE { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }
}

func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var line = line
  while line.last == 0x20 { line.removeLast() }
  return Array(line)
}
