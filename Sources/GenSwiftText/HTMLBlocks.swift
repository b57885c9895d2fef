// Paragraphs, lists, headings and code blocks of HTML as Markdown.

/// A list that is open.
struct HTMLList {
  let isOrdered: Bool
  /// Whether there is an item only, which no list holds.
  let isImplied: Bool
  private var count = 0
  /// The mark of the item that is open.
  private(set) var mark: [UInt8] = []
  /// Whether nothing of the item has been written.
  var isMarkPending = false

  /// Deeper ones are not indented.
  static let maximumDepth = 6

  init(isOrdered: Bool, isImplied: Bool = false) {
    self.isOrdered = isOrdered
    self.isImplied = isImplied
  }

  var isEmpty: Bool { count == 0 }

  mutating func beginItem() {
    count += 1
    mark = Array((isOrdered ? "\(count). " : "- ").utf8)
    isMarkPending = true
  }

  /// What stands before the next line of the item.
  mutating func indentation() -> [UInt8] {
    defer { isMarkPending = false }
    return isMarkPending ? mark : Array(repeating: 0x20, count: mark.count)
  }
}

extension HTMLTranslation {
  /// Whether the tag is one of a block.
  mutating func takeBlock(_ kind: HTMLTag.Kind, _ tag: HTMLTag) -> Bool {
    guard kind.isBlock else { return false }
    if isInRow {
      if block.last != 0x20 { block.append(0x20) }
      return true
    }
    switch kind {
    case .lineBreak: takeLineBreak()
    case .list(let isOrdered): tag.isClosing ? endList() : beginList(isOrdered: isOrdered)
    case .item: tag.isClosing ? endItem() : beginItem()
    case .cell: if !tag.isClosing { separateCell() }
    case .definition:
      endBlock()
      needsBlankLine = false
    case .paragraph:
      separate()
      isInParagraph = !tag.isClosing
    case .block:
      separate()
      openBlocks = max(0, openBlocks + (tag.isClosing ? -1 : 1))
    default:
      separate()
      if kind.mustBeClosed, !tag.isClosing { inlines.append(HTMLInline(kind, at: block.count)) }
    }
    return true
  }

  /// Ends what has been collected. What follows is a paragraph of its own.
  mutating func separate() {
    endBlock()
    if !(lists.last?.isMarkPending ?? false) { needsBlankLine = true }
  }

  /// Where the text itself breaks the line after the tag, that is the same break.
  private mutating func takeLineBreak() {
    if inlines.contains(where: \.isOneLine) { return block.append(0x20) }
    skipSpaces()
    guard !block.isEmpty else { return }
    if index < bytes.count, bytes[index] == 0x0A {
      index += 1
      breakLine()
      startLine()
    } else {
      // An item of a Markdown list goes on at its own indentation.
      let line = Array(block[(block.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...])
      breakLine()
      block += Array(repeating: 0x20, count: contentStart(line))
    }
  }

  private mutating func beginList(isOrdered: Bool) {
    endBlock()
    guard lists.count < HTMLList.maximumDepth else {
      hiddenLists += 1
      return
    }
    needsBlankLine = lists.isEmpty
    lists.append(HTMLList(isOrdered: isOrdered))
  }

  private mutating func endList() {
    endBlock()
    if hiddenLists > 0 {
      hiddenLists -= 1
    } else {
      lists = lists.dropLast()
      needsBlankLine = true
    }
  }

  private mutating func beginItem() {
    endBlock()
    if lists.isEmpty {
      needsBlankLine = true
      lists.append(HTMLList(isOrdered: false, isImplied: true))
    }
    var list = lists.removeLast()
    if !list.isEmpty { needsBlankLine = false }
    list.beginItem()
    lists.append(list)
  }

  /// A list that is only implied goes on with the next item.
  private mutating func endItem() {
    endBlock()
    needsBlankLine = lists.last?.isImplied ?? true
  }

  private mutating func separateCell() {
    while block.last == 0x20 { block.removeLast() }
    if !block.isEmpty { block += Array(" | ".utf8) }
  }

  /// Writes the lines that have been collected.
  mutating func endBlock() {
    while let inline = inlines.popLast() { write(inline) }
    let written = block.split(separator: 0x0A, omittingEmptySubsequences: false).map(withoutTrailingSpaces)
    block = []
    guard let first = written.firstIndex(where: { !$0.isEmpty }),
      let last = written.lastIndex(where: { !$0.isEmpty })
    else { return }
    if needsBlankLine, !lines.isEmpty { lines.append([]) }
    needsBlankLine = false
    for line in written[first...last] { lines.append(line.isEmpty ? [] : indentation() + line) }
  }

  private mutating func indentation() -> [UInt8] {
    var indentation: [UInt8] = []
    for depth in lists.indices { indentation += lists[depth].indentation() }
    return indentation
  }
}

extension HTMLTag.Kind {
  /// Whether it ends what stands before it.
  var isBlock: Bool {
    switch self {
    case .paragraph, .lineBreak, .rule, .preformatted, .block, .list, .item, .definition, .cell, .heading: true
    case .bold, .italic, .code, .link, .image, .contents: false
    }
  }
}
