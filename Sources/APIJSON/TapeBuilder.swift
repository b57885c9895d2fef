// From bytes to a tape, in one pass and without recursion: however deep a document is, the stack does not grow.
//
// All of the way that ordinary tokens take is one function after inlining, so that the position stays in a register.
// What is off that way works on a copy of the builder: a method called with its address would put it into memory.
//
// While a container is open, the length in its word holds the distance to the word of the container around it, so the
// tape is its own stack.

struct TapeBuilder {
  /// Zeros behind the document: no token contains a zero, so every scan stops there, and eight bytes may be loaded at
  /// any position.
  static let padding = 16

  let bytes: UnsafePointer<UInt8>
  let end: Int
  let limits: JSONLimits
  var position = 0
  var tape: UnsafeMutablePointer<UInt64>
  var count = 0
  var capacity: Int
  /// The word of the innermost open container; -1 outside of any.
  var container = -1
  var depth = 0

  /// Reads a whole document.
  static func build(_ source: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits) throws(JSONError) -> Tape {
    let limit = min(max(limits.maximumBytes, 0), JSONLimits.largestDocument)
    guard source.count <= limit else { throw JSONError(.tooLarge(limit: limit), offset: limit) }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: source.count + padding)
    if let start = source.baseAddress { bytes.update(from: start, count: source.count) }
    (bytes + source.count).initialize(repeating: 0, count: padding)
    var builder = TapeBuilder(bytes, end: source.count, limits)
    do throws(JSONError) {
      try builder.readDocument()
    } catch {
      bytes.deallocate()
      builder.tape.deallocate()
      throw error
    }
    return Tape(bytes: bytes, byteCount: source.count, words: builder.tape, wordCount: builder.count)
  }

  private init(_ bytes: UnsafeMutablePointer<UInt8>, end: Int, _ limits: JSONLimits) {
    self.bytes = UnsafePointer(bytes)
    self.end = end
    self.limits = limits
    capacity = max(min(end / 8 + 16, limits.maximumTokens), 0)
    // One more than the limit counts: the end that stands behind every root.
    tape = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity + 1)
  }

  @inline(__always)
  private mutating func readDocument() throws(JSONError) {
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    try readValues()
    skipWhitespace()
    guard position == end else { throw JSONError(.trailingContent, offset: position) }
    tape[count] = TapeWord(.end, length: 0, offset: end).bits
    count &+= 1
  }

  /// Reads the root: one turn of the loop for every value, with its key before it and closing brackets behind it, until
  /// no container is open.
  @inline(__always)
  private mutating func readValues() throws(JSONError) {
    skipWhitespace()
    values: repeat {
      if isInObject { try readKey() }
      switch bytes[position] {
      case UInt8(ascii: "\""): try readString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
      case UInt8(ascii: "{"):
        try open(.object)
        if bytes[position] != UInt8(ascii: "}") { continue values }
      case UInt8(ascii: "["):
        try open(.array)
        if bytes[position] != UInt8(ascii: "]") { continue values }
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): self = try afterLiteral()
      default: throw unexpected(count > 0 && container == count - 1 ? "a value or ']'" : "a value")
      }
      while container >= 0 {
        skipWhitespace()
        if bytes[position] == UInt8(ascii: ",") {
          position &+= 1
          skipWhitespace()
          continue values
        }
        try close()
      }
    } while container >= 0
  }

  @inline(__always)
  private var isInObject: Bool {
    container >= 0 && tape[container] &>> 60 == UInt64(TapeWord.Tag.object.rawValue)
  }

  @inline(__always)
  private mutating func open(_ tag: TapeWord.Tag) throws(JSONError) {
    guard depth < limits.maximumDepth else { throw JSONError(.tooDeep(limit: limits.maximumDepth), offset: position) }
    depth &+= 1
    let outer = container < 0 ? 0 : count &- container
    container = count
    try append(tag, length: outer, at: position)
    position &+= 1
    skipWhitespace()
  }

  @inline(__always)
  private mutating func close() throws(JSONError) {
    let word = TapeWord(bits: tape[container])
    // The closing bracket of ASCII is two behind the opening one.
    guard bytes[position] == bytes[word.offset] &+ 2 else {
      throw unexpected(isInObject ? "',' or '}'" : "',' or ']'")
    }
    tape[container] = TapeWord(word.tag, length: count &- container, offset: word.offset).bits
    try append(.end, length: 0, at: position)
    container = word.length == 0 ? -1 : container &- word.length
    depth &-= 1
    position &+= 1
  }

  @inline(__always)
  private mutating func readKey() throws(JSONError) {
    guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    try readString()
    if bytes[position] != UInt8(ascii: ":") { skipWhitespace() }
    guard bytes[position] == UInt8(ascii: ":") else { throw unexpected("':'") }
    position &+= 1
    skipWhitespace()
  }

  @inline(__always)
  mutating func append(_ tag: TapeWord.Tag, length: Int, at offset: Int) throws(JSONError) {
    if count == capacity { self = try grown() }
    tape[count] = TapeWord(tag, length: length, offset: offset).bits
    count &+= 1
  }

  /// The builder with twice the room, as far as the limit allows.
  @inline(never)
  private func grown() throws(JSONError) -> TapeBuilder {
    guard capacity < limits.maximumTokens else {
      throw JSONError(.tooManyTokens(limit: limits.maximumTokens), offset: position)
    }
    var larger = self
    larger.capacity = min(capacity * 2, limits.maximumTokens)
    larger.tape = UnsafeMutablePointer<UInt64>.allocate(capacity: larger.capacity + 1)
    larger.tape.update(from: tape, count: count)
    tape.deallocate()
    return larger
  }

  /// Moves to the next byte that is not whitespace (RFC 8259 §2); indentation goes eight spaces at a time.
  @inline(__always)
  mutating func skipWhitespace() {
    if bytes[position] == 0x20 { position &+= 1 }
    if bytes[position] <= 0x20 { position = Self.endOfWhitespace(bytes, position) }
  }

  @inline(never)
  private static func endOfWhitespace(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while true {
      switch bytes[position] {
      case 0x20:
        position &+= 1
        while bytes.load8(position) == 0x2020_2020_2020_2020 { position &+= 8 }
      case 0x0A, 0x0D, 0x09: position &+= 1
      default: return position
      }
    }
  }

  /// The builder behind `true`, `false` or `null`.
  @inline(never)
  private func afterLiteral() throws(JSONError) -> TapeBuilder {
    var builder = self
    switch bytes[position] {
    case UInt8(ascii: "t"): try builder.readLiteral(.true, "true", 0x6575_7274)
    case UInt8(ascii: "f"): try builder.readLiteral(.false, "false", 0x736C_6166)
    default: try builder.readLiteral(.null, "null", 0x6C6C_756E)
    }
    return builder
  }

  /// Reads a literal by its first four letters at once, and a fifth if it has one.
  private mutating func readLiteral(
    _ tag: TapeWord.Tag, _ literal: StaticString, _ letters: UInt32
  ) throws(JSONError) {
    let length = literal.utf8CodeUnitCount
    guard UInt32(truncatingIfNeeded: bytes.load8(position)) == letters,
      length == 4 || bytes[position &+ 4] == UInt8(ascii: "e")
    else { throw unexpectedLiteral(literal) }
    try append(tag, length: length, at: position)
    position &+= length
  }

  /// Points at the first letter that is wrong.
  private func unexpectedLiteral(_ literal: StaticString) -> JSONError {
    var wrong = self
    var index = 0
    while index < literal.utf8CodeUnitCount, bytes[wrong.position] == literal.utf8Start[index] {
      wrong.position += 1
      index += 1
    }
    return wrong.unexpected("'\(literal)'")
  }

  @inline(never)
  func unexpected(_ expected: String) -> JSONError {
    guard position < end else { return JSONError(.unexpectedEnd(expected: expected), offset: end) }
    return JSONError(.unexpectedByte(bytes[position], expected: expected), offset: position)
  }
}
