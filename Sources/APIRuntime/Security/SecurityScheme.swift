// The ways to prove who is asking (OpenAPI 3.1 §4.8.27), as values that client and server share.

/// One way to prove who is asking.
public struct SecurityScheme: Sendable, Hashable {
  /// The key in the document.
  public let key: String
  /// How the proof travels.
  public let kind: Kind

  /// How a proof travels.
  public enum Kind: Sendable, Hashable {
    /// As the value of a header field, a query parameter or a cookie.
    case apiKey(in: Location, name: String)
    /// `Authorization: Bearer …`, for `http` `bearer`, `oauth2` and `openIdConnect`.
    case bearer
    /// `Authorization: Basic …` (RFC 7617).
    case basic
    /// `Authorization: <scheme> …` for any other HTTP scheme.
    case http(scheme: String)
    /// The transport proves it: nothing is sent.
    case mutualTLS
  }

  /// Where an API key stands.
  public enum Location: String, Sendable, Hashable {
    /// A header field.
    case header
    /// A query parameter.
    case query
    /// A cookie.
    case cookie
  }

  /// Creates a scheme.
  public init(_ key: String, _ kind: Kind) {
    self.key = key
    self.kind = kind
  }

  /// The challenge in `WWW-Authenticate` when the proof is missing; `nil` where HTTP has none.
  var challenge: String? {
    switch kind {
    case .bearer: "Bearer"
    case .basic: "Basic realm=\"API\", charset=\"UTF-8\""
    case .http(let scheme): scheme
    case .apiKey, .mutualTLS: nil
    }
  }
}

/// The generated type that names an API's security schemes.
public protocol APISecurity: Sendable, CustomStringConvertible {
  /// The schemes of the document.
  static var schemes: [SecurityScheme] { get }
  /// The proofs.
  var credentials: Credentials { get set }
  /// Takes the proofs that a request carried.
  init(_ credentials: Credentials)
}

extension APISecurity {
  /// No proof at all.
  public static var none: Self { Self(Credentials()) }

  /// The proofs of both.
  public func and(_ other: Self) -> Self {
    Self(credentials.adding(other.credentials))
  }

  /// The schemes that there are proofs for, never the proofs.
  public var description: String { credentials.description }
}

/// Why a service refuses to answer a caller.
public enum AuthenticationFailure: Error, Sendable, Hashable {
  /// The credentials are not valid: `401`.
  case unauthorized
  /// The credentials are valid and do not suffice: `403`.
  case forbidden
}
