// What carries a request to a server and its answer back.

/// Sends requests. A transport follows no redirects: it cannot know which fields are credentials.
public protocol ClientTransport: Sendable {
  /// Sends `request` with `body` and returns the answer with its whole body.
  ///
  /// - Throws: `ResponseTooLarge` when the body is longer than `options.maximumResponseSize`, which is found out
  ///   without reading all of it; an error of the transport's own when there is no complete answer.
  func send(_ request: HTTPRequest, body: [UInt8]?, options: TransportOptions) async throws -> (HTTPResponse, [UInt8])
}

/// What a transport must keep to for one request.
public struct TransportOptions: Sendable, Hashable {
  /// In bytes, after any decompression.
  public var maximumResponseSize: Int

  /// Creates options.
  public init(maximumResponseSize: Int) {
    self.maximumResponseSize = maximumResponseSize
  }
}

/// Thrown by a transport that has stopped reading a body.
public struct ResponseTooLarge: Error, Sendable {
  /// The answer as far as it was read.
  public var response: HTTPResponse
  /// The limit in bytes.
  public var limit: Int

  /// Creates the error.
  public init(response: HTTPResponse, limit: Int) {
    self.response = response
    self.limit = limit
  }
}
