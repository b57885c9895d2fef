// What a generated operation provides: how its responses are read by a client and written by a server.

/// One operation of an API, as a type without values.
public protocol APIOperation {
  /// What a successful call returns.
  associatedtype Success: Sendable
  /// The failures that the document describes; `Never` where it describes none.
  associatedtype FailureResponse: Sendable

  /// Method, path, security and media types.
  static var definition: OperationDefinition { get }

  /// Reads what a server answered.
  static func read(
    _ response: ClientResponse<FailureResponse>
  ) throws(CallFailure<FailureResponse>) -> Success

  /// Writes a success as a server answers it.
  static func write(_ success: Success) -> ServerResponse

  /// Writes a described failure as a server answers it.
  static func write(_ failure: FailureResponse) -> ServerResponse
}

extension APIOperation {
  /// What calling the operation throws, in a client and in a service alike.
  public typealias Failure = CallFailure<FailureResponse>

  /// The answer to a failure that a service threw: what the document describes is written as described, everything
  /// else is a `500` that tells nothing.
  public static func respond(to failure: CallFailure<FailureResponse>) -> ServerResponse {
    switch failure {
    case .response(let response): write(response)
    default: RequestFailure.internalError.response
    }
  }
}

extension APIOperation where FailureResponse == Never {
  /// There is no described failure to write.
  public static func write(_ failure: Never) -> ServerResponse {}
}
