/// One base URL, as a value of the type `Server` nested in the client or in an operation's type.
package struct Server: Sendable, Encodable {
  package var name: String
  package var pieces: [Piece]
  package var variables: [Variable]
  /// Whether a client can be made with it alone: it is a URL that requests can be sent to, and not only a path.
  package var isWhole: Bool
  package var documentation: Documentation

  package init(
    name: String, pieces: [Piece], variables: [Variable], isWhole: Bool = true, documentation: Documentation
  ) {
    self.name = name
    self.pieces = pieces
    self.variables = variables
    self.isWhole = isWhole
    self.documentation = documentation
  }

  package enum Piece: Sendable, Encodable {
    case literal(String)
    /// The variable's name in the document.
    case variable(String)
  }

  /// With `values`, a type of its own nested in `Server`; otherwise a string.
  package struct Variable: Sendable, Encodable {
    package var name: String
    package var key: String
    package var defaultValue: String
    package var values: [Value]
    /// The name of the enum nested in `Server`; `nil` where the document does not list the values.
    package var typeName: String?
    package var documentation: Documentation

    package init(
      name: String, key: String, defaultValue: String, values: [Value], typeName: String?,
      documentation: Documentation
    ) {
      self.name = name
      self.key = key
      self.defaultValue = defaultValue
      self.values = values
      self.typeName = typeName
      self.documentation = documentation
    }

    package struct Value: Sendable, Encodable {
      package var name: String
      package var text: String

      package init(name: String, text: String) {
        self.name = name
        self.text = text
      }
    }
  }
}

/// One way to prove who is asking.
package struct SecurityScheme: Sendable, Encodable {
  /// The Swift name of the constructor, as in `apiKey`.
  package var name: String
  /// The key in the document.
  package var key: String
  package var kind: Kind
  package var documentation: Documentation

  package init(name: String, key: String, kind: Kind, documentation: Documentation) {
    self.name = name
    self.key = key
    self.kind = kind
    self.documentation = documentation
  }

  package enum Kind: Sendable, Encodable {
    case apiKey(location: Parameter.Location, key: String)
    /// `Authorization: Bearer …`, for `http` `bearer`, `oauth2` and `openIdConnect`.
    case bearer
    /// `Authorization: Basic …`.
    case basic
    /// `Authorization: <scheme> …` for any other HTTP scheme.
    case http(scheme: String)
    /// The transport proves it: nothing is sent.
    case mutualTLS
  }
}
