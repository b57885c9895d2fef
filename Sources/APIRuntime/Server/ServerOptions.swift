// What the user of a server may choose.

/// What a server reads and checks.
public struct ServerOptions: Sendable, Hashable {
  /// The longest body that is read, in bytes. 32 MiB unless said otherwise.
  public var maximumRequestSize = 32 << 20
  /// Whether `+` in a query is a space, as HTML forms write it.
  public var readsPlusAsSpace = true
  /// What is checked against the document: requests when they arrive, responses before they are sent.
  public var validation = ValidationPolicy()
  /// Whether a refusal tells what was found in the request, shortened, beside what the document asks for. It does not
  /// unless said otherwise: what comes back may end in the logs of others.
  public var disclosesInvalidValues = false

  /// The defaults.
  public init() {}
}
