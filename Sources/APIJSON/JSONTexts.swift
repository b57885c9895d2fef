// Values out of places that only have text, such as the parameters of a URL: all scalars are strings there, and what
// each stands for is known by the type that is read.

extension JSONDocument {
  /// Reads a document of which every string may also be the JSON text of another value: whoever asks it for a number, a
  /// boolean, an array or an object gets the one that the text is.
  ///
  /// - Throws: `JSONError` with the byte at which the document stops being JSON.
  public convenience init(texts bytes: [UInt8]) throws(JSONError) {
    let tape = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try TapeBuilder.build(buffer, JSONLimits())
    }
    self.init(tape, readsTexts: true)
  }

  /// Reads what the text at `index` is the JSON of. White space around it is not part of any value.
  ///
  /// - Throws: `wrongKind` in a document whose strings are nothing but strings, and for a text of another kind.
  @usableFromInline
  @inline(never)
  func readText<Value>(
    _ index: Int, _ kind: JSONKind, _ read: (JSONElement) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard readsTexts else { throw wrongKind(kind, index) }
    return try readAnyText(index, kind, read)
  }

  /// The same in every document.
  ///
  /// - Throws: `wrongKind` for a text of another kind.
  @usableFromInline
  @inline(never)
  func readAnyText<Value>(
    _ index: Int, _ kind: JSONKind, _ read: (JSONElement) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard let text = optionalString(index), let document = try? JSONDocument(text), document.root.kind == kind,
      document.root.range == 0..<document.byteCount
    else { throw wrongKind(kind, index) }
    do throws(JSONError) {
      return try read(document.root)
    } catch {
      throw JSONError(error.kind, in: self, at: index)
    }
  }
}
