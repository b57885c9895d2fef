// What a generated operation provides: how its responses are read by a client and written by a server.

/// Responses that a document describes, a case each. Two are equal exactly when a server would answer the same.
public protocol APIResponse: Sendable {
  /// Writes the response as a server answers it.
  func write() -> ServerResponse
}

extension APIResponse {
  /// Whether a server would answer the same.
  public static func == (left: Self, right: Self) -> Bool { left.write() == right.write() }
}

extension Never: APIResponse {
  /// There is nothing to write.
  public func write() -> ServerResponse { switch self {} }
}

/// One operation of an API, as a type without values.
public protocol APIOperation {
  /// What a successful call returns.
  associatedtype Success: Sendable
  /// The failures that the document describes; `Never` where it describes none.
  associatedtype FailureResponse: APIResponse

  /// Method, path, security and media types.
  static var definition: OperationDefinition { get }

  /// Reads what a server answered.
  static func read(
    _ response: ClientResponse<FailureResponse>
  ) throws(CallFailure<FailureResponse>) -> Success

  /// Writes a success as a server answers it.
  static func write(_ success: Success) -> ServerResponse
}

extension APIOperation {
  /// What calling the operation throws, in a client and in a service alike.
  public typealias Failure = CallFailure<FailureResponse>
}

extension APIOperation where Success: APIResponse {
  /// Writes a success as a server answers it.
  public static func write(_ success: Success) -> ServerResponse { success.write() }
}
