// Secrets, each under the key of the scheme that it is for. They do not show up in any description.

/// What proves who is asking, for one scheme or several.
public struct Credentials: Sendable, Hashable {
  enum Secret: Sendable, Hashable {
    case value(String)
    case basic(user: String, password: String)
    case transport
  }

  private var secrets: [(scheme: String, secret: Secret)] = []

  /// None.
  public init() {}

  /// An API key, a token, or what follows the scheme's name in `Authorization`.
  public init(_ scheme: String, value: String) {
    secrets = [(scheme, .value(value))]
  }

  /// A user with a password.
  public init(_ scheme: String, user: String, password: String) {
    secrets = [(scheme, .basic(user: user, password: password))]
  }

  /// A certificate, which the transport presents.
  public init(transport scheme: String) {
    secrets = [(scheme, .transport)]
  }

  init(_ scheme: String, _ secret: Secret) {
    secrets = [(scheme, secret)]
  }

  /// Whether there are none.
  public var isEmpty: Bool { secrets.isEmpty }

  /// The keys of the schemes, in the order in which they were added.
  public var schemes: [String] { secrets.map(\.scheme) }

  /// The API key or token for a scheme.
  public func value(_ scheme: String) -> String? {
    guard case .value(let value) = secret(scheme) else { return nil }
    return value
  }

  /// User and password for a scheme.
  public func basic(_ scheme: String) -> (user: String, password: String)? {
    guard case .basic(let user, let password) = secret(scheme) else { return nil }
    return (user, password)
  }

  /// Whether there is something for a scheme.
  public func has(_ scheme: String) -> Bool {
    secret(scheme) != nil
  }

  /// Both; for a scheme that both are for, the other one's.
  public func adding(_ other: Credentials) -> Credentials {
    var result = self
    for (scheme, secret) in other.secrets {
      result.secrets.removeAll { $0.scheme.hasSameBytes(as: scheme) }
      result.secrets.append((scheme, secret))
    }
    return result
  }

  func secret(_ scheme: String) -> Secret? {
    secrets.first { $0.scheme.hasSameBytes(as: scheme) }?.secret
  }

  /// Whether the same secrets are in both, in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.secrets.elementsEqual(right.secrets) { $0.scheme.hasSameBytes(as: $1.scheme) && $0.secret == $1.secret }
  }

  /// Hashes the keys of the schemes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(secrets.count)
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The keys of the schemes with the secrets left out.
  public var description: String {
    let shown = secrets.map { "\($0.scheme): (redacted)" }
    return "Credentials(\(shown.joined(separator: ", ")))"
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
