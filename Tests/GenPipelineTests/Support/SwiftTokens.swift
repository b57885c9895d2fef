// Generated Swift as tokens: enough of the language for what generated code may consist of, and a mark on what it may
// not. Comments are no tokens.

struct SwiftToken: Hashable {
  enum Kind: Hashable {
    case word, number, string, mark
    /// What generated code must not have: block comments, raw and multi-line literals, open literals, non-ASCII.
    case forbidden
  }

  var kind: Kind
  /// Literals have none.
  var text: String
  /// Whether white space stands before it.
  var isApart: Bool
}

/// The tokens of a file.
func swiftTokens(_ bytes: [UInt8]) -> [SwiftToken] {
  var lexer = SwiftLexer(bytes: bytes)
  lexer.run()
  return lexer.tokens
}

private struct SwiftLexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [SwiftToken] = []
  var isApart = true

  mutating func run() {
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count { step(bytes) }
    }
  }

  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>) {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x0A:
      position += 1
      isApart = true
    case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    case UInt8(ascii: "\""): string(bytes)
    case UInt8(ascii: "`"): quotedWord(bytes)
    case _ where isWord(byte):
      let start = position
      while position < bytes.count, isWord(bytes[position]) { position += 1 }
      add(isDigit(byte) ? .number : .word, bytes[start..<position])
    default:
      // A slash that begins no line comment is a regular expression or a block comment; a hash begins a raw literal.
      let isAllowed = byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "#")
      position += 1
      add(isAllowed ? .mark : .forbidden, bytes[position - 1..<position])
    }
  }

  private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      let isEscape = bytes[position] == UInt8(ascii: "\\")
      let next = isEscape && position + 1 < bytes.count ? bytes[position + 1] : 0
      let isFDD0 = position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xB7
      let isBad = bytes[position] < 0x20 || bytes[position] == 0x7F || isEscape && next == UInt8(ascii: "(")
      if isBad || bytes[position] > 0x7F && !isFDD0 { return forbidden(bytes) }
      position += isFDD0 ? 3 : isEscape ? 2 : 1
    }
    guard position < bytes.count else { return forbidden(bytes) }
    position += 1
    // Two quotes in a row are an empty literal, three begin one of several lines.
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return forbidden(bytes) }
    add(.string, bytes[0..<0])
  }

  private mutating func quotedWord(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position + 1
    position = start
    while position < bytes.count, isWord(bytes[position]) { position += 1 }
    guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: "`") else {
      return forbidden(bytes)
    }
    add(.word, bytes[start..<position])
    position += 1
  }

  private mutating func forbidden(_ bytes: UnsafeBufferPointer<UInt8>) {
    add(.forbidden, bytes[min(position, bytes.count - 1)..<bytes.count].prefix(20))
    position = max(position, 0) + 1
  }

  private mutating func add(_ kind: SwiftToken.Kind, _ text: Slice<UnsafeBufferPointer<UInt8>>) {
    tokens.append(SwiftToken(kind: kind, text: String(decoding: text, as: UTF8.self), isApart: isApart))
    isApart = false
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
