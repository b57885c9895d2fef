// How a call ends when it does not succeed.

/// Why a call failed. `Response` are the failures that the document describes, one case each.
///
/// Indirect, so that passing a failure on costs each operation one reference and not a copy of every case.
public indirect enum CallFailure<Response: Sendable>: Error, Sendable {
  /// The server answered with a failure that the document describes.
  case response(Response)
  /// The server answered with a status that the document does not describe.
  case undocumented(UndocumentedResponse)
  /// The request was not sent: it breaks the document's rules, or credentials are missing.
  case invalidRequest(ValidationError)
  /// The server answered with a documented status and something else than the document describes.
  case invalidResponse(InvalidResponse)
  /// The request could not be sent or its answer not be received; also `CancellationError`.
  case transport(any Error)
}

extension CallFailure: CustomStringConvertible {
  /// One sentence. What a server sent is not in it.
  public var description: String {
    switch self {
    case .response(let response): "the server answered with a failure: \(Self.caseName(response))"
    case .undocumented(let response): "the server answered with the undocumented status \(response.status)"
    case .invalidRequest(let error): "the request is invalid: \(error)"
    case .invalidResponse(let response): "\(response)"
    case .transport(let error): "the call failed: \(error)"
    }
  }

  /// The case of an enumeration without what it holds.
  private static func caseName(_ response: Response) -> String {
    Mirror(reflecting: response).children.first?.label ?? "\(response)"
  }
}

extension CallFailure {
  /// The problem document (RFC 9457) that the server answered with where the document describes another body or none.
  public var problem: ProblemDetails? {
    switch self {
    case .undocumented(let response): response.problem
    case .invalidResponse(let response): response.problem
    case .response, .invalidRequest, .transport: nil
    }
  }

  /// What is wrong with the request: what was found before it was sent, or what a server made by gen says of it.
  public var requestViolations: ValidationError? {
    if case .invalidRequest(let error) = self { error } else { problem?.validationError }
  }
}

/// An answer whose status the document does not describe.
public struct UndocumentedResponse: Sendable, Hashable {
  /// The status code.
  public var status: Int
  /// The header fields as they came.
  public var headers: HTTPFields
  /// The first bytes of the body, at most `ClientOptions.maximumExcerptSize`.
  public var bodyPrefix: [UInt8]
  /// The body where it is a problem document (RFC 9457), all of it.
  public var problem: ProblemDetails?

  /// Creates a response.
  public init(
    status: Int, headers: HTTPFields = [:], bodyPrefix: [UInt8] = [], problem: ProblemDetails? = nil
  ) {
    self.status = status
    self.headers = headers
    self.bodyPrefix = bodyPrefix
    self.problem = problem
  }

  /// The beginning of the body as text; what is not UTF-8 in it is replaced.
  public var bodyText: String { String(decoding: bodyPrefix, as: UTF8.self) }
}

/// An answer with a documented status whose body or header fields are not what the document describes.
public struct InvalidResponse: Sendable, Hashable {
  /// The status code.
  public var status: Int
  /// The header fields as they came.
  public var headers: HTTPFields
  /// What is wrong.
  public var reason: Reason
  /// The first bytes of the body, at most `ClientOptions.maximumExcerptSize`.
  public var bodyPrefix: [UInt8]
  /// The body where it is a problem document (RFC 9457), all of it.
  public var problem: ProblemDetails?

  /// What can be wrong with an answer. Those but the last two are about its body.
  public enum Reason: Sendable, Hashable {
    /// It is not JSON, or JSON of another shape.
    case json(JSONError)
    /// Its media type is missing, malformed, or another one; what came is the value of `Content-Type`.
    case contentType(String?)
    /// It is not a form or multipart body, or one with other fields; the text tells where and what, without the value.
    case form(String)
    /// It is not UTF-8.
    case text
    /// It is longer than `ClientOptions.maximumResponseSize`.
    case tooLarge(limit: Int)
    /// A documented header field is missing or unreadable.
    case header(HeaderError)
    /// The document objects to it; asked for with `ClientOptions.validation`.
    case violations(ValidationError)
  }

  /// Creates a response.
  public init(
    status: Int, headers: HTTPFields, reason: Reason, bodyPrefix: [UInt8], problem: ProblemDetails? = nil
  ) {
    self.status = status
    self.headers = headers
    self.reason = reason
    self.bodyPrefix = bodyPrefix
    self.problem = problem
  }
}

extension InvalidResponse: CustomStringConvertible {
  /// One sentence. Nothing of the body or of header fields is in it, but for the content type.
  public var description: String {
    let what =
      switch reason {
      case .json(let error): "its JSON does not fit: \(error)"
      case .contentType(.none): "it has no content type"
      case .contentType(.some(let text)): "its content type is \(Excerpt.quoted(text))"
      case .form(let problem): "its form does not fit: \(Excerpt.plain(problem))"
      case .text: "its text is not UTF-8"
      case .tooLarge(let limit): "it is longer than \(limit) bytes"
      case .header(let error): "\(error)"
      case .violations(let error): "\(error.withoutValues)"
      }
    return "the response with status \(status) is not what the document describes: \(what)"
  }
}
