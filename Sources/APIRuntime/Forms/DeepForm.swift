// Fields such as `card[number]=4242`, `expand[]=customer` and `items[0][price]=10`, and the tree that they describe. The
// specification leaves open how the style deepObject lays out what is nested and what is an array; this is what servers
// that read such forms agree on.

/// What stands under one name.
struct DeepForm {
  /// Deeper names are refused, so that no request makes us recurse as it likes.
  private static let maximumDepth = 32

  private var text: String?
  private var children: [(key: String, value: DeepForm)] = []
  private var index: [JSONKey: Int] = [:]

  /// Adds what came under `path`, the names in brackets.
  mutating func add(_ text: String, at path: ArraySlice<UInt8>, _ name: String) throws(FormProblem) {
    var keys: [String] = []
    var rest = path
    while let end = rest.firstIndex(of: .closeBracket), rest.first == .openBracket {
      let key = rest[rest.startIndex..<end].dropFirst()
      guard keys.count < Self.maximumDepth, !key.contains(.openBracket) else { break }
      keys.append(String(decoding: key, as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty else { throw .field(name, "style", ParameterProblem.style.message) }
    if let problem = add(text, at: keys[...]) { throw .field(name, "style", problem.message) }
  }

  private mutating func add(_ text: String, at keys: ArraySlice<String>) -> ParameterProblem? {
    guard let key = keys.first else {
      guard self.text == nil else { return .repeated }
      guard children.isEmpty else { return .style }
      self.text = text
      return nil
    }
    guard self.text == nil else { return .style }
    // `[]` is the next element of an array.
    guard !key.isEmpty, let known = index[JSONKey(key)] else {
      if !key.isEmpty { index[JSONKey(key)] = children.count }
      var child = DeepForm()
      let problem = child.add(text, at: keys.dropFirst())
      children.append((key, child))
      return problem
    }
    return children[known].value.add(text, at: keys.dropFirst())
  }

  /// - Parameter shape: what the value looks like; `nil` inside, where keys that count from 0 are those of an array.
  func write(to json: inout JSONWriter, _ shape: ParameterShape?) {
    if let text { return text.write(to: &json) }
    guard shape == .array || shape != .object && isCounted else {
      json.beginObject()
      for child in children {
        json.writeKey(child.key)
        child.value.write(to: &json, nil)
      }
      return json.endObject()
    }
    json.beginArray()
    for child in children { child.value.write(to: &json, nil) }
    json.endArray()
  }

  private var isCounted: Bool {
    children.enumerated().allSatisfy { $1.key.isEmpty || $1.key.hasSameBytes(as: String($0)) }
  }
}

extension DeepForm {
  /// A field that is one text.
  struct Pair {
    var name: String
    var value: JSONElement
  }

  /// The fields that a value becomes; none for what is empty.
  static func flatten(_ value: JSONElement, as name: String, into pairs: inout [Pair]) {
    switch value.kind {
    case .null: break
    case .object:
      for member in value.members {
        let key = String(decoding: member.key.stringBytes, as: UTF8.self)
        flatten(member.value, as: "\(name)[\(key)]", into: &pairs)
      }
    case .array:
      let isOfScalars = value.elements.allSatisfy { $0.kind != .object && $0.kind != .array }
      for (index, element) in value.elements.enumerated() {
        flatten(element, as: isOfScalars ? "\(name)[]" : "\(name)[\(index)]", into: &pairs)
      }
    default: pairs.append(Pair(name: name, value: value))
    }
  }
}
