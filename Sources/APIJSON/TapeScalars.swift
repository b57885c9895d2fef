// The scalars of a document: numbers by RFC 8259 §6, strings by §7 with their UTF-8 checked by RFC 3629 §4.

extension TapeBuilder {
  @inline(__always)
  mutating func readNumber() throws(JSONError) {
    let start = position
    var tag = TapeWord.Tag.integer
    if bytes[position] == UInt8(ascii: "-") { position &+= 1 }
    if bytes[position] == UInt8(ascii: "0") { position &+= 1 } else { try readDigits() }
    if bytes[position] == UInt8(ascii: ".") {
      tag = .decimal
      position &+= 1
      try readDigits()
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      tag = .decimal
      position &+= 1
      if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position &+= 1 }
      try readDigits()
    }
    guard !startsMoreOfNumber(bytes[position]) else { throw JSONError(.invalidNumber, offset: position) }
    guard position &- start <= limits.maximumNumberLength else {
      throw JSONError(.numberTooLong(limit: limits.maximumNumberLength), offset: start)
    }
    try append(tag, length: position &- start, at: start)
  }

  /// Reads at least one digit.
  @inline(__always)
  private mutating func readDigits() throws(JSONError) {
    let start = position
    while bytes[position] &- 0x30 < 10 { position &+= 1 }
    if position == start { throw unexpected("a digit") }
  }

  /// Whether a number goes on where it must have ended: `01`, `1.2.3`, `1a`.
  @inline(__always)
  private func startsMoreOfNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || (byte | 0x20) &- 0x61 < 26
  }

  /// Reads a string from its opening quote to behind its closing one.
  @inline(__always)
  mutating func readString() throws(JSONError) {
    let start = position
    var next = position &+ 1
    while true {
      let special = bytes.load8(next).specialBytes
      if special == 0 {
        next &+= 8
        continue
      }
      next &+= special.trailingZeroBitCount &>> 3
      break
    }
    position = next
    guard bytes[next] == UInt8(ascii: "\"") else { return self = try afterUnusualString(from: start) }
    try appendString(.string, from: start)
  }

  @inline(__always)
  private mutating func appendString(_ tag: TapeWord.Tag, from start: Int) throws(JSONError) {
    let length = position &- start &- 1
    guard length <= limits.maximumStringLength else {
      throw JSONError(.stringTooLong(limit: limits.maximumStringLength), offset: start)
    }
    try append(tag, length: length, at: start)
    position &+= 1
  }

  @inline(never)
  private func afterUnusualString(from start: Int) throws(JSONError) -> TapeBuilder {
    var builder = self
    try builder.readUnusualString(from: start)
    return builder
  }

  /// The rest of a string that has an escape or a byte outside ASCII, from that byte on.
  private mutating func readUnusualString(from start: Int) throws(JSONError) {
    var tag = TapeWord.Tag.string
    while true {
      let special = bytes.load8(position).specialBytes
      guard special != 0 else {
        position &+= 8
        continue
      }
      position &+= special.trailingZeroBitCount &>> 3
      switch bytes[position] {
      case UInt8(ascii: "\""): return try appendString(tag, from: start)
      case UInt8(ascii: "\\"): tag = TapeWord.Tag(rawValue: max(tag.rawValue, try readEscape().rawValue)) ?? tag
      case 0x80...0xFF: try readMultibyte()
      case let byte:
        guard position < end else { throw unexpected("'\"'") }
        throw JSONError(.controlCharacter(byte), offset: position)
      }
    }
  }

  /// Reads runs of characters outside ASCII: the well-formed byte sequences of Unicode's table 3-7.
  private mutating func readMultibyte() throws(JSONError) {
    while bytes[position] >= 0x80 {
      let length = bytes.multibyteLength(position)
      guard length > 0 else { throw JSONError(.invalidUTF8, offset: position) }
      position &+= length
    }
  }

  /// Reads one escape, or two that are a surrogate pair.
  ///
  /// - Returns: What the string has become: escaped, or broken by half a pair.
  private mutating func readEscape() throws(JSONError) -> TapeWord.Tag {
    switch bytes[position &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position &+= 2
      return .escapedString
    case UInt8(ascii: "u"):
      guard let unit = bytes.codeUnit(position) else { break }
      position &+= 6
      guard unit & 0xF800 == 0xD800 else { return .escapedString }
      guard unit < 0xDC00, let low = bytes.codeUnit(position), low & 0xFC00 == 0xDC00 else { return .brokenString }
      position &+= 6
      return .escapedString
    default: break
    }
    guard position &+ 1 < end else { throw JSONError(.unexpectedEnd(expected: "an escape"), offset: end) }
    throw JSONError(.invalidEscape, offset: position)
  }
}
