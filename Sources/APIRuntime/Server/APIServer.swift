// What every generated server does with a request before and after the service sees it.

/// Answers requests. A generated server conforms by handing each operation to its service.
public protocol APIServer: Sendable {
  /// The operations, in the order of their numbers in `handle`.
  var router: Router { get }
  /// The ways to prove who is asking that the API knows.
  static var securitySchemes: [SecurityScheme] { get }
  /// What stands before the paths of the API in a request's path, as in `/v1`; empty for nothing.
  var basePath: String { get }
  /// The limits of what is read from a request.
  var options: ServerOptions { get }
  /// What is checked against the document where the options do not say so.
  var defaultValidation: ValidationPolicy { get }

  /// Answers a request for the operation of this number.
  ///
  /// - Throws: `RequestFailure`, or the failure that the service threw. Not typed: a handler then passes both on as
  ///   they are.
  func handle(_ request: ServerRequest, operation: Int) async throws -> ServerResponse

  /// Checks credentials before an operation that has security is handled.
  func authenticate(
    _ credentials: Credentials, for operation: OperationDefinition
  ) async throws(AuthenticationFailure)
}

extension APIServer {
  /// None.
  public static var securitySchemes: [SecurityScheme] { [] }
  /// Nothing.
  public var basePath: String { "" }
  /// The defaults.
  public var options: ServerOptions { ServerOptions() }
  /// Requests, and no responses.
  public var defaultValidation: ValidationPolicy { ValidationPolicy() }

  /// Refuses: a server of an API with security has a check of its own.
  public func authenticate(
    _ credentials: Credentials, for operation: OperationDefinition
  ) async throws(AuthenticationFailure) {
    throw .unauthorized
  }

  /// Answers a request. Whatever comes in, something comes out: what cannot be answered is a problem document.
  public func respond(to request: ServerRequest) async -> ServerResponse {
    await respond(to: request) { _ throws(RequestFailure) in request.body }
  }

  /// Answers a request whose body is read only when path, method and credentials are found good.
  ///
  /// - Parameter body: Reads the body, which is at most so many bytes; a longer one is `contentTooLarge`. Called once
  ///   or not at all.
  public func respond(
    to request: ServerRequest, body: (_ limit: Int) async throws(RequestFailure) -> [UInt8]
  ) async -> ServerResponse {
    let policy = options.validation.completed(by: defaultValidation)
    // A server that a service of another one calls in the same task has a policy of its own.
    if !policy.checksResponses, ResponseValidation.policy == nil { return await finished(request, policy, body) }
    return await ResponseValidation.$policy.withValue(policy.checksResponses ? policy : nil) {
      await finished(request, policy, body)
    }
  }

  private func finished(
    _ request: ServerRequest, _ policy: ValidationPolicy,
    _ body: (_ limit: Int) async throws(RequestFailure) -> [UInt8]
  ) async -> ServerResponse {
    do {
      return try await answer(request, policy, body).finished(for: request)
    } catch let failure as any ServerFailure {
      return failure.answer.finished(for: request)
    } catch {
      return RequestFailure.internalError.response.finished(for: request)
    }
  }

  /// Whether the request's path is one of the API's, whatever its method is.
  public func hasPath(of request: ServerRequest) -> Bool {
    if case .notFound = router.route(request.method, request.path(below: basePath)) { false } else { true }
  }

  private func answer(
    _ request: ServerRequest, _ policy: ValidationPolicy,
    _ body: (_ limit: Int) async throws(RequestFailure) -> [UInt8]
  ) async throws -> ServerResponse {
    var request = request
    request.readsPlusAsSpace = options.readsPlusAsSpace
    request.validation = policy.ofRequest
    request.jsonLimits = policy.jsonLimits
    request.validation.disclosesValues = options.disclosesInvalidValues
    let query = Result { () throws(RequestFailure) in try request.readQuery() }
    let route = router.route(request.method, request.path(below: basePath), meets: request.meets)
    let match: Router.Match
    switch route {
    case .operation(let found): match = found
    case .options(let allowed): return ServerResponse.allowing(allowed)
    case .methodNotAllowed(let allowed): throw RequestFailure.methodNotAllowed(allowed)
    case .notFound: throw RequestFailure.notFound
    }
    let definition = router.operations[match.operation]
    request.pathValues = match.values
    try query.get()
    try await authenticate(request, definition)
    request.body = try await body(options.maximumRequestSize)
    guard request.body.count <= options.maximumRequestSize else { throw RequestFailure.contentTooLarge }
    try request.negotiate(definition)
    return try await handle(request, operation: match.operation)
  }

  private func authenticate(
    _ request: ServerRequest, _ definition: OperationDefinition
  ) async throws(RequestFailure) {
    guard !definition.security.isEmpty else { return }
    let credentials = try request.credentials(for: definition, schemes: Self.securitySchemes)
    if credentials.isEmpty { return }
    do throws(AuthenticationFailure) {
      try await authenticate(credentials, for: definition)
    } catch {
      switch error {
      case .unauthorized: throw .unauthorized(challenges: definition.challenges(Self.securitySchemes))
      case .forbidden: throw .forbidden
      }
    }
  }
}
