// Markdown inside one line: links that may be followed stay, all others and every image become their text; HTML and
// symbol links are switched off.

/// The line with nothing active but code spans, emphasis and links to `http`, `https` and `mailto`.
func inlineMarkup(_ line: [UInt8]) -> [UInt8] {
  guard firstActive(in: line, from: 0) < line.count else { return line }
  var markup = InlineMarkup(line: line)
  return markup.rewrite()
}

/// Where the next byte stands that may mean something; the end of the line where there is none.
private func firstActive(in line: [UInt8], from start: Int) -> Int {
  line.withUnsafeBufferPointer { line in
    var index = start
    while index < line.count {
      switch line[index] {
      case 0x3C, 0x5B, 0x5C, 0x5D, 0x60: return index  // < [ \ ] `
      default: index &+= 1
      }
    }
    return index
  }
}

private struct InlineMarkup {
  let line: [UInt8]
  var index = 0
  var output: [UInt8] = []
  /// Where in the output a bracket opens that has not been closed.
  var brackets: [Int] = []

  init(line: [UInt8]) { self.line = line }

  mutating func rewrite() -> [UInt8] {
    while index < line.count { step() }
    return output
  }

  private mutating func step() {
    switch line[index] {
    case UInt8(ascii: "\\"): takeEscape()
    case UInt8(ascii: "`"): takeCode()
    case UInt8(ascii: "["):
      brackets.append(output.count)
      take(1)
    case UInt8(ascii: "]"): takeClosingBracket()
    case UInt8(ascii: "<"): takeAngle()
    default: takePlain()
    }
  }

  private mutating func take(_ count: Int) {
    output += line[index..<min(index + count, line.count)]
    index += count
  }

  /// Everything up to the next byte that may mean something.
  private mutating func takePlain() {
    take(firstActive(in: line, from: index + 1) - index)
  }

  /// A backslash hides a punctuation mark; at the end of the line it would break it.
  private mutating func takeEscape() {
    if index + 1 == line.count { output.append(UInt8(ascii: "\\")) }
    let hidesMark = index + 1 < line.count && line[index + 1] < 0x80
    take(hidesMark ? 2 : 1)
  }

  /// A code span must close on its own line: one that reaches over lines could pair off the marks of another.
  private mutating func takeCode() {
    let length = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let end = closingRun(of: length, in: line, from: index + length) else {
      for _ in 0..<length { output += [UInt8(ascii: "\\"), UInt8(ascii: "`")] }
      index += length
      return
    }
    let content = line[(index + length)..<end]
    // Two backticks make a link to a symbol in DocC.
    let marks = Array(repeating: UInt8(ascii: "`"), count: content.contains(UInt8(ascii: "`")) ? length + 1 : 1)
    output += marks + content + marks
    index = end + length
  }

  private mutating func takeClosingBracket() {
    let start = brackets.popLast()
    guard index + 1 < line.count, line[index + 1] == UInt8(ascii: "(") else { return take(1) }
    let isImage = start.map { $0 > 0 && output[$0 - 1] == UInt8(ascii: "!") } ?? false
    if start != nil, !isImage, isFollowed(line[(index + 2)...]) { return take(2) }
    guard let start, let end = closingParenthesis(in: line, from: index + 2) else {
      output += Array("]\\(".utf8)
      index += 2
      return
    }
    output.remove(at: start)
    if isImage { output.remove(at: start - 1) }
    index = end + 1
  }

  /// An automatic link, or HTML.
  private mutating func takeAngle() {
    if !isFollowed(line[(index + 1)...]) { output.append(UInt8(ascii: "\\")) }
    take(1)
  }
}

/// Whether a link may lead there.
func isFollowed(_ destination: ArraySlice<UInt8>) -> Bool {
  let start = destination.prefix(8).map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
  return ["http://", "https://", "mailto:"].contains { start.starts(with: $0.utf8) }
}

/// Where the backticks stand that close a code span on the same line: as many as have opened it.
func closingRun(of length: Int, in bytes: [UInt8], from start: Int) -> Int? {
  var position = start
  while position < bytes.count, bytes[position] != 0x0A {
    guard bytes[position] == UInt8(ascii: "`") else {
      position += 1
      continue
    }
    let run = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
    if run == length { return position }
    position += run
  }
  return nil
}

/// Where the parenthesis closes that has been opened before the start; none is as far away as `maximumLinkLength`.
func closingParenthesis(in line: [UInt8], from start: Int) -> Int? {
  var depth = 1
  var position = start
  while position < min(line.count, start + maximumLinkLength) {
    if line[position] == UInt8(ascii: "(") { depth += 1 }
    if line[position] == UInt8(ascii: ")") { depth -= 1 }
    if depth == 0 { return position }
    position += 1
  }
  return nil
}

private let maximumLinkLength = 2048
