// The body as a generated server reads it.

extension ServerRequest {
  /// The body as JSON, which must be there.
  public func json<Value: JSONReadable>() throws -> Value {
    try checkPresence()
    return try readJSON()
  }

  /// The body as JSON, if there is one.
  public func optionalJSON<Value: JSONReadable>() throws -> Value? {
    body.isEmpty ? nil : try readJSON()
  }

  /// The body as a form, which must be there.
  public func form<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value {
    try checkPresence()
    return try readForm(fields)
  }

  /// The body as a form, if there is one.
  public func optionalForm<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value? {
    hasBody ? try readForm(fields) : nil
  }

  /// The body of several parts, which must be there.
  public func multipart<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value {
    try checkPresence()
    return try readMultipart(fields)
  }

  /// The body of several parts, if there is one.
  public func optionalMultipart<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value? {
    hasBody ? try readMultipart(fields) : nil
  }

  /// The body as text, which must be there. It is UTF-8.
  public func text() throws -> String {
    try checkPresence()
    return try readText()
  }

  /// The body as text, if there is one.
  public func optionalText() throws -> String? {
    hasBody ? try readText() : nil
  }

  /// The body as the text of a number, a date or another scalar, which must be there.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func text<Value: JSONReadable>() throws -> Value {
    try checkPresence()
    return try readScalar()
  }

  /// The body as the text of a number, a date or another scalar, if there is one.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func optionalText<Value: JSONReadable>() throws -> Value? {
    hasBody ? try readScalar() : nil
  }

  /// The body, which must be there, read as its media type has it.
  public func value<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value {
    try checkPresence()
    return try readValue(fields)
  }

  /// The body, if there is one, read as its media type has it.
  public func optionalValue<Value: JSONReadable>(_ fields: [FormField] = []) throws -> Value? {
    hasBody ? try readValue(fields) : nil
  }

  /// The body as it came with its media type, which must be there.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func bytes() throws -> TypedBytes {
    TypedBytes(try bytes(), contentType: try mediaType())
  }

  /// The body as it came with its media type, if there is one.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func optionalBytes() throws -> TypedBytes? {
    hasBody ? try bytes() : nil
  }

  /// The media type of the body, which must be there.
  public func mediaType() throws -> String {
    try checkPresence()
    guard let type = headers[.contentType] else { throw RequestFailure.unsupportedMediaType }
    return type
  }

  /// The media type of the body, if there is one.
  public func optionalMediaType() throws -> String? {
    hasBody ? try mediaType() : nil
  }

  /// The body as it came, which must be there.
  public func bytes() throws -> [UInt8] {
    try checkPresence()
    return body
  }

  /// The body as it came, if there is one.
  public func optionalBytes() throws -> [UInt8]? {
    hasBody ? body : nil
  }

  /// Which of the operation's media types the body, which must be there, came as.
  public func contentType<Choice: RawRepresentable<String>>(as choice: Choice.Type) throws -> Choice {
    guard let found = try optionalContentType(as: choice) else { throw RequestFailure.unsupportedMediaType }
    return found
  }

  /// Which of the operation's media types the body came as, if there is one.
  public func optionalContentType<Choice: RawRepresentable<String>>(
    as choice: Choice.Type
  ) throws -> Choice? {
    guard let contentType else { return nil }
    guard let found = choice.init(rawValue: contentType) else { throw RequestFailure.unsupportedMediaType }
    return found
  }

  /// An empty text, file or form is a body if the request says so.
  public var hasBody: Bool { !body.isEmpty || headers[.contentType] != nil }

  private func checkPresence() throws(RequestFailure) {
    if !hasBody { throw .invalid("/body", "required", "must be there") }
  }

  private func readJSON<Value: JSONReadable>() throws(RequestFailure) -> Value {
    try checkCharset()
    do throws(JSONError) {
      let isText = BodyFormat(headers[.contentType].flatMap { MediaType($0) }) == .text
      return isText
        ? try ScalarText.readLiteral(body, limits: jsonLimits) : try Value(jsonBytes: body, limits: jsonLimits)
    } catch {
      throw .invalid(error, below: "/body")
    }
  }

  private func readForm<Value: JSONReadable>(_ fields: [FormField]) throws(RequestFailure) -> Value {
    try checkCharset()
    do throws(FormProblem) {
      return try FormReader.read(body, fields)
    } catch {
      throw .invalid(error)
    }
  }

  private func readMultipart<Value: JSONReadable>(_ fields: [FormField]) throws(RequestFailure) -> Value {
    do throws(FormProblem) {
      return try MultipartReader.read(body, headers[.contentType].flatMap { MediaType($0) }, fields)
    } catch {
      throw .invalid(error)
    }
  }

  private func readScalar<Value: JSONReadable>() throws(RequestFailure) -> Value {
    let text = try readText()
    do throws(JSONError) {
      return try ScalarText.read(text)
    } catch {
      throw .invalid(error, below: "/body")
    }
  }

  private func readValue<Value: JSONReadable>(_ fields: [FormField]) throws(RequestFailure) -> Value {
    switch BodyFormat(headers[.contentType].flatMap { MediaType($0) }) {
    case .json: try readJSON()
    case .form: try readForm(fields)
    case .multipart: try readMultipart(fields)
    case .text: try readScalar()
    }
  }

  private func readText() throws(RequestFailure) -> String {
    try checkCharset()
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .invalid("/body", "encoding", "must be UTF-8")
    }
    return text
  }

  private func checkCharset() throws(RequestFailure) {
    guard let type = headers[.contentType].flatMap({ MediaType($0) }) else { return }
    if !type.isUTF8 { throw .unsupportedMediaType }
  }
}

extension RequestFailure {
  /// `400` for JSON, or text in its place, that cannot be read.
  static func invalid(_ error: JSONError, below pointer: String) -> RequestFailure {
    let (keyword, message) = error.kind.rule
    return invalid(pointer + error.pointer, keyword, message)
  }

  /// `400` for a form that cannot be read.
  static func invalid(_ error: FormProblem) -> RequestFailure {
    let (pointer, keyword, message) = error.rule
    return invalid("/body\(pointer)", keyword, message)
  }
}

extension JSONError.Kind {
  /// The rule that was broken: a JSON Schema keyword where there is one, and words without the value.
  var rule: (keyword: String, message: String) {
    switch self {
    case .missingKey: ("required", description)
    case .unknownKey: ("additionalProperties", description)
    case .oneWayKey(_, let keyword): (keyword, ViolationMessage.text(keyword, nil))
    case .wrongKind, .notAnInteger: ("type", description)
    case .numberOutOfRange(let type): ("format", "must fit \(type)")
    case .notRepresentable: ("format", description)
    case .custom: ("value", "not a value that is allowed here")
    case .unexpectedByte(_, let expected): ("json", "expected \(expected)")
    case .controlCharacter: ("json", "a control character must be escaped")
    default: ("json", description)
    }
  }
}
