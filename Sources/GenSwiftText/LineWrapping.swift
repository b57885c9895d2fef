// Long lines of Markdown are broken where nobody can see it: between words, outside code and links, and never so that
// the next line begins with what would be a list, a heading or a table.

/// The line as several, none of which has more columns than `width` if it can be helped. Before the first line stands a
/// label of so many columns.
func wrapped(_ line: [UInt8], width: Int, label: Int, isInList: Bool = false) -> [[UInt8]] {
  guard line.count + label > width else { return [line] }
  let indentation = line.prefix { $0 == 0x20 }.count
  let content = itemStart(line)
  let isItem = content > indentation && line[indentation] != UInt8(ascii: ">")
  // Outside lists, what is indented so far is code (CommonMark §4.4).
  guard isItem || isInList || indentation < 4, indentation < line.count, line[indentation] != UInt8(ascii: "|") else {
    return [line]
  }
  var wrapping = LineWrapping(
    line: line, width: width, hanging: isItem ? content : indentation, column: label + content, index: content)
  return isPlain(line) ? wrapping.wrapWords(label: label) : wrapping.wrap()
}

/// Past spaces and the marks of quotes and lists, also of numbered ones.
private func itemStart(_ line: [UInt8]) -> Int {
  let start = contentStart(line)
  let mark = line[start...].drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  let isNumbered = mark.startIndex > start && mark.starts(with: ". ".utf8)
  return isNumbered ? mark.startIndex + 2 : start
}

/// Whether every byte is a column, and a line can be broken at any space.
private func isPlain(_ line: [UInt8]) -> Bool {
  line.withUnsafeBufferPointer { line in
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "\\"), 0x80...: return false
      default: index &+= 1
      }
    }
    return true
  }
}

private struct LineWrapping {
  let line: [UInt8]
  let width: Int
  /// How many spaces stand before every line but the first.
  let hanging: Int
  /// How many columns are full, and what comes next.
  var column: Int
  var index: Int
  var start = 0
  /// The last place where the line can be broken: where it ends, where the next begins, and what is full until there.
  var lastBreak: (end: Int, next: Int, column: Int)?
  var lines: [[UInt8]] = []

  /// For a plain line, in which the place to break is found from the end of what fits.
  mutating func wrapWords(label: Int) -> [[UInt8]] {
    var lead = label
    while line.count - start + lead > width, let space = spaceToBreak(at: start + width - lead) {
      lines.append(withoutTrailingSpaces(hangingLine(to: space)[...]))
      start = space + 1
      index = start
      lead = hanging
    }
    return lines + [hangingLine(to: line.count)]
  }

  /// The last space before the limit that a line may end at, or else the first after it.
  private func spaceToBreak(at limit: Int) -> Int? {
    func canBreak(_ position: Int) -> Bool {
      line[position] == 0x20 && position + 1 < line.count && line[position + 1] != 0x20
        && !beginsBlock(line[(position + 1)...])
    }
    var position = min(limit, line.count - 1)
    while position > index {
      if canBreak(position) { return position }
      position -= 1
    }
    position = max(limit, index) + 1
    while position < line.count {
      if canBreak(position) { return position }
      position += 1
    }
    return nil
  }

  mutating func wrap() -> [[UInt8]] {
    let links = linkEnds(line)
    let first = index
    while index < line.count {
      if line[index] == UInt8(ascii: "["), let link = links[index] {
        advance(to: link)
      } else if line[index] == UInt8(ascii: "`") {
        advance(to: codeEnd)
      } else if line[index] == 0x20 {
        takeSpaces(isFirst: index == first)
      } else {
        advance(to: wordEnd)
        if endsClause { noteBreak(end: index, next: index) }
      }
    }
    return lines + [hangingLine(to: line.count)]
  }

  /// Goes over what cannot be broken, and breaks the line before it where it does not fit.
  private mutating func advance(to end: Int) {
    let end = min(end, line.count)
    line.withUnsafeBufferPointer { line in
      while index < end {
        if line[index] & 0xC0 != 0x80 { column &+= 1 }
        index &+= 1
      }
    }
    guard column > width, let place = lastBreak else { return }
    lines.append(hangingLine(to: place.end))
    start = place.next
    column += hanging - place.column
    lastBreak = nil
  }

  private mutating func takeSpaces(isFirst: Bool) {
    let end = index
    while index < line.count, line[index] == 0x20 { index += 1 }
    column += index - end
    if !isFirst { noteBreak(end: end, next: index) }
  }

  private mutating func noteBreak(end: Int, next: Int) {
    if next < line.count, !beginsBlock(line[next...]) { lastBreak = (end, next, column) }
  }

  private func hangingLine(to end: Int) -> [UInt8] {
    (lines.isEmpty ? [] : Array(repeating: 0x20, count: hanging)) + line[start..<end]
  }

  /// Past the letters that nothing can break, or past one byte of another script.
  private var wordEnd: Int {
    if line[index] == UInt8(ascii: "\\") { return index + 2 }
    return line.withUnsafeBufferPointer { line in
      var end = index &+ 1
      while end < line.count, line[index] < 0x80 {
        switch line[end] {
        case 0x20, UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "\\"), 0x80...: return end
        default: end &+= 1
        }
      }
      return end
    }
  }

  /// Past the code span that begins here, or past the backticks of none.
  private var codeEnd: Int {
    let length = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
    return (closingRun(of: length, in: line, from: index + length) ?? index) + length
  }

  /// Whether a mark of Chinese or Japanese stands before the index, after which there is no space.
  private var endsClause: Bool {
    guard index >= 3, line[index - 1] >= 0x80 else { return false }
    switch (line[index - 3], line[index - 2], line[index - 1]) {
    case (0xE3, 0x80, 0x81...0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A...0x9B),
      (0xEF, 0xBC, 0x9F):
      return true
    default: return false
    }
  }
}

private func hasBracket(_ line: [UInt8]) -> Bool {
  line.withUnsafeBufferPointer { line in
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "[") { return true }
      index &+= 1
    }
    return false
  }
}

/// Where each link ends, by where it begins.
private func linkEnds(_ line: [UInt8]) -> [Int: Int] {
  var ends: [Int: Int] = [:]
  guard hasBracket(line) else { return ends }
  var brackets: [Int] = []
  var index = 0
  while index < line.count {
    switch line[index] {
    case UInt8(ascii: "\\"): index += 1
    case UInt8(ascii: "["): brackets.append(index)
    case UInt8(ascii: "]"):
      if let start = brackets.popLast(), line[(index + 1)...].first == UInt8(ascii: "("),
        let end = closingParenthesis(in: line, from: index + 2)
      {
        ends[start] = end + 1
        index = end
      }
    default: break
    }
    index += 1
  }
  return ends
}

/// Whether Markdown, or DocC, would take the text for more than text at the start of a line.
private func beginsBlock(_ text: ArraySlice<UInt8>) -> Bool {
  guard let first = text.first, !isLetter(first), first < 0x80 else { return false }
  let run = text.prefix { $0 == first }
  let next = text[run.endIndex...].first ?? 0x20
  switch first {
  case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: ":"),
    UInt8(ascii: "@"):
    return true
  case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"): return next == 0x20
  case UInt8(ascii: "`"), UInt8(ascii: "~"): return run.count >= 3
  case UInt8(ascii: "["):
    let close = text.prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    return close.map { text[($0 + 1)...].first == UInt8(ascii: ":") } ?? false
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    let mark = text.prefix(10).drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let isMark = mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")")
    return isMark && (text[(mark.startIndex + 1)...].first ?? 0x20) == 0x20
  default: return false
  }
}
