// Any JSON value, for what a document leaves open.

/// Any JSON value.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// What the value is.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Compares by value.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch self {
    case .null: break
    case .boolean(let boolean): hasher.combine(boolean)
    case .number(let number): hasher.combine(number)
    case .string(let string): hasher.combine(JSONKey(string))
    case .array(let array): hasher.combine(array)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue: JSONCodable {
  /// Reads without recursion: `open` holds the arrays and objects that are not complete yet.
  ///
  /// - Throws: `duplicateKey` for a key that is there twice, `loneSurrogate` for a string that no `String` can hold.
  public init(from json: __shared JSONElement) throws(JSONError) {
    var reader = JSONValueReader(json.document)
    self = try reader.read(json.index)
  }

  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .boolean(let boolean): json.write(boolean)
    case .number(let number): number.write(to: &json)
    case .string(let string): json.write(string)
    case .array(let array): array.write(to: &json)
    case .object(let object): object.write(to: &json)
    }
  }
}

/// Builds a value from the tape, with its own stack.
private struct JSONValueReader {
  let document: JSONDocument
  private var open: [(elements: [JSONValue], object: JSONObject?, key: String)] = []

  init(_ document: JSONDocument) { self.document = document }

  mutating func read(_ start: Int) throws(JSONError) -> JSONValue {
    var index = start
    while true {
      if let last = open.indices.last, open[last].object != nil, document.word(index).tag != .end {
        open[last].key = try document.string(index)
        index += 1
      }
      if let value = try readToken(index), let root = add(value) { return root }
      index += 1
    }
  }

  /// A scalar, or the container that ends here; nil for one that starts.
  private mutating func readToken(_ index: Int) throws(JSONError) -> JSONValue? {
    switch document.word(index).tag {
    case .null, .unused: return .null
    case .false: return .boolean(false)
    case .true: return .boolean(true)
    case .integer, .decimal: return .number(try JSONNumber(from: JSONElement(document, index)))
    case .string, .escapedString, .brokenString: return .string(try document.string(index))
    case .array: open.append(([], nil, ""))
    case .object:
      try document.checkKeys(index)
      open.append(([], JSONObject(), ""))
    case .end:
      guard let container = open.popLast() else { return .null }
      return container.object.map { .object($0) } ?? .array(container.elements)
    }
    return nil
  }

  /// Puts a value where it belongs; gives it back when that is nowhere, as it is what was asked for.
  private mutating func add(_ value: JSONValue) -> JSONValue? {
    guard let last = open.indices.last else { return value }
    if open[last].object == nil {
      open[last].elements.append(value)
    } else {
      let key = open[last].key
      open[last].object?.append(value, forKey: key)
    }
    return nil
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// A value from a literal.
  public init(nilLiteral: ()) { self = .null }
  /// A value from a literal.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A value from a literal.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}

extension JSONValue: ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// A value from a literal.
  public init(floatLiteral value: Double) { self = .number(JSONNumber(floatLiteral: value)) }
  /// A value from a literal.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A value from a literal.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// A value from a literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible {
  /// The value as JSON.
  public var description: String { jsonText(of: self) }

  /// The value as JSON.
  public var debugDescription: String { jsonText(of: self) }
}

extension JSONObject: CustomStringConvertible, CustomDebugStringConvertible {
  /// The object as JSON.
  public var description: String { jsonText(of: self) }

  /// The object as JSON.
  public var debugDescription: String { jsonText(of: self) }
}

private func jsonText(of value: some JSONWritable) -> String {
  (try? value.jsonBytes()).map { String(decoding: $0, as: UTF8.self) } ?? "a value that JSON cannot say"
}
