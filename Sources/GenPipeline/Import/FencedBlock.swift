// Finds the fenced code blocks of a Markdown page (CommonMark 0.31 §4.5).

/// One fenced block: what its info string says and where its text lies.
struct FencedBlock: Equatable {
  /// The first word of the info string in lower case, as in `json`.
  var language: String
  /// The byte offsets of the text between the fences.
  var content: Range<Int>
}

/// The fenced blocks of a page, in its order. A block without a closing fence runs to the end.
func fencedBlocks(in page: [UInt8]) -> [FencedBlock] {
  var blocks: [FencedBlock] = []
  var open: (fence: Fence, language: String, start: Int)?
  var start = 0
  while start < page.count {
    let end = page[start...].firstIndex(of: 0x0A) ?? page.count
    let next = min(end + 1, page.count)
    let line = page[start..<end]
    if let current = open {
      if current.fence.isClosed(by: line) {
        blocks.append(FencedBlock(language: current.language, content: current.start..<start))
        open = nil
      }
    } else if let (fence, info) = Fence.opening(of: line) {
      open = (fence, language(info), next)
    }
    start = next
  }
  if let open { blocks.append(FencedBlock(language: open.language, content: open.start..<page.count)) }
  return blocks
}

/// The first word, in lower case. A `{` ends it: some tools write attributes there.
private func language(_ info: ArraySlice<UInt8>) -> String {
  let word = info.drop { isBlank($0) }.prefix { !isBlank($0) && $0 != 0x7B }
  return String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// A run of at least three backticks or tildes at the start of a line.
private struct Fence {
  private var mark: UInt8
  private var length: Int

  static func opening(of line: ArraySlice<UInt8>) -> (fence: Fence, info: ArraySlice<UInt8>)? {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3, let mark = text.first, mark == 0x60 || mark == 0x7E else {
      return nil
    }
    let info = text.drop { $0 == mark }
    guard info.startIndex - text.startIndex >= 3, mark == 0x7E || !info.contains(mark) else { return nil }
    return (Fence(mark: mark, length: info.startIndex - text.startIndex), info)
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    let rest = text.drop { $0 == mark }
    return text.startIndex - line.startIndex <= 3 && rest.startIndex - text.startIndex >= length
      && rest.allSatisfy { isBlank($0) }
  }
}
