// Block structure of Markdown in doc comments: fences are closed, headings become bold text, and no line begins with
// a word that DocC or a linter would act on.

/// Takes lines and gives back lines that a doc comment may hold.
struct MarkdownWriter {
  let width: Int
  /// How many columns something else takes before the first line.
  let label: Int
  private var lines: [[UInt8]] = []
  /// Whether an indented line goes on with an item.
  private var isInList = false
  /// The fence that is open.
  private var fence: Fence?

  init(width: Int, label: Int) {
    self.width = width
    self.label = label
  }

  mutating func take(_ line: [UInt8]) {
    if takeFence(line) || fence != nil {
      lines.append(withoutToolWords(line))
    } else if line.isEmpty {
      if lines.last?.isEmpty == false { lines.append([]) }
    } else {
      let text = withoutToolWords(inlineMarkup(blockStart(line)))
      noteList(text)
      lines += wrapped(text, width: width, label: lines.isEmpty ? label : 0, isInList: isInList)
    }
  }

  mutating func finish() -> [[UInt8]] {
    if let fence { lines.append(Array(repeating: fence.mark, count: fence.length)) }
    fence = nil
    return lines
  }

  private mutating func noteList(_ line: [UInt8]) {
    let indentation = line.prefix { $0 == 0x20 }.count
    if contentStart(line) > indentation {
      isInList = true
    } else if indentation == 0 {
      isInList = false
    }
  }

  private mutating func takeFence(_ line: [UInt8]) -> Bool {
    if let open = fence {
      guard open.isClosed(by: line[...]) else { return false }
      fence = nil
      return true
    }
    fence = Fence(opening: line[...])
    return fence != nil
  }

  /// The line with what has a meaning at its start taken away: directives, fields, headings, link definitions.
  private func blockStart(_ line: [UInt8]) -> [UInt8] {
    let start = contentStart(line)
    let marks = line[..<start]
    let content = line[start...]
    guard let first = content.first else { return line }
    let backslash = UInt8(ascii: "\\")
    switch first {
    case UInt8(ascii: "@"): return marks + [backslash] + content
    case UInt8(ascii: "#"): return marks + bold(content)
    case UInt8(ascii: "["):
      let isDefinition = content.firstIndex(of: UInt8(ascii: "]")).map { content[($0 + 1)...].first } == 0x3A
      return isDefinition ? marks + [backslash] + content : line
    case UInt8(ascii: "="), UInt8(ascii: "-"):
      return content.allSatisfy { $0 == first || $0 == 0x20 } ? marks + [backslash] + content : line
    default: break
    }
    guard start > 0, isField(content), let mark = line.firstIndex(where: { $0 != 0x20 }), mark < start else {
      return line
    }
    return line[..<mark] + [backslash] + line[mark...]
  }

  private func bold(_ heading: ArraySlice<UInt8>) -> [UInt8] {
    let level = heading.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = heading.dropFirst(level)
    guard level <= 6, rest.first == 0x20 || rest.isEmpty else { return [UInt8(ascii: "\\")] + heading }
    let text = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "#") }
    let stars = Array("**".utf8)
    return text.isEmpty ? [] : stars + text.filter { $0 != UInt8(ascii: "*") } + stars
  }

  /// `Throws: …`, `Parameter x: …`: what DocC takes out of a list and shows elsewhere.
  private func isField(_ content: ArraySlice<UInt8>) -> Bool {
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")), colon - content.startIndex < 80 else { return false }
    let words = content[..<colon].map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    let field = String(decoding: words, as: UTF8.self)
    return documentationFields.contains(field) || field.hasPrefix("parameter ")
  }
}

/// Past spaces, quote marks and list marks.
func contentStart(_ line: [UInt8]) -> Int {
  var index = 0
  while index < line.count {
    switch line[index] {
    case 0x20, UInt8(ascii: ">"): index += 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard index + 1 < line.count, line[index + 1] == 0x20 else { return index }
      index += 2
    default: return index
    }
  }
  return index
}

/// The fields and asides of DocC, in small letters.
private let documentationFields: Set<String> = [
  "attention", "author", "authors", "bug", "complexity", "copyright", "custom", "date", "dictionarykeys", "example",
  "experiment", "httpbody", "httpparameters", "httpresponses", "important", "invariant", "keyword",
  "localizationkey", "mutatingvariant", "nonmutatingvariant", "note", "parameters", "possiblevalues",
  "postcondition", "precondition", "recommended", "recommendedover", "remark", "requires", "returns", "see also",
  "seealso", "since", "tag", "throws", "tip", "todo", "version", "warning",
]

/// Breaks up the words that linters look for in comments: `swiftlint:disable` becomes `swiftlint\:disable`.
private func withoutToolWords(_ line: [UInt8]) -> [UInt8] {
  var result = line
  for index in toolMarks(line).reversed() where toolWords.contains(where: { $0.stands(in: line, around: index) }) {
    result.insert(UInt8(ascii: "\\"), at: index)
  }
  return result
}

/// Where a colon or a hyphen stands, which every word has that a linter looks for.
private func toolMarks(_ line: [UInt8]) -> [Int] {
  line.withUnsafeBytes { bytes in
    var marks: [Int] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-") { marks.append(index) }
      index &+= 1
    }
    return marks
  }
}

/// A word in lower case that a linter looks for, with a colon or a hyphen in it.
private struct ToolWord {
  let text: [UInt8]
  /// Where its first colon or hyphen is.
  let mark: Int

  init(_ text: String) {
    self.text = Array(text.utf8)
    mark = self.text.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") } ?? 0
  }

  /// Whether the word is there, in whatever case, with its mark at the index.
  func stands(in line: [UInt8], around index: Int) -> Bool {
    let start = index - mark
    guard start >= 0, start + text.count <= line.count, line[index] == text[mark] else { return false }
    for offset in text.indices where line[start + offset] | 0x20 != text[offset] | 0x20 { return false }
    return true
  }
}

private let toolWords = [
  "swiftlint:", "sourcery:", "periphery:", "swiftformat:", "swift-format-ignore", "mark:", "todo:", "fixme:",
].map { ToolWord($0) }
