// Connects a client to a server in the same process. What is sent are the same values and bytes as over a network.

/// A transport that hands requests to a server in memory.
public struct InMemoryTransport: ClientTransport {
  private let server: any APIServer

  /// Creates a transport.
  public init(_ server: some APIServer) {
    self.server = server
  }

  /// Has the server respond.
  public func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    try Task.checkCancellation()
    let response = await server.respond(to: ServerRequest(request, body: body ?? []))
    try Task.checkCancellation()
    guard response.body.count <= options.maximumResponseSize else {
      throw ResponseTooLarge(response: response.head, limit: options.maximumResponseSize)
    }
    return (response.head, response.body)
  }
}

extension ClientTransport where Self == InMemoryTransport {
  /// Hands requests to `server` without a network.
  public static func inMemory(_ server: some APIServer) -> InMemoryTransport {
    InMemoryTransport(server)
  }
}
