// Reads the keys of an object that a model asks for. It expects them in the order in which it is asked, which is the
// order of the document that described the object; any other order costs a search.

/// A reader of one object's keys.
public struct JSONObjectReader: Sendable {
  @usableFromInline let document: JSONDocument
  /// The first key, or the end of an object without any.
  @usableFromInline let first: Int
  /// The key that is expected next.
  @usableFromInline var cursor: Int

  @inlinable init(_ document: JSONDocument, _ first: Int) {
    self.document = document
    self.first = first
    cursor = first
  }

  /// The object itself.
  @inlinable public var element: JSONElement { JSONElement(document, first &- 1) }
}

extension JSONObjectReader {
  /// The value of a key that must be there.
  ///
  /// - Throws: `missingKey`, or what the value's type finds wrong.
  @inlinable public mutating func required<Value: JSONReadable>(_ key: StaticString) throws(JSONError) -> Value {
    let index = find(key)
    guard index != 0 else { throw missing(key) }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key that may be absent but not `null`.
  @inlinable public mutating func optional<Value: JSONReadable>(_ key: StaticString) throws(JSONError) -> Value? {
    let index = find(key)
    guard index != 0 else { return nil }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key that must be there and may be `null`.
  @inlinable public mutating func requiredNullable<Value: JSONReadable>(
    _ key: StaticString
  ) throws(JSONError) -> Value? {
    let index = find(key)
    guard index != 0 else { throw missing(key) }
    if document.word(index).isNull { return nil }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key that may be absent or `null`, which are not told apart.
  @inlinable public mutating func optionalNullable<Value: JSONReadable>(
    _ key: StaticString
  ) throws(JSONError) -> Value? {
    let index = find(key)
    guard index != 0, !document.word(index).isNull else { return nil }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key that may be absent or `null`, told apart.
  @inlinable public mutating func optionalOrNull<Value: JSONReadable>(
    _ key: StaticString
  ) throws(JSONError) -> Nullable<Value>? {
    let index = find(key)
    guard index != 0 else { return nil }
    return try Nullable<Value>(from: JSONElement(document, index))
  }

  /// The value of a key, or its default when it is absent.
  @inlinable public mutating func defaulted<Value: JSONReadable>(
    _ key: StaticString, _ value: @autoclosure () -> Value
  ) throws(JSONError) -> Value {
    let index = find(key)
    guard index != 0 else { return value() }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key that may be `null`, or its default when it is absent.
  @inlinable public mutating func defaultedNullable<Value: JSONReadable>(
    _ key: StaticString, _ value: @autoclosure () -> Value?
  ) throws(JSONError) -> Value? {
    let index = find(key)
    guard index != 0 else { return value() }
    if document.word(index).isNull { return nil }
    return try Value(from: JSONElement(document, index))
  }

  /// The value of a key, unread; nil when it is absent.
  public mutating func element(_ key: StaticString) -> JSONElement? {
    let index = find(key)
    return index == 0 ? nil : JSONElement(document, index)
  }
}

extension JSONObjectReader {
  /// The value of a key; 0, where only a root can be, when there is none.
  @inlinable mutating func find(_ key: StaticString) -> Int {
    let word = document.word(cursor)
    let length = key.utf8CodeUnitCount
    guard word.isPlainString(length: length),
      (document.bytes + (word.offset &+ 1)).hasSameBytes(as: key.utf8Start, count: length)
    else { return search(key) }
    let value = cursor &+ 1
    cursor = document.next(value)
    return value
  }

  /// Looks from the expected key to the end, then from the first key. An absent key leaves the expectation as it is.
  @usableFromInline
  @inline(never)
  mutating func search(_ key: StaticString) -> Int {
    let text = key.utf8Start
    let length = key.utf8CodeUnitCount
    var index = cursor
    while document.word(index).tag != .end {
      let following = document.next(index &+ 1)
      if document.isString(index, text, count: length) { return found(index, following) }
      index = following
    }
    index = first
    while index < cursor {
      let following = document.next(index &+ 1)
      if document.isString(index, text, count: length) { return found(index, following) }
      index = following
    }
    return 0
  }

  private mutating func found(_ index: Int, _ following: Int) -> Int {
    cursor = following
    return index &+ 1
  }

  @usableFromInline
  @inline(never)
  func missing(_ key: StaticString) -> JSONError {
    JSONError(.missingKey("\(key)"), in: document, at: first &- 1)
  }
}
