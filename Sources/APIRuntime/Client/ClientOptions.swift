// What the user of a client may choose.

/// How a client behaves.
public struct ClientOptions: Sendable, Hashable {
  /// What is checked against the document: requests before they are sent, responses when they arrive.
  public var validation = ValidationPolicy()
  /// The longest body of an answer that is read, in bytes. 32 MiB unless said otherwise.
  public var maximumResponseSize = 32 << 20
  /// How long a call may take, to the last byte of the answer. 60 seconds unless said otherwise; `nil` for as long as
  /// it takes.
  public var timeout: Duration? = .seconds(60)
  /// How much of an unexpected body an error carries, in bytes.
  public var maximumExcerptSize = 4096
  /// Sent with every request, where the request has no field of that name itself.
  public var headers = HTTPFields()

  /// The defaults.
  public init() {}
}
