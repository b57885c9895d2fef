/// What libyaml says is wrong, in words for somebody who has never heard of its tokens.
import GenDiagnostics

extension YAMLReader {
  /// Reports an error of libyaml; the caller throws the result.
  mutating func stop(_ error: YAMLError) -> ReadingStopped {
    if let scalar = error.unreadableScalar, let byte = error.unreadableByte {
      let start = file.textStart + byte
      return builder.stop(
        .controlCharacter, "\(codePoint(scalar)) is not allowed in YAML",
        at: builder.range(start, start + scalar.utf8.count), remedy: "write it as an escape in double quotes")
    }
    let start = offset(ofScalar: error.problemIndex)
    let range = builder.range(start, min(start + 1, file.bytes.count))
    if isLongKey(error) {
      return builder.stop(
        .yamlKeyTooLong, "a key before a colon may have 1024 characters", at: range,
        remedy: "write '? ' before the key and ': ' before its value on the next line")
    }
    if error.isUnclosedQuote {
      let quote = offset(ofScalar: error.contextIndex)
      let message = "the text in quotes that starts here has no end"
      return builder.stop(.yamlSyntax, message, at: builder.range(quote, quote + 1), remedy: "close the quotes")
    }
    if let mark = error.markOfName {
      let place = offset(ofScalar: error.contextIndex)
      return builder.stop(
        .yamlSyntax, "\(mark) cannot start text without quotes", at: builder.range(place, place + 1),
        remedy: "put quotes around the text")
    }
    if let quotes = longQuotes, Int(quotes.end) <= start, !file.bytes[Int(quotes.end)..<start].contains(0x0A) {
      builder.diagnostics.error(
        .yamlSyntax, "nothing can stand behind the text in quotes that ends here", at: range,
        related: [.init("the text starts here", at: builder.range(Int(quotes.start), Int(quotes.start) + 1))],
        remedy: "close the quotes where the text should end")
      return ReadingStopped()
    }
    if let line = lineWithoutColon(before: start, error) {
      builder.diagnostics.error(
        .yamlSyntax, "a key and its value cannot stand here", at: range, related: [line],
        remedy: "write a colon and a space behind the key, or put the text in quotes")
      return ReadingStopped()
    }
    var (message, remedy) = explain(error, byte: start < file.bytes.count ? file.bytes[start] : nil)
    if isTightItem(error) { remedy = "write a space behind the '-' of an item" }
    builder.diagnostics.error(.yamlSyntax, message, at: range, related: related(to: error), remedy: remedy)
    return ReadingStopped()
  }

  /// Where the thing starts that libyaml was reading.
  private mutating func related(to error: YAMLError) -> [Diagnostic.RelatedPlace] {
    guard let message = contexts[error.context], error.contextIndex < error.problemIndex else { return [] }
    let start = offset(ofScalar: error.contextIndex)
    return [.init(message, at: builder.range(start, start + 1))]
  }

  /// The line before the one with an unexpected colon, where it is text without a colon of its own: libyaml takes the two
  /// for one text.
  private mutating func lineWithoutColon(before colon: Int, _ error: YAMLError) -> Diagnostic.RelatedPlace? {
    guard error.problem == "mapping values are not allowed in this context" else { return nil }
    guard var index = file.lineStarts.lastIndex(where: { Int($0) <= colon }), index > 0 else { return nil }
    guard !hasColon(in: Int(file.lineStarts[index])..<colon) else { return nil }
    while index > 0 {
      index -= 1
      let line = text(from: Int(file.lineStarts[index]), to: Int(file.lineStarts[index + 1]))
      guard let first = line.first.map({ file.bytes[$0] }) else { continue }
      if first == UInt8(ascii: "#") { return nil }
      return lacksColon(line).map { .init($0, at: builder.range(line.lowerBound, line.upperBound)) }
    }
    return nil
  }

  /// Whether the key without a colon is an item such as `-pets`.
  private mutating func isTightItem(_ error: YAMLError) -> Bool {
    guard error.problem == "could not find expected ':'" else { return false }
    let key = offset(ofScalar: error.contextIndex)
    return key < file.bytes.count && file.bytes[key] == UInt8(ascii: "-")
  }

  /// What a line lacks to be a key and its value.
  private func lacksColon(_ line: Range<Int>) -> String? {
    if hasColon(in: line) || file.bytes[line.upperBound - 1] == UInt8(ascii: ":") { return nil }
    return file.bytes[line].contains(UInt8(ascii: ":"))
      ? "the colon in this line has no space behind it" : "this line has no ': ' behind its key"
  }

  private func hasColon(in line: Range<Int>) -> Bool {
    line.dropLast().contains { file.bytes[$0] == UInt8(ascii: ":") && file.bytes[$0 + 1] == UInt8(ascii: " ") }
  }

