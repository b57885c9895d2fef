// Answers the requests that Hummingbird reads with a generated server. There only with the package trait Hummingbird.

#if Hummingbird
  public import APIRuntime
  public import Hummingbird
  internal import NIOCore

  /// Answers all requests with a generated server:
  ///
  ///     Application(responder: HummingbirdResponder(OmnitronServer(service)), configuration: …)
  public struct HummingbirdResponder<Context>: HTTPResponder {
    let server: any APIServer
    private let options: HummingbirdOptions
    /// Whether the caller has shown a certificate that was checked, which only whoever ends TLS can know. No, unless it
    /// is set.
    public var hasVerifiedCertificate: @Sendable (Request, Context) async -> Bool = { _, _ in false }

    /// Creates a responder.
    ///
    /// - Parameter context: what Hummingbird makes for each request.
    public init(
      _ server: some APIServer, context: Context.Type = BasicRequestContext.self,
      options: HummingbirdOptions = HummingbirdOptions()
    ) {
      self.server = server
      self.options = options
    }

    /// Answers a request.
    ///
    /// - Throws: an error of NIO when the request is not complete.
    public func respond(to request: Request, context: Context) async throws -> Response {
      var serverRequest = ServerRequest(request.head)
      serverRequest.hasVerifiedCertificate = await hasVerifiedCertificate(request, context)
      var body = RequestBodyReader(request, timeout: options.bodyTimeout)
      let response = await server.respond(to: serverRequest) { limit throws(RequestFailure) in
        try await body.read(upTo: limit)
      }
      if let error = body.error { throw error }
      if let violations = response.violations { options.reportInvalidResponse(violations, request) }
      return Response(response, isHead: request.method == .head, rest: body.rest)
    }
  }

  /// How requests are read, beyond the limits in a server's `ServerOptions`.
  public struct HummingbirdOptions: Sendable {
    /// How long the body of a request may take to arrive, as far as some of it keeps arriving. One that stops arriving
    /// is for Hummingbird to end: `HTTP1Channel.Configuration.idleTimeout`.
    public var bodyTimeout: Duration = .seconds(60)

    /// Told of each response of the service that the document objects to, where `ServerOptions.validation` has responses
    /// checked: what is sent in its place tells nothing.
    public var reportInvalidResponse: @Sendable (ValidationError, Request) -> Void = { _, _ in }

    /// The defaults.
    public init() {}
  }

  extension Response {
    /// An answer of ours as Hummingbird sends it. Its length is that of its body, whatever a service says.
    init(_ response: ServerResponse, isHead: Bool, rest: UnreadBody?) {
      let head = response.head
      var fields = head.headerFields
      fields[.transferEncoding] = nil
      let hasContent = !isHead && head.status != .noContent && head.status != .notModified
      let content = ByteBuffer(bytes: hasContent ? response.body : [])
      if !isHead { fields[.contentLength] = nil }
      guard let rest else {
        self.init(status: head.status, headers: fields, body: ResponseBody(byteBuffer: content))
        return
      }
      let body = ResponseBody(contentLength: content.readableBytes) { writer in
        try await writer.write(content)
        try await writer.finish(nil)
        try await rest.drain()
      }
      self.init(status: head.status, headers: fields, body: body)
    }
  }
#endif
