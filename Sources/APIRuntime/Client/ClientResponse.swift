// An answer as a generated operation reads it.

/// What a server answered. `Failure` are the failures that the document describes.
public struct ClientResponse<Failure: Sendable>: Sendable {
  /// The status code.
  public let status: Int
  /// The header fields.
  public let headers: HTTPFields
  /// The whole body.
  public let body: [UInt8]
  private let maximumExcerptSize: Int
  private let validation: ValidationPolicy

  /// Takes an answer from a transport.
  ///
  /// - Parameter validation: what is checked where the options do not say so.
  public init(
    _ response: HTTPResponse, body: [UInt8], options: ClientOptions = ClientOptions(),
    validation: ValidationPolicy = ValidationPolicy()
  ) {
    self.validation = options.validation.completed(by: validation)
    status = response.status.code
    headers = response.headerFields
    self.body = body
    maximumExcerptSize = options.maximumExcerptSize
  }

  /// The body as JSON. Its media type must be JSON, or covered by `type`, which is one of the document's.
  ///
  /// - Parameter check: what is checked where the type does not know it all by itself; the same in all that follow.
  public func json<Value: JSONReadable>(
    _ type: String = "application/json", check: Validation.Check<Value>? = nil
  ) throws(CallFailure<Failure>) -> Value {
    let text = headers[.contentType]
    guard let found = text.flatMap({ MediaType($0) }), found.isUTF8 else { throw invalid(.contentType(text)) }
    guard found.isJSON || MediaType(type)?.specificity(covering: found) != nil else {
      throw invalid(.contentType(text))
    }
    return try checked(at: "body", by: check, else: InvalidResponse.Reason.json) { () throws(JSONError) in
      try BodyFormat(found) == .text
        ? ScalarText.readLiteral(body, limits: validation.jsonLimits)
        : Value(jsonBytes: body, limits: validation.jsonLimits)
    }
  }

  /// The body as a form.
  public func form<Value: JSONReadable>(
    _ fields: [FormField] = [], check: Validation.Check<Value>? = nil
  ) throws(CallFailure<Failure>) -> Value {
    let text = headers[.contentType]
    guard text.flatMap({ MediaType($0) })?.isForm == true else { throw invalid(.contentType(text)) }
    return try checked(at: "body", by: check, else: InvalidResponse.Reason.init) { () throws(FormProblem) in
      try FormReader.read(body, fields)
    }
  }

  /// The body as several parts.
  public func multipart<Value: JSONReadable>(
    _ fields: [FormField] = [], check: Validation.Check<Value>? = nil
  ) throws(CallFailure<Failure>) -> Value {
    let text = headers[.contentType]
    guard let type = text.flatMap({ MediaType($0) }), type.isMultipart else { throw invalid(.contentType(text)) }
    return try checked(at: "body", by: check, else: InvalidResponse.Reason.init) { () throws(FormProblem) in
      try MultipartReader.read(body, type, fields)
    }
  }

  /// The body as text, which must be UTF-8.
  public func text(check: Validation.Check<String>? = nil) throws(CallFailure<Failure>) -> String {
    let type = headers[.contentType]
    if let type, MediaType(type)?.isUTF8 != true { throw invalid(.contentType(type)) }
    guard let text = String(validating: body, as: UTF8.self) else { throw invalid(.text) }
    try self.check(text, at: "body", by: check)
    return text
  }

  /// The body as the text of a number, a date or another scalar.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func text<Value: JSONReadable>(
    check: Validation.Check<Value>? = nil
  ) throws(CallFailure<Failure>) -> Value {
    let text: String = try text()
    return try checked(at: "body", by: check, else: InvalidResponse.Reason.json) { () throws(JSONError) in
      try ScalarText.read(text)
    }
  }

  /// The body, read as its media type has it.
  public func value<Value: JSONReadable>(
    _ fields: [FormField] = [], check: Validation.Check<Value>? = nil
  ) throws(CallFailure<Failure>) -> Value {
    switch BodyFormat(headers[.contentType].flatMap { MediaType($0) }) {
    case .json: try json(check: check)
    case .form: try form(fields, check: check)
    case .multipart: try multipart(fields, check: check)
    case .text: try text(check: check)
    }
  }

  /// The one of the document's media types that the body came as, the most specific; `nil` where it is none of them.
  public func mediaType(among types: [String]) -> String? {
    guard let found = headers[.contentType].flatMap({ MediaType($0) }) else { return nil }
    let ranges = types.map { MediaType($0) }
    let known = ranges.compactMap { $0 }
    guard let index = known.mostSpecific(covering: found), let match = ranges.firstIndex(of: known[index]) else {
      // JSON by another name is JSON all the same.
      return found.isJSON ? zip(types, ranges).first { $1?.isJSON ?? false }?.0 : nil
    }
    return types[match]
  }

  /// The failure to throw where the body is of none of the document's media types.
  public func unexpectedMediaType() -> CallFailure<Failure> { invalid(.contentType(headers[.contentType])) }

  /// The body as it came, with its media type.
  @_disfavoredOverload  // Without a type that is asked for, the plain one.
  public func bytes() throws(CallFailure<Failure>) -> TypedBytes {
    TypedBytes(body, contentType: headers[.contentType] ?? "application/octet-stream")
  }

  /// The body as it came.
  public func bytes() throws(CallFailure<Failure>) -> [UInt8] {
    body
  }

  /// The header fields that the document describes.
  public func headerFields<Fields: HeaderConvertible>() throws(CallFailure<Failure>) -> Fields {
    try checked(at: "header", else: InvalidResponse.Reason.header) { () throws(HeaderError) in
      try Fields(from: HeaderReader(headers))
    }
  }

  /// Reads a part of the answer and checks it.
  ///
  /// - Parameter reason: what is said of an answer where that part cannot be read.
  private func checked<Value, Problem: Error>(
    at place: Validation.Place, by check: Validation.Check<Value>? = nil,
    else reason: (Problem) -> InvalidResponse.Reason, _ read: () throws(Problem) -> Value
  ) throws(CallFailure<Failure>) -> Value {
    let value: Value
    do throws(Problem) {
      value = try read()
    } catch {
      throw invalid(reason(error))
    }
    try self.check(value, at: place, by: check)
    return value
  }

  /// Checks a part of the answer against the document where that is asked for.
  private func check<Value>(
    _ value: Value, at place: Validation.Place, by check: Validation.Check<Value>?
  ) throws(CallFailure<Failure>) {
    if let error = validation.error(in: value, at: place, by: check) { throw invalid(.violations(error)) }
  }

  /// The failure to throw where the document does not describe the status.
  public func undocumented() -> CallFailure<Failure> {
    .undocumented(
      UndocumentedResponse(status: status, headers: headers, bodyPrefix: excerpt, problem: headers.problem(body)))
  }

  /// The failure to throw where body or header fields are not what the document describes.
  public func invalid(_ reason: InvalidResponse.Reason) -> CallFailure<Failure> {
    .invalidResponse(
      InvalidResponse(
        status: status, headers: headers, reason: reason, bodyPrefix: excerpt, problem: headers.problem(body)))
  }

  private var excerpt: [UInt8] { Array(body.prefix(max(0, maximumExcerptSize))) }
}

extension InvalidResponse.Reason {
  fileprivate init(_ problem: FormProblem) { self = .form(problem.description) }
}
