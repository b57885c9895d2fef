// Sends the requests of a generated client with async-http-client. There only with the package trait AsyncHTTPClient.

#if AsyncHTTPClient
  public import APIRuntime
  public import AsyncHTTPClient
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOHTTPCompression

  /// Sends requests with an `HTTPClient` of its own, which keeps connections open for the next request.
  ///
  /// The client is never `HTTPClient.shared` nor one that somebody else has made: these follow redirects unless told
  /// otherwise, and take header fields with API keys along to whatever host a server names.
  public struct AsyncHTTPClientTransport: ClientTransport {
    /// The one for those who have no wishes. It lives as long as the process.
    public static let shared = AsyncHTTPClientTransport()

    private let connections: Connections

    /// Creates a transport. Its connections are closed when the last copy of it is gone.
    ///
    /// - Parameter configuration: certificates, proxy, timeouts, HTTP versions. Redirects are not followed whatever
    ///   it says.
    public init(configuration: HTTPClient.Configuration = .api) {
      var configuration = configuration
      configuration.redirectConfiguration = .disallow
      connections = Connections(HTTPClient(configuration: configuration))
    }

    /// Sends a request.
    ///
    /// - Throws: what `ClientTransport` names; `HTTPClientError`, `HTTPParserError` or an `IOError` of NIO when there
    ///   is no complete answer; `CancellationError`.
    public func send(
      _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
    ) async throws -> (HTTPResponse, [UInt8]) {
      var message = HTTPClientRequest(url: try request.url())
      message.method = HTTPMethod(rawValue: request.method.rawValue)
      message.headers = HTTPHeaders(request.headerFields.map { ($0.name.rawName, $0.value) })
      message.body = body.map { .bytes(ByteBuffer(bytes: $0)) }
      return try await connections.exchange(message, options: options)
    }
  }

  extension ClientTransport where Self == AsyncHTTPClientTransport {
    /// Sends requests with async-http-client.
    public static func asyncHTTPClient(_ transport: AsyncHTTPClientTransport = .shared) -> AsyncHTTPClientTransport {
      transport
    }
  }

  extension HTTPClient.Configuration {
    /// What a client of an API wants: no redirects, gzip and deflate undone, at most 10 seconds to connect and 60
    /// without a byte.
    public static var api: HTTPClient.Configuration {
      HTTPClient.Configuration(
        redirectConfiguration: .disallow, timeout: Timeout(connect: .seconds(10), read: .seconds(60)),
        decompression: .enabled(limit: .none))  // The limit is that of each request: TransportOptions.
    }
  }

  /// An `HTTPClient` that is shut down when nobody holds it any longer.
  private final class Connections: Sendable {
    private let client: HTTPClient

    init(_ client: HTTPClient) {
      self.client = client
    }

    deinit {
      client.shutdown { [client] _ in _ = client }
    }

    /// Cancels the exchange when the time is up; async-http-client's own deadline ends with the head of an answer.
    func exchange(
      _ request: HTTPClientRequest, options: TransportOptions
    ) async throws -> (HTTPResponse, [UInt8]) {
      let exchange = Task { try await read(request, options) }
      let timer = options.timeout.map { timeout in
        client.eventLoopGroup.any().scheduleTask(in: TimeAmount(timeout)) { exchange.cancel() }
      }
      defer { timer?.cancel() }
      do {
        return try await withTaskCancellationHandler {
          try await exchange.value
        } onCancel: {
          exchange.cancel()
        }
      } catch {
        if Task.isCancelled { throw CancellationError() }
        if let timeout = options.timeout, exchange.isCancelled { throw ResponseTimeout(timeout) }
        throw error
      }
    }

    private func read(
      _ request: HTTPClientRequest, _ options: TransportOptions
    ) async throws -> (HTTPResponse, [UInt8]) {
      let answer = try await client.execute(request, deadline: .distantFuture)
      let head = HTTPResponse(answer)
      let limit = options.maximumResponseSize
      var body: [UInt8] = []
      for try await chunk in answer.body {
        guard chunk.readableBytes <= limit - body.count else { throw ResponseTooLarge(response: head, limit: limit) }
        body.append(contentsOf: chunk.readableBytesView)
      }
      try Task.checkCancellation()  // A body whose reader is cancelled may just end.
      return (head, body)
    }
  }

  extension HTTPResponse {
    /// Fields whose name no field can have are passed over.
    fileprivate init(_ answer: HTTPClientResponse) {
      self.init(status: Status(code: min(Int(answer.status.code), 999)))
      for (name, value) in answer.headers {
        if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
      }
    }
  }
#endif
