// An answer as a generated server puts it together.

/// What a server answers.
public struct ServerResponse: Sendable, Hashable {
  /// The status code.
  public var status: Int
  /// The header fields.
  public var headers: HTTPFields
  /// The body.
  public var body: [UInt8]
  /// What the document objects to in the response that the service gave, where that is checked. This one is then the
  /// `500` in its place, and tells nothing: it is for the log.
  public private(set) var violations: ValidationError?
  /// The media types that the body may be called by, the best first.
  var types: [String] = []
  /// The same in each of these types, where that is not only another name.
  private var variants: [ServerResponse] = []

  /// Creates a response.
  public init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Status and header fields as a transport sends them. A status that no answer can end with is a `500`.
  public var head: HTTPResponse {
    let code = (200...599).contains(status) ? status : 500
    return HTTPResponse(status: HTTPResponse.Status(code: code), headerFields: headers)
  }

  /// A response without a body.
  public static func empty(status: Int) -> ServerResponse {
    ServerResponse(status: status)
  }

  /// A response with JSON.
  ///
  /// - Parameter check: what is checked where the type does not know it all by itself; the same in all that follow.
  public static func json<Value: JSONWritable>(
    _ value: Value, status: Int, as types: [String] = ["application/json"], check: Validation.Check<Value>? = nil
  ) -> ServerResponse {
    checked(value, by: check) { () throws(JSONError) in bytes(try value.jsonBytes(), status: status, as: types) }
  }

  /// A response with a form.
  public static func form<Value: JSONWritable>(
    _ value: Value, _ fields: [FormField] = [], status: Int,
    as types: [String] = ["application/x-www-form-urlencoded"], check: Validation.Check<Value>? = nil
  ) -> ServerResponse {
    checked(value, by: check) { () throws(FormProblem) in
      bytes(try FormWriter.write(value, fields), status: status, as: types)
    }
  }

  /// A response of several parts.
  public static func multipart<Value: JSONWritable>(
    _ value: Value, _ fields: [FormField] = [], status: Int, as types: [String] = ["multipart/form-data"],
    check: Validation.Check<Value>? = nil
  ) -> ServerResponse {
    checked(value, by: check) { () throws(FormProblem) in
      let (body, boundary) = try MultipartWriter.write(value, fields)
      return bytes(body, status: status, as: types.map { "\($0); boundary=\(boundary)" })
    }
  }

  /// A response with text.
  public static func text(
    _ value: String, status: Int, as types: [String] = ["text/plain; charset=utf-8"],
    check: Validation.Check<String>? = nil
  ) -> ServerResponse {
    checked(value, by: check) { bytes(Array(value.utf8), status: status, as: types) }
  }

  /// A response with the text of a number, a date or another scalar.
  public static func text<Value: JSONWritable>(
    _ value: Value, status: Int, as types: [String] = ["text/plain; charset=utf-8"],
    check: Validation.Check<Value>? = nil
  ) -> ServerResponse {
    checked(value, by: check) { () throws(JSONError) in
      bytes(try ScalarText.write(value), status: status, as: types)
    }
  }

  /// A response in the media type that the request likes best.
  public static func value<Value: JSONWritable>(
    _ value: Value, _ fields: [FormField] = [], status: Int, as types: [String] = ["application/json"],
    check: Validation.Check<Value>? = nil
  ) -> ServerResponse {
    let variants = types.map { type in
      switch BodyFormat(MediaType(type)) {
      case .json: json(value, status: status, as: [type], check: check)
      case .form: form(value, fields, status: status, as: [type], check: check)
      case .multipart: multipart(value, fields, status: status, as: [type], check: check)
      case .text: text(value, status: status, as: [type], check: check)
      }
    }
    var response = variants.first ?? .empty(status: status)
    if response.violations != nil { return response }
    response.types = types
    response.variants = variants
    return response
  }

  /// A response with bytes of a media type.
  public static func bytes(_ value: TypedBytes, status: Int) -> ServerResponse {
    bytes(value.bytes, status: status, as: [value.contentType])
  }

  /// A response with bytes.
  public static func bytes(
    _ value: [UInt8], status: Int, as types: [String] = ["application/octet-stream"]
  ) -> ServerResponse {
    var response = ServerResponse(status: status, body: value)
    response.types = types
    return response
  }

  /// The response with the header fields that the document describes for it. What no field can say is a `500`.
  public func adding(_ headers: some HeaderConvertible) -> ServerResponse {
    if violations != nil { return self }
    if let refusal = Self.refusal(of: headers, at: "header") { return refusal }
    var writer = HeaderWriter()
    headers.write(to: &writer)
    guard writer.isComplete else { return RequestFailure.internalError.response }
    var response = self
    response.headers.append(contentsOf: writer.fields)
    return response
  }

  /// The response that is written, or the `500` in its place where the document objects to the body, or nothing can
  /// write it.
  private static func checked<Value, Problem: Error>(
    _ value: Value, by check: Validation.Check<Value>?, _ write: () throws(Problem) -> ServerResponse
  ) -> ServerResponse {
    if let refusal = refusal(of: value, at: "body", by: check) { return refusal }
    do throws(Problem) {
      return try write()
    } catch {
      return RequestFailure.internalError.response
    }
  }

  /// The `500` in place of a response that the document objects to, where responses are checked.
  private static func refusal<Value>(
    of value: Value, at place: Validation.Place, by check: Validation.Check<Value>? = nil
  ) -> ServerResponse? {
    guard let error = ResponseValidation.policy?.error(in: value, at: place, by: check) else { return nil }
    var response = RequestFailure.internalError.response
    response.violations = error
    return response
  }

  /// The answer to `OPTIONS`.
  static func allowing(_ methods: [String]) -> ServerResponse {
    ServerResponse(status: 204, headers: [.allow: methods.joined(separator: ", ")])
  }

  /// The answer as the request wants it: called by the media type that it prefers, without the body for `HEAD`.
  func finished(for request: ServerRequest) -> ServerResponse {
    var response = self
    if !types.isEmpty {
      let offers = types.compactMap { MediaType($0) }
      let best = offers.count == types.count ? Accept(request.headers[values: .accept])?.best(of: offers) : nil
      if !variants.isEmpty {
        var variant = variants[best ?? 0]
        (variant.status, variant.headers) = (status, headers)
        return variant.finished(for: request)
      }
      response.headers[.contentType] = types[best ?? 0]
      response.headers[.xContentTypeOptions] = "nosniff"
    }
    if request.method.hasSameBytes(as: "HEAD") { response.dropBody() }
    // RFC 9110 §8.6.
    if status == 204 { response.headers[.contentLength] = nil }
    return response
  }

  /// Leaves only the head. It tells the length that the body has where there is one and the service says nothing else:
  /// one that knows the answer to `HEAD` alone has no body to measure.
  private mutating func dropBody() {
    if !body.isEmpty, headers[.contentLength] == nil { headers[.contentLength] = String(body.count) }
    body = []
  }
}

/// How the server that handles a request in the task at hand checks its responses: what writes a response knows the
/// value and not the server. `nil` costs a look.
enum ResponseValidation {
  @TaskLocal static var policy: ValidationPolicy?
}
