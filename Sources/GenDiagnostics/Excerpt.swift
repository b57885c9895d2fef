/// The line of a range with a caret under it, cut to a width, everything in it safe to print.
struct Excerpt {
  private let lineNumber: Int
  private let text: String
  private let caret: String

  /// `nil` for an empty file, which has no line to show.
  init?(of range: SourceRange, in file: SourceFile, width: Int) {
    guard !file.bytes.isEmpty else { return nil }
    let start = min(Int(range.start), file.bytes.count)
    let line = file.lineIndex(of: start)
    lineNumber = line + 1
    let cells = Self.cells(of: file, line: line, start: start, end: Int(range.end), width: width)
    (text, caret) = Self.cut(cells, width: width)
  }

  func render(_ style: Style) -> String {
    let number = String(lineNumber)
    let gutter = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number
    let blank = String(repeating: " ", count: gutter.utf8.count)
    let source = text.isEmpty ? style.dim(gutter + " |") : style.dim(gutter + " |") + " " + text
    return source + "\n" + style.dim(blank + " |") + " " + style.caret(caret) + "\n"
  }

  /// One scalar of the line as it is shown.
  private struct Cell {
    var text: String
    var width: Int
    var isMarked: Bool
  }

  /// The scalars of the line around the start of the range. A line may be megabytes long, so that only what can be
  /// shown is looked at: at most `width` scalars to each side.
  private static func cells(of file: SourceFile, line: Int, start: Int, end: Int, width: Int) -> [Cell] {
    let bounds = file.lineBounds(line)
    let start = min(max(start, bounds.lowerBound), bounds.upperBound)
    let first = scalarStart(file.bytes, back: width, from: start, to: bounds.lowerBound)
    let last = min(bounds.upperBound, start + 4 * width)
    var cells: [Cell] = first > bounds.lowerBound ? [Cell(text: "…", width: 1, isMarked: false)] : []
    var offset = first
    var hasMark = false
    while offset < last {
      let length = min(scalarLength(file.bytes[offset]), bounds.upperBound - offset)
      let (text, cellWidth) = shown(file.bytes[offset..<offset + length])
      let isMarked = offset + length > start && (offset < end || !hasMark)
      hasMark = hasMark || isMarked
      cells.append(Cell(text: text, width: cellWidth, isMarked: isMarked))
      offset += length
    }
    if offset < bounds.upperBound { cells.append(Cell(text: "…", width: 1, isMarked: false)) }
    return cells
  }

  /// The offset that lies `count` scalars before another, or the lower bound.
  private static func scalarStart(_ bytes: [UInt8], back count: Int, from offset: Int, to lowest: Int) -> Int {
    var offset = offset
    var left = count
    while offset > lowest, left > 0 {
      offset -= 1
      while offset > lowest, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      left -= 1
    }
    return offset
  }

  /// What one scalar, or one byte that is not part of any, looks like and how many columns that takes.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> (String, Int) {
    guard let byte = bytes.first else { return ("", 0) }
    if byte == 0x09 { return ("  ", 2) }
    if 0x20..<0x7F ~= byte { return (String(UnicodeScalar(byte)), 1) }
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      let digits = String(byte, radix: 16, uppercase: true)
      let shown = "<0x\(digits.utf8.count < 2 ? "0" : "")\(digits)>"
      return (shown, shown.utf8.count)
    }
    if isPrintable(scalar) { return (text, displayWidth(scalar)) }
    let shown = "<\(codePoint(scalar))>"
    return (shown, shown.utf8.count)
  }

  /// Cuts the line so that the caret stays in view, and draws the caret.
  private static func cut(_ cells: [Cell], width: Int) -> (text: String, caret: String) {
    let caretColumn = cells.prefix { !$0.isMarked }.reduce(0) { $0 + $1.width }
    let total = cells.reduce(0) { $0 + $1.width }
    let skipped = max(0, min(caretColumn - width * 2 / 3, total - width))
    var text = ""
    var caret = ""
    var column = 0
    var shown = 0
    var isFirst = true
    for cell in cells {
      defer { column += cell.width }
      if column < skipped { continue }
      if text.isEmpty, skipped > 0 {
        text = "…"
        caret = " "
        shown = 1
      }
      if shown + cell.width > width {
        text += "…"
        break
      }
      text += cell.text
      caret += mark(cell, isFirst: isFirst)
      isFirst = isFirst && !cell.isMarked
      shown += cell.width
    }
    return (text, trimmed(caret, hasCaret: cells.contains { $0.isMarked }))
  }

  private static func mark(_ cell: Cell, isFirst: Bool) -> String {
    guard cell.isMarked else { return String(repeating: " ", count: cell.width) }
    guard isFirst else { return String(repeating: "~", count: cell.width) }
    return "^" + String(repeating: "~", count: max(0, cell.width - 1))
  }

  /// Without the spaces at the end; a range at the very end of the line has its caret after the last scalar.
  private static func trimmed(_ caret: String, hasCaret: Bool) -> String {
    if !hasCaret { return caret + "^" }
    var bytes = Array(caret.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How many columns a terminal gives to a printable scalar: none to combining marks, two to East Asian wide ones and
/// pictographs (Unicode Standard Annex 11, in ranges).
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
