// Writes JSON straight into bytes. Not copyable, so that nothing is counted or checked between two values.

/// Writes one JSON document.
public struct JSONWriter: ~Copyable, @unchecked Sendable {
  @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  @usableFromInline var failure: JSONError?
  /// Whether equal values become equal bytes; see `canonicalBytes()`.
  let isCanonical: Bool
  /// Bytes that belong to objects and stand beside the document, by where the object begins; nil where there is no
  /// such place.
  var attachments: [Int: [UInt8]]?

  /// A writer with room for that many bytes, which grows as needed.
  public init(capacity: Int = 1024) { self.init(capacity: capacity, isCanonical: false) }

  init(capacity: Int, isCanonical: Bool) {
    self.isCanonical = isCanonical
    self.capacity = max(capacity, 64)
    bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  /// The document.
  ///
  /// - Throws: `notFinite` when a value could not be written; its offset is where it would have stood.
  public consuming func finish() throws(JSONError) -> [UInt8] {
    if let failure { throw failure }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The document, ready to be read, with what has been attached to it.
  ///
  /// - Parameter readsTexts: whether strings stand for the values that they are the JSON of.
  /// - Throws: as `finish()`, and for what is no document.
  public consuming func document(readsTexts: Bool = false) throws(JSONError) -> JSONDocument {
    let attachments = attachments ?? [:]
    return try JSONDocument(try finish(), readsTexts: readsTexts, attachments: attachments)
  }

  /// Remembers the first thing that JSON cannot say; `finish()` throws it.
  public mutating func fail(_ kind: JSONError.Kind) {
    if failure == nil { failure = JSONError(kind, offset: count) }
  }
}

extension JSONWriter {
  /// A writer of a document that can have bytes beside it, as a body of several parts has.
  public static func withAttachments() -> JSONWriter {
    var writer = JSONWriter()
    writer.attachments = [:]
    return writer
  }

  /// Puts bytes beside the document that belong to the object just begun. False where there is no such place, and the
  /// object must hold them itself.
  public mutating func attach(_ bytes: [UInt8]) -> Bool {
    guard attachments != nil else { return false }
    attachments?[count - 1] = bytes
    return true
  }
}

extension JSONWriter {
  /// Starts an object; keys are added with `add`.
  @inlinable public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Ends an object.
  @inlinable public mutating func endObject() { put(UInt8(ascii: "}")) }

  /// Starts an array; every value written until its end is an element.
  @inlinable public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Ends an array.
  @inlinable public mutating func endArray() { put(UInt8(ascii: "]")) }

  /// Adds a key with its value.
  @inlinable public mutating func add<Value: JSONWritable>(_ key: StaticString, _ value: Value) {
    writeKey(key)
    value.write(to: &self)
  }

  /// Adds a key with its value; nothing for nil.
  @inlinable public mutating func add<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
    guard let value else { return }
    writeKey(key)
    value.write(to: &self)
  }

  /// Adds a key with its value; `null` for nil.
  @inlinable public mutating func addNullable<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
    writeKey(key)
    if let value { value.write(to: &self) } else { writeNull() }
  }

  /// Adds a key that is not known beforehand.
  @inlinable public mutating func add<Value: JSONWritable>(key: String, _ value: Value) {
    writeKey(key)
    value.write(to: &self)
  }

  /// Adds keys that are not known beforehand, ascending by their bytes; those that a model writes itself are left out.
  @inlinable public mutating func addAdditional<Value: JSONWritable>(
    _ values: [String: Value], besides keys: JSONKeys = []
  ) {
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (key, value) in sorted where !keys.contains(key) { add(key: key, value) }
  }

  /// Adds an object's members in their order; those that a model writes itself are left out.
  public mutating func addAdditional(_ object: JSONObject, besides keys: JSONKeys = []) {
    for member in isCanonical ? object.sorted : Array(object) where !keys.contains(member.key) {
      add(key: member.key, member.value)
    }
  }
}

extension JSONWriter {
  @usableFromInline
  @inline(never)
  mutating func grow(_ added: Int) {
    let larger = max(capacity * 2, count + added)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  /// Makes room for that many bytes.
  @inlinable mutating func reserve(_ added: Int) {
    if capacity &- count < added { grow(added) }
  }

  @inlinable mutating func put(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count &+= 1
  }

  /// Writes the comma that this value or key needs: none after an opening bracket, a colon, or at the start.
  @inlinable mutating func separate() {
    guard count > 0 else { return }
    switch bytes[count &- 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: put(UInt8(ascii: ","))
    }
  }

  @inlinable mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
  }
}
