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

  init() {}

  /// What came under a name, each text with the rest of its name in brackets.
  ///
  /// - Parameter shape: what the value looks like. The elements of an array may also come without brackets.
  init(
    _ texts: [(path: ArraySlice<UInt8>, text: String)], shape: ParameterShape
  ) throws(ParameterProblem) {
    let isList = shape == .array || shape == .scalarOrArray && texts.count > 1
    for (path, text) in texts { try add(text, at: path.isEmpty && isList ? [.openBracket, .closeBracket] : path) }
  }

  /// Adds what came under `path`, the names in brackets.
  private mutating func add(_ text: String, at path: ArraySlice<UInt8>) throws(ParameterProblem) {
    var keys: [String] = []
    var rest = path
    while let end = rest.firstIndex(of: .closeBracket), rest.first == .openBracket {
      let key = rest[rest.startIndex..<end].dropFirst()
      guard keys.count < Self.maximumDepth, !key.contains(.openBracket) else { break }
      keys.append(String(decoding: key, as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty else { throw .style }
    if let problem = add(text, at: keys[...]) { throw problem }
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
  /// Writes what came under the name of a field as the value that it stands for.
  static func write(
    _ texts: [(path: ArraySlice<UInt8>, text: String)], of name: String, shape: ParameterShape,
    to json: inout JSONWriter
  ) throws(FormProblem) {
    do throws(ParameterProblem) {
      try DeepForm(texts, shape: shape).write(to: &json, shape)
    } catch {
      throw .field(name, "style", error.message)
    }
  }

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
