// HTML in the prose of a document, as Markdown. What comes out is read as any Markdown of the document is afterwards,
// so nothing here has to be trusted; it only has to read well.

/// The lines with known tags as Markdown, without comments, and with character references as what they stand for.
func markdown(ofHTML lines: [[UInt8]]) -> [[UInt8]] {
  guard lines.contains(where: mayHoldHTML) else { return lines }
  var translation = HTMLTranslation(Array(lines.joined(separator: [0x0A])))
  return translation.translate()
}

private func mayHoldHTML(_ line: [UInt8]) -> Bool {
  line.withUnsafeBufferPointer { line in
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "<") || line[index] == UInt8(ascii: "&") { return true }
      index &+= 1
    }
    return false
  }
}

/// Reads a text from its beginning to its end. A block, which is what stands between two tags of blocks, is collected
/// before it is written.
struct HTMLTranslation {
  let bytes: [UInt8]
  var index = 0
  /// What is finished.
  var lines: [[UInt8]] = []
  /// What is being collected, with line feeds in it.
  var block: [UInt8] = []
  /// Whether a blank line stands before the next block.
  var needsBlankLine = false
  /// The lists that are open, the innermost last.
  var lists: [HTMLList] = []
  /// How many lists are open that are too deep to be shown.
  var hiddenLists = 0
  /// How many blocks are open in which spaces at the start of a line say nothing.
  var openBlocks = 0
  var isInParagraph = false
  /// What is open inside the block, the innermost last.
  var inlines: [HTMLInline] = []
  /// Whether the line is a row of a Markdown table, which must stay one line.
  var isInRow = false
  /// Where each tag is closed for the last time.
  private let lastClosing: [String: Int]
  private let lastCommentEnd: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lastClosing = Self.closings(in: bytes)
    let commentEnd = Array("-->".utf8)
    lastCommentEnd = bytes.indices.reversed().first { bytes[$0...].starts(with: commentEnd) }
  }

  private static func closings(in bytes: [UInt8]) -> [String: Int] {
    var closings: [String: Int] = [:]
    var index = 0
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = next + 1
      if let tag = HTMLTag(at: next, in: bytes), tag.isClosing { closings[tag.name] = next }
    }
    return closings
  }

  mutating func translate() -> [[UInt8]] {
    startLine()
    while index < bytes.count { step() }
    endBlock()
    return lines
  }

  private mutating func step() {
    switch bytes[index] {
    case 0x0A: takeLineFeed()
    case UInt8(ascii: "<"): takeAngle()
    case UInt8(ascii: "&"): takeEntity()
    case UInt8(ascii: "`") where !isVerbatim: takeCodeSpan()
    case UInt8(ascii: "\\") where !isVerbatim: takeEscape()
    default: takeText()
    }
  }

  /// Whether the text is code, in which Markdown says nothing.
  var isVerbatim: Bool { inlines.last?.isVerbatim ?? false }
  var isPreformatted: Bool { inlines.last?.kind == .preformatted }

  private mutating func take(_ count: Int) {
    let end = min(index + count, bytes.count)
    block += bytes[index..<end]
    index = end
  }

  private mutating func takeEscape() {
    take(index + 1 < bytes.count && bytes[index + 1] != 0x0A ? 2 : 1)
  }

  /// Everything up to the next byte that may mean something.
  private mutating func takeText() {
    var end = index + 1
    while end < bytes.count, !Self.means(bytes[end]) { end += 1 }
    take(end - index)
  }

  private static func means(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// A code span of Markdown on one line: what looks like HTML in it is none.
  private mutating func takeCodeSpan() {
    let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    take((closingRun(of: length, in: bytes, from: index + length) ?? index) + length - index)
  }

  private mutating func takeAngle() {
    if let end = commentEnd { return skipComment(to: end) }
    guard let tag = HTMLTag(at: index, in: bytes), let kind = tag.kind, isMeant(tag, kind) else { return take(1) }
    index = tag.end
    if isVerbatim {
      takeInCode(kind, tag)
    } else if !takeBlock(kind, tag) {
      takeInline(kind, tag)
    }
    if !isVerbatim, kind != .lineBreak, isAtStart || block.last == 0x20 { skipSpaces() }
  }

  /// Whether it is a tag, and not a placeholder that is called like one.
  private func isMeant(_ tag: HTMLTag, _ kind: HTMLTag.Kind) -> Bool {
    if tag.isClosing { return true }
    if kind == .image { return tag.attribute("alt") != nil || tag.attribute("src") != nil }
    return !kind.mustBeClosed || lastClosing[tag.name].map { $0 > index } ?? false
  }

  private var commentEnd: Int? {
    guard let lastCommentEnd, lastCommentEnd >= index + 4, bytes[index...].starts(with: "<!--".utf8) else { return nil }
    var position = index + 4
    while position < lastCommentEnd, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
    return position + 3
  }

  /// A comment that has lines of its own takes them with it.
  private mutating func skipComment(to end: Int) {
    index = end
    guard isAtStart || block.last == 0x20 else { return }
    skipSpaces()
    if isAtStart, index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }

  /// Whether nothing stands on the line.
  var isAtStart: Bool { block.isEmpty || block.last == 0x0A }

  mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }
}

