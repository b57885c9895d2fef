// A parameter that is the whole query string (OpenAPI 3.2.0 §4.12.1, `in: querystring`): a form, JSON or another text.

extension ClientRequest {
  /// Sets the query string; nothing where there is no value.
  ///
  /// - Parameters:
  ///   - style: `form` for `application/x-www-form-urlencoded`, `json`, or `simple` for any other text.
  ///   - fields: for a form: how properties travel that are more than one text.
  public func querystring<Value: JSONWritable>(
    _ name: StaticString, _ value: Value?, style: ParameterStyle = .json, fields: [FormField] = []
  ) {
    guard let value else { return }
    let name = name.text
    guard style == .form else { return querystring(name, value, style) }
    do throws(FormProblem) {
      queryText.join(try FormWriter.write(value, fields), with: [.ampersand])
    } catch {
      let (pointer, keyword, message) = error.rule
      let place = ParameterLocation.querystring.pointer(name) + pointer
      problems.append(Violation(pointer: place, keyword: keyword, message: message))
    }
  }

  private func querystring(_ name: String, _ value: some JSONWritable, _ style: ParameterStyle) {
    guard let parameter = read(value, .querystring, name) else { return }
    var writer = ParameterWriter(name: name, style: style, isExploded: false, location: .querystring)
    writer.write(parameter)
    queryText.join(writer.output, with: [.ampersand])
  }
}

extension ServerRequest {
  /// The query string, which must be there. A form without fields is one.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func querystring<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .json, fields: [FormField] = []
  ) throws -> Value {
    let text = queryString
    return try required(
      try read(style == .form ? text ?? [] : text, style, fields, name.text), .querystring, name.text)
  }

  /// The query string, with a default.
  public func querystring<Value: JSONReadable>(
    _ name: StaticString, default: Value, style: ParameterStyle = .json, fields: [FormField] = []
  ) throws -> Value {
    try read(queryString, style, fields, name.text) ?? `default`
  }

  /// The query string, which may be left out.
  public func querystring<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .json, fields: [FormField] = []
  ) throws -> Value? {
    try read(queryString, style, fields, name.text)
  }

  /// What follows the question mark, as it came; `nil` where nothing does.
  private var queryString: [UInt8]? {
    let text = target.utf8.drop { $0 != .questionMark }.dropFirst()
    return text.isEmpty ? nil : Array(text)
  }

  private func read<Value: JSONReadable>(
    _ text: [UInt8]?, _ style: ParameterStyle, _ fields: [FormField], _ name: String
  ) throws(RequestFailure) -> Value? {
    guard let text else { return nil }
    guard style == .form else {
      let cutter = ParameterCutter(name: name, style: style, isExploded: false, shape: .scalar)
      return try read(text[...], cutter, .querystring)
    }
    do throws(FormProblem) {
      return try FormReader.read(text, fields)
    } catch {
      let (pointer, keyword, message) = error.rule
      throw .invalid(ParameterLocation.querystring.pointer(name) + pointer, keyword, message)
    }
  }
}
