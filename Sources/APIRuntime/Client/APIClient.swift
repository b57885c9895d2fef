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
  /// What is checked against the document: what the options say, and else the API's configuration.
  public let validation: ValidationPolicy

  /// A client of an API with security.
  ///
  /// - Parameter validation: what is checked where the options do not say so.
  public init<Security: APISecurity>(
    server: BaseURL, security: Security, transport: some ClientTransport, options: ClientOptions = ClientOptions(),
    validation: ValidationPolicy = ValidationPolicy()
  ) {
    self.server = server
    self.schemes = Security.schemes
    self.credentials = security.credentials
    self.transport = transport
    self.options = options
    self.validation = options.validation.completed(by: validation)
  }

  /// A client of an API without security.
  public init(
    server: BaseURL, transport: some ClientTransport, options: ClientOptions = ClientOptions(),
    validation: ValidationPolicy = ValidationPolicy()
  ) {
    self.server = server
    self.schemes = []
    self.credentials = Credentials()
    self.transport = transport
    self.options = options
    self.validation = options.validation.completed(by: validation)
  }

  /// A client without a server of its own, as one that sends webhooks to where each receiver wants them.
  public init<Security: APISecurity>(
    security: Security, transport: some ClientTransport, options: ClientOptions = ClientOptions(),
    validation: ValidationPolicy = ValidationPolicy()
  ) {
    self.init(
      server: BaseURL(""), security: security, transport: transport, options: options, validation: validation)
  }

  /// A client without a server of its own, of an API without security.
  public init(
    transport: some ClientTransport, options: ClientOptions = ClientOptions(),
    validation: ValidationPolicy = ValidationPolicy()
  ) {
    self.init(server: BaseURL(""), transport: transport, options: options, validation: validation)
  }

  /// A request for an operation, to be completed with parameters and body.
  public func request<Operation: APIOperation>(_ operation: Operation.Type) -> ClientRequest {
    ClientRequest(Operation.definition, validation: validation.ofRequest)
  }

  /// A request for a webhook, to be completed with parameters and body.
  ///
  /// - Parameter receiver: The URL that the receiver has given. Whoever takes it from others decides which hosts may be
  ///   called: nothing is refused here but what is no URL of `https` or `http`.
  public func request<Operation: APIOperation>(_ operation: Operation.Type, to receiver: String) -> ClientRequest {
    ClientRequest(Operation.definition, receiver: ReceiverURL(receiver), validation: validation.ofRequest)
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
    let response = ClientResponse<Operation.FailureResponse>(
      head, body: body, options: options, validation: validation)
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