// MARK: - Lines

extension HTMLTranslation {
  private mutating func takeLineFeed() {
    index += 1
    if isPreformatted { return block.append(0x0A) }
    if inlines.contains(where: \.isOneLine) {
      skipSpaces()
      return block.append(0x20)
    }
    breakLine()
    startLine()
  }

  mutating func breakLine() {
    while block.last == 0x20 { block.removeLast() }
    block.append(0x0A)
  }

  /// At the start of a line of the text.
  mutating func startLine() {
    if openBlocks > 0 || isInParagraph || !lists.isEmpty { skipSpaces() }
    let content = bytes[index...].drop { $0 == 0x20 }
    isInRow = lists.isEmpty && content.first == UInt8(ascii: "|")
    if startsWithFence(content) { takeFence() }
  }

  /// A fenced block of code, to which nothing is done.
  private mutating func takeFence() {
    var line = bytes[index...].prefix { $0 != 0x0A }
    guard let fence = Fence(opening: line) else { return }
    repeat {
      block += Array(line) + [0x0A]
      index = min(line.endIndex + 1, bytes.count)
      line = bytes[index...].prefix { $0 != 0x0A }
    } while index < bytes.count && !fence.isClosed(by: line)
    block += line
    index = line.endIndex
  }
}

// MARK: - Character references

extension HTMLTranslation {
  /// A text without markup, as that of an attribute.
  mutating func plainText() -> [UInt8] {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "&"): takeEntity()
      case 0x0A:
        index += 1
        append(" ")
      case let byte where byte < 0x80:
        index += 1
        append(Unicode.Scalar(byte))
      default: take(1)
      }
    }
    return block
  }

  /// A text in which nothing but references mean anything, as a URL.
  mutating func decoded() -> [UInt8] {
    inlines = [HTMLInline(.code, at: 0)]
    return plainText()
  }

  private mutating func takeEntity() {
    guard let (scalar, end) = htmlEntity(at: index, in: bytes), !isPlainLetter(scalar) else { return take(1) }
    index = end
    append(scalar)
  }

  /// A letter or a digit that is written as a number stays so: as itself it could begin what it must not.
  private func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isLetterOrDigit(UInt8(truncatingIfNeeded: scalar.value))
  }

  /// The character as text, which is never markup.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\u{AD}" { return }
    if DocumentationText.isLineBreak(scalar) || scalar == "\t" || scalar == " " || scalar == "\u{A0}" {
      if isPreformatted && scalar == "\n" { return block.append(0x0A) }
      if isPreformatted || !isAtStart { block.append(0x20) }
    } else if DocumentationText.isInvisible(scalar) {
      block += Array("U+\(DocumentationText.hexadecimal(scalar))".utf8)
    } else {
      if scalar.isASCII, !isVerbatim, isMarkup(UInt8(truncatingIfNeeded: scalar.value)) {
        block.append(UInt8(ascii: "\\"))
      }
      block += Array(String(scalar).utf8)
    }
  }

  /// Whether the mark could mean something in Markdown where it comes to stand.
  private func isMarkup(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: "&"): return htmlEntityEnd(at: index - 1, in: bytes) != nil
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      return !block.suffix(8).reversed().prefix { $0 != 0x0A }.contains { isLetter($0) || $0 >= 0x80 }
    case UInt8(ascii: "."), UInt8(ascii: ")"): return block.last.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "@"), UInt8(ascii: "!"):
      return true
    default: return false
    }
  }
}
