// One value of a document: a reference and an index, with nothing decoded.

/// A value inside a `JSONDocument`.
public struct JSONElement: Sendable {
  @usableFromInline package let document: JSONDocument
  /// Where its word stands on the tape.
  @usableFromInline package let index: Int

  @inlinable package init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  /// What the value is.
  public var kind: JSONKind { document.word(index).kind }

  /// Where the value starts, in bytes of the document.
  public var offset: Int { document.word(index).offset }

  /// The bytes that the value takes in the document, with its quotes or brackets.
  public var range: Range<Int> { document.range(index) }

  /// The bytes of `range`: the value as it is written.
  public var source: [UInt8] {
    let range = range
    return [UInt8](UnsafeBufferPointer(start: document.bytes + range.lowerBound, count: range.count))
  }

  /// The bytes that stand beside the document for this object.
  public var attachment: [UInt8]? { document.attachments.isEmpty ? nil : document.attachments[offset] }

  /// Whether the value is `null`.
  @inlinable public var isNull: Bool { document.word(index).isNull }

  /// The boolean; nil for any other kind.
  public var boolean: Bool? {
    switch document.word(index).tag {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The number as it is written; nil for any other kind.
  public var numberText: String? {
    guard kind == .number else { return nil }
    return String(decoding: source, as: UTF8.self)
  }

  /// The decoded string; nil for any other kind, and for a string with half a surrogate pair.
  public var string: String? { document.optionalString(index) }

  /// Whether the value is a string with an escape of half a surrogate pair, which no `String` can hold.
  public var hasLoneSurrogate: Bool { document.word(index).tag == .brokenString }

  /// The decoded bytes of a string; empty for any other kind. Half a surrogate pair becomes the three bytes that UTF-8
  /// would have for it, so that different strings stay different.
  public var stringBytes: [UInt8] { document.word(index).isString ? document.decodedBytes(index) : [] }

  /// Calls `body` with the UTF-8 of a string, which is not copied where it has no escapes.
  ///
  /// - Throws: `wrongKind` for any other kind, `loneSurrogate` for a string that no `String` can hold.
  @inlinable public func withUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(JSONError) -> Result {
    let word = document.word(index)
    if word.isPlainString {
      return body(UnsafeBufferPointer(start: document.bytes + (word.offset &+ 1), count: word.length))
    }
    return Array(try document.string(index).utf8).withUnsafeBufferPointer(body)
  }

  /// The elements of an array; none for any other kind.
  public var elements: JSONElements {
    document.word(index).tag == .array ? JSONElements(document, index + 1) : JSONElements(document, nil)
  }

  /// The members of an object in their order, repeated keys included; none for any other kind.
  public var members: JSONMembers {
    document.word(index).tag == .object ? JSONMembers(document, index + 1) : JSONMembers(document, nil)
  }

  /// The keys and indices that lead here from the root.
  public var path: [JSONPathElement] { document.path(to: index) }

  /// An error that lies here.
  public func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, in: document, at: index) }
}

extension JSONElement {
  /// The elements of an array.
  ///
  /// - Throws: `JSONError.Kind.wrongKind` for any other kind.
  @inlinable public func array() throws(JSONError) -> JSONElements {
    guard document.word(index).tag == .array else {
      return try document.readText(index, .array) { array throws(JSONError) in try array.array() }
    }
    return JSONElements(document, index &+ 1)
  }

  /// A reader of this object's keys.
  ///
  /// - Throws: `JSONError.Kind.wrongKind` for any other kind, `duplicateKey` for an object with a key twice.
  @inlinable public func object() throws(JSONError) -> JSONObjectReader {
    guard document.word(index).tag == .object else {
      return try document.readText(index, .object) { object throws(JSONError) in try object.object() }
    }
    try document.checkKeys(index)
    return JSONObjectReader(document, index &+ 1)
  }

  /// Tries to read one branch of a union: nil when the value is of another kind or does not fit.
  @inlinable public func attempt<Value: JSONReadable>(_ kind: JSONKind) -> Value? {
    guard self.kind == kind || (document.readsTexts && self.kind == .string) else { return nil }
    return attempt()
  }

  /// Tries to read one branch of a union that this object has a key of: nil when it has none of the keys, which no other
  /// branch has, or does not fit.
  public func attempt<Value: JSONReadable>(_ kind: JSONKind, having keys: [StaticString]) -> Value? {
    guard let object = textObject else { return nil }
    var reader = JSONObjectReader(object.document, object.index + 1)
    return keys.contains { reader.find($0) != 0 } ? attempt(kind) : nil
  }

  /// Tries to read one branch of a union whatever kind it wants: nil when the value does not fit.
  ///
  /// A document allows a bounded amount of such work, far above what any union needs, as unions inside unions are tried
  /// in every combination; when it is used up, every attempt fails.
  @inlinable public func attempt<Value: JSONReadable>() -> Value? {
    guard document.spend(attemptCost) else { return nil }
    return try? Value(from: self)
  }

  @usableFromInline var attemptCost: Int { document.next(index) - index }

  /// The value of the key that tells the branches of a union apart; nil when there is none that is a string.
  public func discriminator(_ key: StaticString) -> String? {
    property(key).flatMap { $0.document.optionalString($0.index) }
  }

  /// Whether a property of this object is absent or one of some texts. True for what is no text at all, and for what is
  /// no object: reading says so.
  public func allows(_ key: StaticString, _ texts: [StaticString]) -> Bool {
    guard let text = discriminator(key) else { return true }
    return texts.contains {
      text.utf8.elementsEqual(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
    }
  }

  /// Whether a property of this object is absent or one of some integers.
  public func allows(_ key: StaticString, _ integers: [Int64]) -> Bool {
    guard let value = property(key), let integer = try? Int64(from: value) else { return true }
    return integers.contains(integer)
  }

  /// Whether a property of this object is absent or has this truth value.
  public func allows(_ key: StaticString, _ flag: Bool) -> Bool {
    guard let value = property(key), let written = try? Bool(from: value) else { return true }
    return written == flag
  }

  /// The value of a property, where this is an object that has it.
  private func property(_ key: StaticString) -> JSONElement? {
    guard let object = textObject else { return nil }
    var reader = JSONObjectReader(object.document, object.index + 1)
    let value = reader.find(key)
    return value == 0 ? nil : JSONElement(object.document, value)
  }

  /// This object, or the one that this text is the JSON of; nil for any other value.
  private var textObject: JSONElement? {
    if document.word(index).tag == .object { return self }
    return try? document.readText(index, .object) { object throws(JSONError) in object }
  }
}