  /// A part of the text without the white space around it.
  private func text(from start: Int, to end: Int) -> Range<Int> {
    let isSpace = { (offset: Int) in self.file.bytes[offset] <= 0x20 }
    let first = (start..<end).first { !isSpace($0) } ?? end
    let last = (first..<end).last { !isSpace($0) } ?? first - 1
    return first..<last + 1
  }

  /// libyaml forgets a possible key after 1024 characters, and then stumbles over the colon.
  private mutating func isLongKey(_ error: YAMLError) -> Bool {
    switch error.problem {
    case "could not find expected ':'":
      return error.contextLine == error.problemLine && error.problemIndex - error.contextIndex > 1024
    case "mapping values are not allowed in this context":
      let end = offset(ofScalar: error.problemIndex)
      return end - 1024 > Int(file.lineStarts.last { Int($0) <= end } ?? 0)
    default: return false
    }
  }

  private func explain(_ error: YAMLError, byte: UInt8?) -> (message: String, remedy: String?) {
    if let explanation = explanations[error.problem] { return explanation }
    if error.problem == "found character that cannot start any token" { return explainStart(byte) }
    return ("the YAML cannot be read: " + visible(error.problem), nil)
  }

  private func explainStart(_ byte: UInt8?) -> (message: String, remedy: String?) {
    guard let byte else { return ("the file ends too early", nil) }
    if byte == 0x09 { return ("a tab cannot indent YAML", "use spaces") }
    let text = quoted(String(Unicode.Scalar(byte)))
    return ("\(text) cannot start text without quotes", "put quotes around the text")
  }
}

extension YAMLError {
  /// The character that begins the name of an anchor or of an alias, where no name follows it.
  fileprivate var markOfName: String? {
    guard problem == "did not find expected alphabetic or numeric character" else { return nil }
    return context == "while scanning an alias" ? "'*'" : "'&'"
  }

  fileprivate var isUnclosedQuote: Bool {
    let isEnd = problem == "found unexpected end of stream" || problem == "found unexpected document indicator"
    return isEnd && context == "while scanning a quoted scalar"
  }
}

/// What libyaml 0.2 was reading, where it helps to see the start of it.
private let contexts: [String: String] = [
  "while parsing a block mapping": "the mapping starts here",
  "while parsing a block collection": "the list starts here",
  "while parsing a flow mapping": "the mapping starts here",
  "while parsing a flow sequence": "the list starts here",
  "while scanning a simple key": "the key starts here",
  "while scanning a block scalar": "the text starts here",
  "while scanning a plain scalar": "the text starts here",
]

/// The messages of libyaml 0.2 that people meet, with what to do.
private let explanations: [String: (message: String, remedy: String?)] = [
  "mapping values are not allowed in this context": (
    "a key and its value cannot stand here", "put quotes around text that has ': ' in it, and check the indentation"
  ),
  "could not find expected ':'": (
    "the key before this place has no ':' behind it", "check the quotes and the indentation"
  ),
  "did not find expected key": (
    "a key of the mapping should stand here", "check the indentation, and put quotes around text that needs them"
  ),
  "did not find expected '-' indicator": ("an item of the list, '- …', should stand here", "check the indentation"),
  "did not find expected ',' or ']'": ("',' or ']' should stand here", nil),
  "did not find expected ',' or '}'": ("',' or '}' should stand here", nil),
  "did not find expected node content": ("a value should stand here", nil),
  "did not find expected <document start>": (
    "the document has ended before this place", "check the indentation; a file holds one document"
  ),
  "block sequence entries are not allowed in this context": (
    "a list cannot start here", "begin the list on a line of its own"
  ),
  "block mapping entries are not allowed in this context": ("a key cannot stand here", "check the indentation"),
  "mapping keys are not allowed in this context": ("a key cannot stand here", "check the indentation"),
  "found unknown escape character": (
    "YAML has no such escape in double quotes", "write '\\\\' for a backslash, or use single quotes"
  ),
  "found undefined tag handle": ("the handle of the tag is not declared", "remove the tag"),
  "found incompatible YAML document": ("only YAML 1.1 and 1.2 can be read", "remove the %YAML line"),
  "found duplicate %YAML directive": ("the %YAML line stands here twice", "remove one of them"),
  "found a tab character where an indentation space is expected": ("a tab cannot indent YAML", "use spaces"),
  "found a tab character that violates indentation": ("a tab cannot indent YAML", "use spaces"),
  "did not find expected whitespace or line break": ("white space should stand here", nil),
  "did not find expected comment or line break": ("nothing but a comment can stand here", nil),
]
