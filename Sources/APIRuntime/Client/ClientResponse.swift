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

  /// Takes an answer from a transport.
  public init(_ response: HTTPResponse, body: [UInt8], options: ClientOptions = ClientOptions()) {
    status = response.status.code
    headers = response.headerFields
    self.body = body
    maximumExcerptSize = options.maximumExcerptSize
  }

  /// The body as JSON. Its media type must be JSON, or covered by `type`, which is one of the document's.
  public func json<Value: JSONReadable>(
    _ type: String = "application/json"
  ) throws(CallFailure<Failure>) -> Value {
    let text = headers[.contentType]
    guard let found = text.flatMap({ MediaType($0) }), found.isUTF8 else { throw invalid(.contentType(text)) }
    guard found.isJSON || MediaType(type)?.specificity(covering: found) != nil else {
      throw invalid(.contentType(text))
    }
    do throws(JSONError) {
      return try Value(jsonBytes: body)
    } catch {
      throw invalid(.json(error))
    }
  }

  /// The body as a form.
  public func form<Value: JSONReadable>(_ fields: [FormField] = []) throws(CallFailure<Failure>) -> Value {
    let text = headers[.contentType]
    guard text.flatMap({ MediaType($0) })?.isForm == true else { throw invalid(.contentType(text)) }
    do throws(FormProblem) {
      return try FormReader.read(body, fields)
    } catch {
      throw invalid(.form(error.description))
    }
  }

  /// The body as text, which must be UTF-8.
  public func text() throws(CallFailure<Failure>) -> String {
    let type = headers[.contentType]
    if let type, MediaType(type)?.isUTF8 != true { throw invalid(.contentType(type)) }
    guard let text = String(validating: body, as: UTF8.self) else { throw invalid(.text) }
    return text
  }

  /// The body as it came.
  public func bytes() throws(CallFailure<Failure>) -> [UInt8] {
    body
  }

  /// The header fields that the document describes.
  public func headerFields<Fields: HeaderConvertible>() throws(CallFailure<Failure>) -> Fields {
    do throws(HeaderError) {
      return try Fields(from: HeaderReader(headers))
    } catch {
      throw invalid(.header(error))
    }
  }

  /// The failure to throw where the document does not describe the status.
  public func undocumented() -> CallFailure<Failure> {
    .undocumented(UndocumentedResponse(status: status, headers: headers, bodyPrefix: excerpt))
  }

  /// The failure to throw where body or header fields are not what the document describes.
  public func invalid(_ reason: InvalidResponse.Reason) -> CallFailure<Failure> {
    .invalidResponse(InvalidResponse(status: status, headers: headers, reason: reason, bodyPrefix: excerpt))
  }

  private var excerpt: [UInt8] { Array(body.prefix(max(0, maximumExcerptSize))) }
}
