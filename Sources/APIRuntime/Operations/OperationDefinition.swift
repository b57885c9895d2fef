// What the document says about one operation, as far as a client or a server needs it at run time.

/// One operation of an API: its method, its path, who may call it, and which media types travel.
public struct OperationDefinition: Sendable, Hashable {
  /// What the document calls it: its `operationId`, else its method and path.
  public let id: String
  /// As HTTP writes it, as in `GET`.
  public let method: String
  /// The path template as OpenAPI writes it, as in `/pets/{id}`.
  public let pathTemplate: String
  /// The path template, cut into literal text and parameters.
  public let path: [PathPiece]
  /// What a request must carry to be for this operation and not for another of the same method and path; empty where
  /// there is no other.
  public let conditions: [RequestCondition]
  /// Alternatives, each a list of schemes that must all be satisfied. Empty: the operation is open. An empty
  /// alternative: credentials are welcome but not needed.
  public let security: [[SecurityRequirement]]
  /// The media types that the request's body may travel as; empty where it has none.
  public let requestTypes: [String]
  /// The media types of the responses, the best first.
  public let accept: [String]

  /// Creates a definition.
  public init(
    id: String, method: String, path: String, conditions: [RequestCondition] = [],
    security: [[SecurityRequirement]] = [], requestTypes: [String] = [], accept: [String] = []
  ) {
    self.id = id
    self.method = method
    // A path without a slash at its front would be a part of the host's name.
    let path = path.utf8.first == .slash ? path : "/" + path
    pathTemplate = path
    self.path = PathPiece.pieces(of: path)
    self.conditions = conditions
    self.security = security
    self.requestTypes = requestTypes
    self.accept = accept
  }

  /// The same operation at another path.
  public func moved(to path: String) -> OperationDefinition {
    OperationDefinition(
      id: id, method: method, path: path, conditions: conditions, security: security, requestTypes: requestTypes,
      accept: accept)
  }
}

/// One scheme that an alternative needs, with the scopes that it must grant.
public struct SecurityRequirement: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The scheme's key in the document.
  public let scheme: String
  /// The scopes or roles that the operation needs; empty for most schemes.
  public let scopes: [String]

  /// Creates a requirement.
  public init(_ scheme: String, scopes: [String] = []) {
    self.scheme = scheme
    self.scopes = scopes
  }

  /// Creates a requirement without scopes.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
