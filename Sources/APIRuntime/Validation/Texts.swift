// `minLength`, `maxLength`, `pattern` and `format` (JSON Schema 2020-12 validation §6.3 and §7). Lengths are code points.

/// A value that is a string in JSON.
public protocol StringLike {
  /// The string that is written.
  var validatedText: String { get }
}

extension String: StringLike {
  /// The string itself.
  @inlinable public var validatedText: String { self }
}

extension Validation {
  /// `minLength`: the text has at least so many code points.
  @inlinable
  public mutating func minLength<Text: StringLike>(_ value: Text?, _ bound: Int, at place: Place = .here) {
    guard let text = value?.validatedText, text.utf8.count / 4 < bound else { return }
    if text.utf8.count < bound || Self.codePoints(text) < bound { wrongLength("minLength", text, bound, at: place) }
  }

  /// `maxLength`: the text has at most so many code points.
  @inlinable
  public mutating func maxLength<Text: StringLike>(_ value: Text?, _ bound: Int, at place: Place = .here) {
    guard let text = value?.validatedText, text.utf8.count > bound else { return }
    if Self.codePoints(text) > bound { wrongLength("maxLength", text, bound, at: place) }
  }

  /// `pattern`: the pattern (ECMA-262) matches somewhere in the text. A pattern that could not be compiled has no say:
  /// the generator has reported it.
  @inlinable
  public mutating func pattern<Text: StringLike>(_ value: Text?, _ pattern: Pattern, at place: Place = .here) {
    if isFull { return stop() }
    guard let text = value?.validatedText, pattern.problem == nil, !pattern.matches(text) else { return }
    report("pattern", bound: pattern.source, value: Excerpt.quoted(text), at: place)
  }

  /// `format`: the text is of the format, where the configuration makes that a constraint.
  public mutating func format<Text: StringLike>(_ value: Text?, _ format: JSONSchemaFormat, at place: Place = .here) {
    if isFull { return stop() }
    guard var text = value?.validatedText, !text.withUTF8({ format.accepts($0) }) else { return }
    report("format", bound: format.rawValue, value: Excerpt.quoted(text), at: place)
  }

  /// The number of code points: bytes that do not continue one (RFC 3629 §3).
  @usableFromInline
  static func codePoints(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable { codePoints($0) } ?? codePoints(text.utf8)
  }

  /// The same of UTF-8.
  static func codePoints(_ bytes: some Sequence<UInt8>) -> Int {
    var total = 0
    for byte in bytes where byte & 0xC0 != 0x80 { total &+= 1 }
    return total
  }

  @usableFromInline @inline(never)
  mutating func wrongLength(_ keyword: StaticString, _ text: String, _ bound: Int, at place: Place) {
    report(keyword, bound: "\(bound)", value: Excerpt.quoted(text), count: Self.codePoints(text), at: place)
  }
}
