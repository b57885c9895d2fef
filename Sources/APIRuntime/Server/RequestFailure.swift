// Why a request is refused before or instead of reaching a service. What is said is about the request's shape; its
// values, and how we are made inside, stay out of it.

/// What a server answers instead of a success.
protocol ServerFailure: Error {
  var answer: ServerResponse { get }
}

/// What a service threw: what the document describes is written as described, everything else is a `500` that tells
/// nothing.
extension CallFailure: ServerFailure where Response: APIResponse {
  var answer: ServerResponse {
    switch self {
    case .response(let response): response.write()
    default: RequestFailure.internalError.response
    }
  }
}

/// A refusal, as a problem document.
public struct RequestFailure: ServerFailure, Sendable, Hashable {
  /// Behind a reference: every handler passes a failure on.
  @Indirect private var contents: Contents

  private struct Contents: Sendable, Hashable {
    var problem: ProblemDetails
    var headers: HTTPFields
  }

  /// Creates a refusal.
  public init(_ problem: ProblemDetails, headers: HTTPFields = [:]) {
    contents = Contents(problem: problem, headers: headers)
  }

  /// What the document says.
  public var problem: ProblemDetails {
    get { contents.problem }
    set { contents.problem = newValue }
  }

  /// Header fields that go with it.
  public var headers: HTTPFields {
    get { contents.headers }
    set { contents.headers = newValue }
  }

  init(_ status: Int, _ title: String, detail: String? = nil, violations: [Violation] = []) {
    self.init(ProblemDetails(status: status, title: title, detail: detail, violations: violations))
  }

  var answer: ServerResponse { response }

  /// The refusal as an answer.
  public var response: ServerResponse {
    var response = ServerResponse.json(problem, status: problem.status ?? 500, as: ["application/problem+json"])
    response.headers = headers
    return response
  }

  /// `400` with a sentence.
  public static func badRequest(_ detail: String) -> RequestFailure {
    RequestFailure(400, "Bad Request", detail: detail)
  }

  /// `400` with what the document objects to.
  ///
  /// - Parameter includesValues: whether what was found goes with it, shortened. Whoever sent the request knows it, but
  ///   it may come into the logs of others.
  public static func invalid(_ error: ValidationError, includesValues: Bool = false) -> RequestFailure {
    RequestFailure(
      ProblemDetails(
        status: 400, title: "Bad Request", detail: "The request does not keep the rules of the API.",
        violations: (includesValues ? error : error.withoutValues).violations, isTruncated: error.isTruncated))
  }

  /// `400` with one thing that is wrong with a parameter or the body.
  static func invalid(_ pointer: String, _ keyword: String, _ message: String) -> RequestFailure {
    RequestFailure(
      400, "Bad Request", detail: "The request cannot be read.",
      violations: [Violation(pointer: pointer, keyword: keyword, message: message)])
  }

  /// `401`.
  public static func unauthorized(challenges: [String]) -> RequestFailure {
    var failure = RequestFailure(401, "Unauthorized", detail: "The request needs valid credentials.")
    failure.headers[values: .wwwAuthenticate] = challenges
    return failure
  }

  /// `403`.
  public static let forbidden = RequestFailure(403, "Forbidden")

  /// `404`.
  public static let notFound = RequestFailure(404, "Not Found")

  /// `405` with the methods that there are.
  static func methodNotAllowed(_ allowed: [String]) -> RequestFailure {
    var failure = RequestFailure(405, "Method Not Allowed")
    failure.headers[.allow] = allowed.joined(separator: ", ")
    return failure
  }

  /// `406`.
  static let notAcceptable = RequestFailure(406, "Not Acceptable")

  /// `408`: the body did not come in time.
  public static let requestTimeout = RequestFailure(408, "Request Timeout")

  /// `413`: the body is longer than `ServerOptions.maximumRequestSize`.
  public static let contentTooLarge = RequestFailure(413, "Content Too Large")

  /// `415`.
  static let unsupportedMediaType = RequestFailure(415, "Unsupported Media Type")

  /// `500` without a word about the cause.
  public static let internalError = RequestFailure(500, "Internal Server Error")
}
