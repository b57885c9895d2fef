// Writes the header fields of a response as a generated structure hands them over.

/// A writer of a response's header fields.
public struct HeaderWriter: Sendable {
  private(set) var fields = HTTPFields()
  /// Whether every value could be written.
  private(set) var isComplete = true

  init() {}

  /// Writes a field; nothing where there is no value.
  public mutating func add<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    guard let value else { return }
    guard let fieldName = HTTPField.Name(name), let parameter = try? ParameterValue(value) else {
      isComplete = false
      return
    }
    if fieldName == .setCookie, style == .simple { return addCookies(parameter) }
    var writer = ParameterWriter(name: name, style: style, isExploded: explode, location: .header)
    writer.write(parameter)
    if writer.problem != nil { isComplete = false }
    if writer.isUndefined { return }
    add(fieldName, writer.output)
  }

  /// A field for each element of an array, and for each line of a text.
  private mutating func addCookies(_ value: ParameterValue) {
    switch value.content {
    case .null: break
    case .scalar(let text):
      for line in text.split(separator: UInt8(ascii: "\n")) { add(.setCookie, Array(line)) }
    case .array(let texts): for text in texts { add(.setCookie, text) }
    case .object: isComplete = false
    }
  }

  private mutating func add(_ name: HTTPField.Name, _ value: [UInt8]) {
    let text = String(decoding: value, as: UTF8.self)
    guard HTTPField.isValidValue(text) else {
      isComplete = false
      return
    }
    fields.append(HTTPField(name: name, value: text))
  }
}
