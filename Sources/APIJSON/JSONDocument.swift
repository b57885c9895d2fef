// A document that has been checked once from end to end: its bytes, and a tape with one word per token.

import Synchronization

/// A JSON document (RFC 8259), read and checked as a whole.
///
/// Keys keep their order and may repeat; numbers stay text; strings stay escaped until they are asked for.
public final class JSONDocument: Sendable {
  /// The document's bytes with `TapeBuilder.padding` zeros behind them, so that eight may always be loaded at once.
  @usableFromInline package nonisolated(unsafe) let bytes: UnsafePointer<UInt8>
  @usableFromInline package nonisolated(unsafe) let tape: UnsafePointer<UInt64>
  /// How many bytes the document has.
  public let byteCount: Int
  /// How many words the tape has.
  package let tokenCount: Int
  /// Whether texts stand for the values that they are the JSON of; see `JSONDocument.init(texts:)`.
  @usableFromInline let readsTexts: Bool
  /// See `JSONLimits`.
  let ignoresOneWayProperties: Bool
  /// What `JSONWriter.attach(_:)` put beside the document.
  let attachments: [Int: [UInt8]]
  /// What is left for attempts at unions; see `spend(_:)`.
  let attempts: Atomic<Int>

  /// Reads a document.
  ///
  /// - Throws: `JSONError` with the byte at which the document stops being JSON or exceeds a limit.
  public convenience init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
    let tape = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try TapeBuilder.build(buffer, limits)
    }
    self.init(tape, readsTexts: false, ignoresOneWayProperties: limits.ignoresOneWayProperties)
  }

  /// Reads a document that is a text.
  public convenience init(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  convenience init(_ bytes: [UInt8], readsTexts: Bool, attachments: [Int: [UInt8]]) throws(JSONError) {
    let tape = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try TapeBuilder.build(buffer, JSONLimits())
    }
    self.init(tape, readsTexts: readsTexts, attachments: attachments)
  }

  init(
    _ tape: Tape, readsTexts: Bool, attachments: [Int: [UInt8]] = [:], ignoresOneWayProperties: Bool = false
  ) {
    self.ignoresOneWayProperties = ignoresOneWayProperties
    self.readsTexts = readsTexts
    self.attachments = attachments
    bytes = UnsafePointer(tape.bytes)
    self.tape = UnsafePointer(tape.words)
    byteCount = tape.byteCount
    tokenCount = tape.wordCount
    attempts = Atomic(max(100_000, 64 * tape.wordCount))
  }

  deinit {
    bytes.deallocate()
    tape.deallocate()
  }

  /// The value that the document is.
  @inlinable public var root: JSONElement { JSONElement(self, 0) }
}

/// What a `TapeBuilder` hands to a `JSONDocument`, which then owns the memory.
struct Tape {
  var bytes: UnsafeMutablePointer<UInt8>
  var byteCount: Int
  var words: UnsafeMutablePointer<UInt64>
  var wordCount: Int
}

extension JSONDocument {
  @inlinable package func word(_ index: Int) -> TapeWord { TapeWord(bits: tape[index]) }

  /// The word behind the value at `index`.
  @inlinable package func next(_ index: Int) -> Int {
    let word = word(index)
    return word.isContainer ? index &+ word.length &+ 1 : index &+ 1
  }

  /// The bytes that the value at `index` takes in the document, quotes and brackets included.
  func range(_ index: Int) -> Range<Int> {
    let word = word(index)
    switch word.tag {
    case .string, .escapedString, .brokenString: return word.offset..<word.offset + word.length + 2
    case .array, .object: return word.offset..<self.word(index + word.length).offset + 1
    default: return word.offset..<word.offset + word.length
    }
  }

  /// The keys and indices that lead to the token at `target`, found by walking down from the root.
  func path(to target: Int) -> [JSONPathElement] {
    var path: [JSONPathElement] = []
    var container = 0
    while container < target, word(container).isContainer {
      let isObject = word(container).tag == .object
      var child = container + 1
      var position = 0
      while true {
        let value = isObject ? child + 1 : child
        let following = next(value)
        if target < following {
          path.append(isObject ? .key(lossyString(child)) : .index(position))
          if target < value { return path }
          container = value
          break
        }
        child = following
        position += 1
        if word(child).tag == .end { return path }
      }
    }
    return path
  }

  /// Takes the cost of one attempt from the document's budget; false when it is used up.
  ///
  /// Unions inside unions are tried in all combinations: without a budget a peer could ask for 2^depth of them.
  @usableFromInline
  func spend(_ cost: Int) -> Bool {
    attempts.subtract(cost, ordering: .relaxed).newValue > 0
  }
}
