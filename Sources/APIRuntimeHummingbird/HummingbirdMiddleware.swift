// A generated server beside other routes of a Hummingbird application.

#if Hummingbird
  public import APIRuntime
  public import Hummingbird

  /// Answers the requests for the paths of an API, and leaves all others to the router that it is added to:
  ///
  ///     router.addMiddleware { HummingbirdMiddleware(OmnitronServer(service)) }
  public struct HummingbirdMiddleware<Context>: RouterMiddleware {
    /// What answers the requests for the paths of the API.
    public var responder: HummingbirdResponder<Context>

    /// Creates a middleware.
    ///
    /// - Parameter context: what Hummingbird makes for each request.
    public init(
      _ server: some APIServer, context: Context.Type = BasicRequestContext.self,
      options: HummingbirdOptions = HummingbirdOptions()
    ) {
      responder = HummingbirdResponder(server, context: context, options: options)
    }

    /// Answers a request or passes it on.
    ///
    /// - Throws: what `HummingbirdResponder` throws, and what the other routes throw.
    public func handle(
      _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
      guard responder.server.hasPath(of: ServerRequest(request.head)) else { return try await next(request, context) }
      return try await responder.respond(to: request, context: context)
    }
  }
#endif
