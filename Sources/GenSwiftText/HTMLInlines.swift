// Bold, italic, code, links and images of HTML as Markdown. The marks are written where a tag is closed, so that a tag
// that stays open leaves none.

/// What is open inside a block.
struct HTMLInline {
  let kind: HTMLTag.Kind
  /// Where it begins in the block.
  let start: Int
  /// Where a link leads.
  let destination: [UInt8]?

  init(_ kind: HTMLTag.Kind, at start: Int, destination: [UInt8]? = nil) {
    self.kind = kind
    self.start = start
    self.destination = destination
  }

  /// Whether Markdown says nothing in it.
  var isVerbatim: Bool { kind == .code || kind == .preformatted }

  /// Whether it cannot go on on the next line.
  var isOneLine: Bool {
    switch kind {
    case .code, .link, .heading: true
    default: false
    }
  }

  /// The content with its marks.
  fileprivate func marked(_ content: [UInt8]) -> [UInt8] {
    switch kind {
    case .bold: return Self.emphasized(content, Array("**".utf8))
    case .italic: return Self.emphasized(content, Array("*".utf8))
    case .code: return Self.codeSpan(content)
    case .heading(let level): return Array(repeating: UInt8(ascii: "#"), count: level) + [0x20] + content
    case .link:
      guard let destination else { return content }
      if content == destination { return [UInt8(ascii: "<")] + content + [UInt8(ascii: ">")] }
      return [UInt8(ascii: "[")] + content + Array("](".utf8) + destination + [UInt8(ascii: ")")]
    default: return content
    }
  }

  /// Unless stars or a blank line in the content would take the marks for something else.
  private static func emphasized(_ content: [UInt8], _ mark: [UInt8]) -> [UInt8] {
    let star = UInt8(ascii: "*")
    let isPlain = (content.first == star) == (content.last == star) && content.contains { $0 != star }
    let hasBlankLine = zip(content, content.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    return isPlain && !hasBlankLine ? mark + content + mark : content
  }

  private static func codeSpan(_ content: [UInt8]) -> [UInt8] {
    let length = longestRun(of: UInt8(ascii: "`"), in: content)
    let marks = Array(repeating: UInt8(ascii: "`"), count: length + 1)
    return length == 0 ? marks + content + marks : marks + [0x20] + content + [0x20] + marks
  }
}

extension HTMLTranslation {
  mutating func takeInline(_ kind: HTMLTag.Kind, _ tag: HTMLTag) {
    switch kind {
    case .image: appendDescription(of: tag)
    case .contents: break
    default:
      if tag.isClosing { return close(kind) }
      if inlines.contains(where: { $0.kind == kind }) { return }
      let destination = kind == .link ? tag.attribute("href").flatMap(Self.destination) : nil
      inlines.append(HTMLInline(kind, at: block.count, destination: destination))
    }
  }

  /// In code no tag says anything but the one that closes it, and those that end every paragraph.
  mutating func takeInCode(_ kind: HTMLTag.Kind, _ tag: HTMLTag) {
    if tag.isClosing, kind == inlines.last?.kind {
      close(kind)
      if kind == .preformatted { separate() }
    } else if isPreformatted {
      if kind == .lineBreak { block.append(0x0A) }
    } else {
      _ = takeBlock(kind, tag)
    }
  }

  /// Closes what is open, and with it all that was opened later.
  private mutating func close(_ kind: HTMLTag.Kind) {
    guard inlines.contains(where: { $0.kind == kind }) else { return }
    while let inline = inlines.popLast() {
      write(inline)
      if inline.kind == kind { return }
    }
  }

  /// Puts the marks around what has been collected since the tag; spaces stay outside.
  mutating func write(_ inline: HTMLInline) {
    if inline.kind == .preformatted { return writeCodeBlock() }
    var (start, end) = (min(inline.start, block.count), block.count)
    while start < end, block[start] == 0x20 || block[start] == 0x0A { start += 1 }
    while start < end, block[end - 1] == 0x20 || block[end - 1] == 0x0A { end -= 1 }
    guard start < end else { return }
    var marked = inline.marked(Array(block[start..<end]))
    // Two code spans that touch would be one.
    if inline.kind == .code, start > 0, block[start - 1] == UInt8(ascii: "`") { marked.insert(0x20, at: 0) }
    block.replaceSubrange(start..<end, with: marked)
  }

  private mutating func writeCodeBlock() {
    let code = block.split(separator: 0x0A, omittingEmptySubsequences: false).map(withoutTrailingSpaces)
    guard let first = code.firstIndex(where: { !$0.isEmpty }), let last = code.lastIndex(where: { !$0.isEmpty })
    else { return }
    let length = max(3, longestRun(of: UInt8(ascii: "`"), in: block) + 1)
    let fence = Array(repeating: UInt8(ascii: "`"), count: length)
    block = Array(([fence] + code[first...last] + [fence]).joined(separator: [0x0A]))
  }

  private mutating func appendDescription(of image: HTMLTag) {
    var text = HTMLTranslation(image.attribute("alt") ?? [])
    block += text.plainText()
  }

  /// The URL with what would end it in Markdown as percent codes; `nil` where no link of Markdown would be followed.
  private static func destination(_ attribute: [UInt8]) -> [UInt8]? {
    var text = HTMLTranslation(attribute)
    let url = text.decoded().filter { $0 != 0x0A }.drop { $0 == 0x20 }
    guard isFollowed(url) else { return nil }
    return withoutTrailingSpaces(url).flatMap { byte -> [UInt8] in
      switch byte {
      case 0x20, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "`"):
        Array("%\(String(byte, radix: 16, uppercase: true))".utf8)
      default: [byte]
      }
    }
  }
}

private func longestRun(of mark: UInt8, in bytes: [UInt8]) -> Int {
  var (longest, length) = (0, 0)
  for byte in bytes {
    length = byte == mark ? length + 1 : 0
    longest = max(longest, length)
  }
  return longest
}
