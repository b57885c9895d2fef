// Every way in which JSON can be wrong, and the sentence for each.

extension JSONError {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The document ends where more must follow.
    case unexpectedEnd(expected: String)
    /// A byte stands where the grammar has none like it (RFC 8259 §2).
    case unexpectedByte(UInt8, expected: String)
    /// Something follows the value that is the document.
    case trailingContent
    /// A number breaks RFC 8259 §6.
    case invalidNumber
    /// An escape breaks RFC 8259 §7.
    case invalidEscape
    /// A string holds a raw control character.
    case controlCharacter(UInt8)
    /// The bytes are not UTF-8 (RFC 3629 §4).
    case invalidUTF8
    /// More arrays and objects are open than `JSONLimits.maximumDepth`.
    case tooDeep(limit: Int)
    /// More bytes than `JSONLimits.maximumBytes`.
    case tooLarge(limit: Int)
    /// More values than `JSONLimits.maximumTokens`.
    case tooManyTokens(limit: Int)
    /// A number with more characters than `JSONLimits.maximumNumberLength`.
    case numberTooLong(limit: Int)
    /// A string with more bytes than `JSONLimits.maximumStringLength`.
    case stringTooLong(limit: Int)

    /// An object has a key twice, compared by its bytes.
    case duplicateKey(String)
    /// An object has two keys that Swift's `String` holds for equal.
    case equivalentKeys(String)
    /// A key that must be there is not.
    case missingKey(String)
    /// A key that may not be there.
    case unknownKey(String)
    /// A key that may not be there in the direction in which the object travels; the keyword is `readOnly` or
    /// `writeOnly`.
    case oneWayKey(String, keyword: String)
    /// The value is of another kind.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// A number that the type cannot hold.
    case numberOutOfRange(type: String)
    /// A number with a fraction where an integer is expected.
    case notAnInteger
    /// A `\u` escape of half a surrogate pair, which no Swift `String` can hold.
    case loneSurrogate
    /// The value is of the right kind but not in the format: `date-time`, `uuid`, …
    case notRepresentable(format: String)
    /// NaN or an infinity, which JSON cannot say.
    case notFinite
    /// What a type of the caller's own found wrong, as a sentence.
    case custom(String)
  }
}

extension JSONError: CustomStringConvertible {
  /// One sentence: what is wrong, then where.
  public var description: String {
    let pointer = pointer
    let place = pointer.isEmpty ? "byte \(offset)" : "\(pointer) (byte \(offset))"
    return "\(kind.description) at \(place)"
  }
}

extension JSONError.Kind: CustomStringConvertible {
  /// What is wrong, without the place. Text of the document is quoted and its control characters are escaped.
  public var description: String {
    switch self {
    case .unexpectedEnd(let expected): "the document ends where \(expected) is expected"
    case .unexpectedByte(let byte, let expected): "\(quoted(byte)) where \(expected) is expected"
    case .trailingContent: "something follows the end of the value"
    case .invalidNumber: "not a number of JSON"
    case .invalidEscape: "not an escape of JSON"
    case .controlCharacter(let byte): "the control character \(quoted(byte)) must be escaped in a string"
    case .invalidUTF8: "not valid UTF-8"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .tooManyTokens(let limit): "more than \(limit) values"
    case .numberTooLong(let limit): "a number of more than \(limit) characters"
    case .stringTooLong(let limit): "a string of more than \(limit) bytes"
    case .duplicateKey(let key): "the key \(quoted(key)) is there twice"
    case .equivalentKeys(let key): "the key \(quoted(key)) is there twice in different Unicode spellings"
    case .missingKey(let key): "the key \(quoted(key)) is missing"
    case .unknownKey(let key): "the key \(quoted(key)) is not known"
    case .oneWayKey(let key, let keyword): "the key \(quoted(key)) is \(keyword)"
    case .wrongKind(let expected, let found): "expected \(expected.phrase), found \(found.phrase)"
    case .numberOutOfRange(let type): "the number does not fit \(type)"
    case .notAnInteger: "expected an integer, found a number with a fraction"
    case .loneSurrogate: "the string has an escape of half a surrogate pair"
    case .notRepresentable(let format): "not of the format \(quoted(format))"
    case .notFinite: "a number that is not finite cannot be written"
    case .custom(let sentence): sentence
    }
  }
}

/// Text as a message may show it: quoted as JSON, only printable ASCII, cut at 80 characters.
private func quoted(_ text: String) -> String {
  var shown = "\""
  for scalar in text.unicodeScalars.prefix(80) { shown += scalar.escaped(asASCII: true) }
  return shown + (text.unicodeScalars.count > 80 ? "…\"" : "\"")
}

private func quoted(_ byte: UInt8) -> String {
  (0x21...0x7E).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte 0x" + String(byte, radix: 16, uppercase: true)
}
