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
    let (message, remedy) = explain(error, byte: start < file.bytes.count ? file.bytes[start] : nil)
    builder.diagnostics.error(.yamlSyntax, message, at: range, related: related(to: error), remedy: remedy)
    return ReadingStopped()
  }

  /// Where the thing starts that libyaml was reading.
  private mutating func related(to error: YAMLError) -> [Diagnostic.RelatedPlace] {
    guard let message = contexts[error.context], error.contextIndex < error.problemIndex else { return [] }
    let start = offset(ofScalar: error.contextIndex)
    return [.init(message, at: builder.range(start, start + 1))]
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
