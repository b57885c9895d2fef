// Sends the requests of a generated client with Foundation.

public import APIRuntime

#if canImport(FoundationNetworking)
  internal import Foundation
  public import FoundationNetworking
#else
  public import Foundation
#endif

/// Sends requests with a `URLSession` of its own.
///
/// The session is never `URLSession.shared` nor one that somebody else has made: these follow redirects, and take
/// header fields with API keys along to whatever host a server names. Cookies, stored passwords and cached answers are
/// not used.
public struct URLSessionTransport: ClientTransport {
  /// The one for those who have no wishes.
  public static let shared = URLSessionTransport()

  private let session: URLSession
  private let exchanges: Exchanges

  /// Creates a transport. Its session lives as long as the process: make few of them.
  ///
  /// - Parameter configuration: proxy, connections, TLS versions, time without a byte (`timeoutIntervalForRequest`).
  public init(configuration: URLSessionConfiguration = .ephemeral) {
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCredentialStorage = nil
    exchanges = Exchanges()
    session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    #if canImport(FoundationNetworking)
      // A session that goes away while libcurl still holds a connection ends the process (swift-corelibs-foundation
      // #4791, #5203).
      _ = Unmanaged.passRetained(session)
    #endif
  }

  /// Sends a request.
  ///
  /// - Throws: what `ClientTransport` names; `URLError` when there is no complete answer; `CancellationError`.
  public func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    let text = try request.url()
    guard let url = URL(string: text) else { throw URLError(.badURL) }
    var message = URLRequest(url: url)
    message.httpMethod = request.method.rawValue
    for field in request.headerFields { message.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    message.httpBody = body.map { Data($0) }
    return try await exchanges.perform(session.dataTask(with: message), options: options)
  }
}

extension ClientTransport where Self == URLSessionTransport {
  /// Sends requests with Foundation.
  public static func urlSession(_ transport: URLSessionTransport = .shared) -> URLSessionTransport {
    transport
  }
}
