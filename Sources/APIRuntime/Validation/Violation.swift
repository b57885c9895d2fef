// One violated constraint, as programs and people read it.

/// A constraint of the document that a value does not keep.
public struct Violation: JSONModel {
  /// Where the value is (RFC 6901), as in `/retry_count`; empty for the whole value.
  public var pointer: String
  /// The JSON Schema keyword, as in `minimum`.
  public var keyword: String
  /// What the document asks for, where the keyword has a bound.
  public var bound: String?
  /// What was found, shortened, as JSON text; `nil` where whoever passed the violation on has left it out. Do not return
  /// it to strangers: it may hold what they must not see.
  public var value: String?
  /// The length or number that was compared with the bound, where that is not the value itself.
  public var count: Int?
  /// The keyword's place in the document, as its URI and a JSON Pointer, where it is known.
  public var schema: String?
  /// What is asked for in words, as in `must be at least 0`. Nothing of the value is in it.
  public var message: String

  /// A violation with all its parts.
  ///
  /// - Parameter message: what is asked for in words; `nil` for those that the keyword has.
  public init(
    pointer: String, keyword: String, bound: String? = nil, value: String? = nil, count: Int? = nil,
    schema: String? = nil, message: String? = nil
  ) {
    self.pointer = pointer
    self.keyword = keyword
    self.bound = bound
    self.value = value
    self.count = count
    self.schema = schema
    self.message = message ?? ViolationMessage.text(keyword, bound)
  }

  /// Reads a violation.
  public init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    self.init(
      pointer: try object.required("pointer"), keyword: try object.defaulted("keyword", ""),
      bound: try object.optional("bound"), value: try object.optional("value"), count: try object.optional("count"),
      schema: try object.optional("schema"), message: try object.optional("message"))
  }

  /// Writes the violation.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("pointer", pointer)
    json.add("keyword", keyword)
    json.add("bound", bound)
    json.add("value", value)
    json.add("count", count)
    json.add("schema", schema)
    json.add("message", message)
    json.endObject()
  }

  init(_ draft: Validation.Draft) {
    if let found = draft.found {
      self = found
      pointer = JSONPointerText.text(of: draft.reversedPath) + found.pointer
      return
    }
    self.init(
      pointer: JSONPointerText.text(of: draft.reversedPath), keyword: draft.keyword.description, bound: draft.bound,
      value: draft.value, count: draft.count, schema: SchemaLocationText.text(of: draft))
  }

  /// What is asked for, without the value: `minimum 0`.
  public var rule: String {
    bound.map { "\(keyword) \($0)" } ?? keyword
  }

  /// The same without what was found.
  public var withoutValue: Violation {
    var violation = self
    violation.value = nil
    return violation
  }
}

extension Violation: CustomStringConvertible {
  /// A sentence for people: `/retry_count: minimum 0, got -1`.
  public var description: String {
    let place = pointer.isEmpty ? "the value" : Excerpt.plain(pointer)
    guard let found = count.map(String.init) ?? value else { return "\(place): \(Excerpt.plain(message))" }
    return "\(place): \(Excerpt.plain(rule)), got \(found)"
  }
}

/// JSON Pointer text (RFC 6901 §3) out of a validator's path.
enum JSONPointerText {
  static func text(of reversedPath: [Validation.Place]) -> String {
    var bytes: [UInt8] = []
    for place in reversedPath.reversed() { append(place, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ place: Validation.Place, to bytes: inout [UInt8]) {
    switch place {
    case .here, .schema: return
    case .index(let index): append(index.description.utf8, to: &bytes)
    case .name(let name), .property(let name, _): name.withUTF8Buffer { append($0, to: &bytes) }
    case .key(let key): append(key.utf8, to: &bytes)
    }
  }

  static func append(_ name: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name {
      switch byte {
      case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
      case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

/// A keyword's place in the document out of a validator's path: from the schema that the path starts under, by the
/// keywords that such steps go through.
private enum SchemaLocationText {
  static func text(of draft: Validation.Draft) -> String? {
    guard let location = draft.location, draft.stepsFromLocation <= draft.reversedPath.count else { return nil }
    var bytes: [UInt8] = []
    location.withUTF8Buffer { bytes += $0 }
    // These keywords stand in the holder's schema.
    let isAboutMember = isOne(draft.keyword, "required") || isOne(draft.keyword, "additionalProperties")
    for place in draft.reversedPath[..<draft.stepsFromLocation].dropFirst(isAboutMember ? 1 : 0).reversed() {
      append(place, to: &bytes)
    }
    draft.keyword.withUTF8Buffer { JSONPointerText.append($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ place: Validation.Place, to bytes: inout [UInt8]) {
    switch place {
    case .here, .schema: return
    case .index: bytes += "/items".utf8
    case .key: bytes += "/additionalProperties".utf8
    case .name(let name), .property(let name, _):
      bytes += "/properties".utf8
      name.withUTF8Buffer { JSONPointerText.append($0, to: &bytes) }
    }
  }

  private static func isOne(_ keyword: StaticString, _ other: StaticString) -> Bool {
    keyword.description.hasSameBytes(as: other.description)
  }
}
