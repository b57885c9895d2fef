// What carries a request to a server and its answer back.

/// Sends requests. A transport follows no redirects: it cannot know which fields are credentials.
public protocol ClientTransport: Sendable {
  /// Sends `request` with `body` and returns the answer with its whole body. When the task is cancelled, the exchange
  /// ends and its connection is closed.
  ///
  /// - Throws: `ResponseTooLarge` when the body is longer than `options.maximumResponseSize`, which is found out
  ///   without reading all of it; `ResponseTimeout` when it is not there after `options.timeout`; an error of the
  ///   transport's own when there is no complete answer.
  func send(_ request: HTTPRequest, body: [UInt8]?, options: TransportOptions) async throws -> (HTTPResponse, [UInt8])
}

/// What a transport must keep to for one request.
public struct TransportOptions: Sendable, Hashable {
  /// In bytes, after any decompression.
  public var maximumResponseSize: Int
  /// From sending the request to the last byte of the answer; `nil` for as long as it takes.
  public var timeout: Duration?

  /// Creates options.
  public init(maximumResponseSize: Int, timeout: Duration? = nil) {
    self.maximumResponseSize = maximumResponseSize
    self.timeout = timeout
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

/// Thrown by a transport that has stopped waiting.
public struct ResponseTimeout: Error, Sendable, Hashable, CustomStringConvertible {
  /// How long it waited.
  public var timeout: Duration

  /// Creates the error.
  public init(_ timeout: Duration) {
    self.timeout = timeout
  }

  /// One sentence.
  public var description: String { "the answer was not complete after \(timeout)" }
}

/// Thrown by a transport that needs to know a host and is given only a path.
public struct ServerURLWithoutHost: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence.
  public var description: String { "the server URL has no host: choose a server such as https://api.example.com/v1" }
}

extension HTTPRequest {
  /// Where the request goes, as one text. The path is as it is sent, but for characters that no URI may hold, such as
  /// brackets (RFC 3986 §3.4): they are percent-coded, because readers of URLs that meet one code all escapes again.
  ///
  /// - Throws: `ServerURLWithoutHost`.
  public func url() throws(ServerURLWithoutHost) -> String {
    guard let scheme, let authority else { throw ServerURLWithoutHost() }
    let path = path ?? ""
    var output: [UInt8] = path.utf8.first == .slash ? [] : [.slash]
    for (index, part) in path.utf8.split(separator: .questionMark, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { output.append(.questionMark) }
      PercentCoding.encodePath(part, into: &output)
    }
    return "\(scheme)://\(authority)\(String(decoding: output, as: UTF8.self))"
  }
}
