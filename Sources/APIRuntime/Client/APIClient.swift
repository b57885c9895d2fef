// What every generated client holds: where the API is, who is asking, and how requests travel.

/// Sends the requests of a generated client.
public struct APIClient: Sendable {
  /// Where the API is served.
  public let server: BaseURL
  /// The ways to prove who is asking that the API knows.
  public let schemes: [SecurityScheme]
  /// Who is asking.
  public let credentials: Credentials
  /// How requests travel.
  public let transport: any ClientTransport
  /// How the client behaves.
  public let options: ClientOptions

  /// A client of an API with security.
  public init<Security: APISecurity>(
    server: BaseURL, security: Security, transport: some ClientTransport, options: ClientOptions = ClientOptions()
  ) {
    self.server = server
    self.schemes = Security.schemes
    self.credentials = security.credentials
    self.transport = transport
    self.options = options
  }

  /// A client of an API without security.
  public init(server: BaseURL, transport: some ClientTransport, options: ClientOptions = ClientOptions()) {
    self.server = server
    self.schemes = []
    self.credentials = Credentials()
    self.transport = transport
    self.options = options
  }

  /// A client without a server of its own, as one that sends webhooks to where each receiver wants them.
  public init<Security: APISecurity>(
    security: Security, transport: some ClientTransport, options: ClientOptions = ClientOptions()
  ) {
    self.init(server: BaseURL(""), security: security, transport: transport, options: options)
  }

  /// A client without a server of its own, of an API without security.
  public init(transport: some ClientTransport, options: ClientOptions = ClientOptions()) {
    self.init(server: BaseURL(""), transport: transport, options: options)
  }

  /// A request for an operation, to be completed with parameters and body.
  public func request<Operation: APIOperation>(_ operation: Operation.Type) -> ClientRequest {
    ClientRequest(Operation.definition)
  }

  /// A request for a webhook, to be completed with parameters and body.
  ///
  /// - Parameter receiver: The URL that the receiver has given. Whoever takes it from others decides which hosts may be
  ///   called: nothing is refused here but what is no URL of `https` or `http`.
  public func request<Operation: APIOperation>(_ operation: Operation.Type, to receiver: String) -> ClientRequest {
    ClientRequest(Operation.definition, receiver: ReceiverURL(receiver))
  }

  /// Sends a request and reads the answer.
  public func send<Operation: APIOperation>(
    _ request: ClientRequest, as operation: Operation.Type
  ) async throws(CallFailure<Operation.FailureResponse>) -> Operation.Success {
    if let error = request.finish(for: self) { throw .invalidRequest(error) }
    let head: HTTPResponse
    let body: [UInt8]
    do {
      let options = TransportOptions(
        maximumResponseSize: self.options.maximumResponseSize, timeout: self.options.timeout)
      (head, body) = try await transport.send(request.head(for: self), body: request.body, options: options)
    } catch let error as ResponseTooLarge {
      throw .invalidResponse(InvalidResponse(error))
    } catch {
      throw .transport(error)
    }
    let response = ClientResponse<Operation.FailureResponse>(head, body: body, options: options)
    guard body.count <= options.maximumResponseSize else {
      throw response.invalid(.tooLarge(limit: options.maximumResponseSize))
    }
    return try Operation.read(response)
  }
}

extension InvalidResponse {
  init(_ error: ResponseTooLarge) {
    self.init(
      status: error.response.status.code, headers: error.response.headerFields,
      reason: .tooLarge(limit: error.limit), bodyPrefix: [])
  }
}
