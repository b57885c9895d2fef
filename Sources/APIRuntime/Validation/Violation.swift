// One violated constraint, as programs and people read it.

/// A constraint of the document that a value does not keep.
public struct Violation: Hashable, Sendable, Codable {
  /// Where the value is (RFC 6901), as in `/retry_count`; empty for the whole value.
  public var pointer: String
  /// The JSON Schema keyword, as in `minimum`.
  public var keyword: String
  /// What the document asks for, where the keyword has a bound.
  public var bound: String?
  /// What was found, shortened, as JSON text. Do not return it to strangers: it may hold what they must not see.
  public var value: String
  /// The length or number that was compared with the bound, where that is not the value itself.
  public var count: Int?
  /// The keyword's place in the document, as its URI and a JSON Pointer, where the exact evaluator found the violation.
  public var schema: String?

  /// A violation with all its parts.
  public init(
    pointer: String, keyword: String, bound: String? = nil, value: String, count: Int? = nil, schema: String? = nil
  ) {
    self.pointer = pointer
    self.keyword = keyword
    self.bound = bound
    self.value = value
    self.count = count
    self.schema = schema
  }

  init(_ draft: Validation.Draft) {
    if let found = draft.found {
      self = found
      pointer = JSONPointerText.text(of: draft.reversedPath) + found.pointer
      return
    }
    self.init(
      pointer: JSONPointerText.text(of: draft.reversedPath), keyword: draft.keyword.description, bound: draft.bound,
      value: draft.value, count: draft.count)
  }

  /// What is asked for, without the value: `minimum 0`.
  public var rule: String {
    bound.map { "\(keyword) \($0)" } ?? keyword
  }
}

extension Violation: CustomStringConvertible {
  /// A sentence for people: `/retry_count: minimum 0, got -1`.
  public var description: String {
    let place = pointer.isEmpty ? "the value" : Excerpt.plain(pointer)
    return "\(place): \(Excerpt.plain(rule)), got \(count.map(String.init) ?? value)"
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
    case .here: return
    case .index(let index): append(index.description.utf8, to: &bytes)
    case .name(let name): name.withUTF8Buffer { append($0, to: &bytes) }
    case .key(let key): append(key.utf8, to: &bytes)
    }
  }

  private static func append(_ name: some Sequence<UInt8>, to bytes: inout [UInt8]) {
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
