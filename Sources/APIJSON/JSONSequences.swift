// The insides of arrays and objects, in the order of the document.

/// The elements of an array.
public struct JSONElements: Sequence, Sendable {
  @usableFromInline let document: JSONDocument
  @usableFromInline let first: Int

  /// Without a first element the sequence is empty: it starts at the end that stands behind every root.
  @inlinable init(_ document: JSONDocument, _ first: Int?) {
    self.document = document
    self.first = first ?? document.next(0)
  }

  /// How many there are; found by walking over them.
  @inlinable public var count: Int {
    var count = 0
    var index = first
    while document.word(index).tag != .end {
      index = document.next(index)
      count &+= 1
    }
    return count
  }

  /// The exact count.
  @inlinable public var underestimatedCount: Int { count }

  /// Starts at the first.
  @inlinable public func makeIterator() -> Iterator { Iterator(document, first) }

  /// Goes from one element to the next.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let document: JSONDocument
    @usableFromInline var index: Int

    @inlinable init(_ document: JSONDocument, _ index: Int) {
      self.document = document
      self.index = index
    }

    /// The next one; nil at the end.
    @inlinable public mutating func next() -> JSONElement? {
      guard document.word(index).tag != .end else { return nil }
      defer { index = document.next(index) }
      return JSONElement(document, index)
    }
  }
}

/// One member of an object.
public struct JSONMember: Sendable {
  /// The key as a value of kind string: its text, its place, whether a `String` can hold it.
  public let key: JSONElement
  /// The value.
  public let value: JSONElement

  @inlinable init(_ document: JSONDocument, _ index: Int) {
    key = JSONElement(document, index)
    value = JSONElement(document, index &+ 1)
  }
}

/// The members of an object, repeated keys included.
public struct JSONMembers: Sequence, Sendable {
  @usableFromInline let document: JSONDocument
  @usableFromInline let first: Int

  @inlinable init(_ document: JSONDocument, _ first: Int?) {
    self.document = document
    self.first = first ?? document.next(0)
  }

  /// How many there are; found by walking over them.
  @inlinable public var count: Int {
    var count = 0
    var index = first
    while document.word(index).tag != .end {
      index = document.next(index &+ 1)
      count &+= 1
    }
    return count
  }

  /// The exact count.
  @inlinable public var underestimatedCount: Int { count }

  /// Starts at the first.
  @inlinable public func makeIterator() -> Iterator { Iterator(document, first) }

  /// Goes from one member to the next.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let document: JSONDocument
    @usableFromInline var index: Int

    @inlinable init(_ document: JSONDocument, _ index: Int) {
      self.document = document
      self.index = index
    }

    /// The next one; nil at the end.
    @inlinable public mutating func next() -> JSONMember? {
      guard document.word(index).tag != .end else { return nil }
      defer { index = document.next(index &+ 1) }
      return JSONMember(document, index)
    }
  }
}
