// Reads the header fields of a response as a generated structure asks for them. A name in a document and a name on the
// wire are compared without regard to case (RFC 9110 §5.1).

/// A reader of a response's header fields.
public struct HeaderReader: Sendable {
  let fields: HTTPFields

  init(_ fields: HTTPFields) {
    self.fields = fields
  }

  /// A field that must be there.
  ///
  /// - Throws: `HeaderError` where it is missing or unreadable.
  public func required<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws(HeaderError) -> Value {
    guard let value: Value = try read(name, style, explode, shape) else {
      throw HeaderError(name: name, reason: .missing)
    }
    return value
  }

  /// A field that may be left out.
  ///
  /// - Throws: `HeaderError` where it is unreadable.
  public func optional<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws(HeaderError) -> Value? {
    try read(name, style, explode, shape)
  }

  /// A field with a default.
  ///
  /// - Throws: `HeaderError` where it is unreadable.
  public func defaulted<Value: JSONReadable>(
    _ name: String, _ value: @autoclosure () -> Value, style: ParameterStyle = .simple, explode: Bool = false,
    shape: ParameterShape = .scalar
  ) throws(HeaderError) -> Value {
    try read(name, style, explode, shape) ?? value()
  }

  private func read<Value: JSONReadable>(
    _ name: String, _ style: ParameterStyle, _ isExploded: Bool, _ shape: ParameterShape
  ) throws(HeaderError) -> Value? {
    guard let fieldName = HTTPField.Name(name) else { return nil }
    let values = fields[values: fieldName]
    guard !values.isEmpty else { return nil }
    let cutter = ParameterCutter(name: name, style: style, isExploded: isExploded, shape: shape, isCoded: false)
    let text: ParameterText
    do throws(ParameterProblem) {
      text = try Self.text(values, fieldName, cutter)
    } catch {
      throw HeaderError(name: name, reason: .style)
    }
    do throws(JSONError) {
      return try ParameterReader.read(text, style, as: Value.self)
    } catch {
      throw HeaderError(name: name, reason: .value(error))
    }
  }

  /// Fields of one name are one list (RFC 9110 §5.3), but for `Set-Cookie`, whose values have commas of their own: as
  /// an array it has an element for each field, as one text a line.
  private static func text(
    _ values: [String], _ name: HTTPField.Name, _ cutter: ParameterCutter
  ) throws(ParameterProblem) -> ParameterText {
    guard name == .setCookie else { return try cutter.cut(field: values.joined(separator: ", ")) }
    return cutter.shape == .array ? .array(values) : .scalar(values.joined(separator: "\n"))
  }
}
