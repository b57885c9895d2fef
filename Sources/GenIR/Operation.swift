/// One operation: a method of the client and of the service.
package struct Operation: Sendable, Encodable {
  /// The name of the method, as in `listPets`.
  package var methodName: String
  /// The name of the type that holds what belongs to the operation, as in `ListPets`.
  package var typeName: String
  /// What the document calls it: its `operationId`, else `GET /pets`.
  package var id: String
  /// As HTTP writes it, as in `GET`.
  package var method: String
  /// The path template in pieces.
  package var path: [PathPiece]
  /// The template as the document has it.
  package var pathTemplate: String
  /// Operations of one group share a file: the first tag, else the API's name, as an identifier.
  package var group: String
  package var documentation: Documentation
  package var deprecation: String?
  package var parameters: [Parameter]
  package var body: RequestBody?
  package var responses: [Response]
  /// The operation, by its type's name, that describes the same failures and comes first; `nil` where they are its own.
  package var failuresOwner: String?
  package var success: Success
  /// Alternatives, each a list of schemes that must all be satisfied. An empty alternative: none needed. No
  /// alternatives: the operation is open.
  package var security: [[SecurityRequirement]]
  /// The names that API keys for it have in queries and cookies.
  package var keyNames: [String]
  /// Where the operation is served, where that is not where the API is. The first is used unless a caller says otherwise.
  package var servers: [Server]
  /// What tells it from the others of its method and path; empty where there are none.
  package var conditions: [RequestCondition]
  package var place: Place

  package init(
    methodName: String, typeName: String, id: String, method: String, path: [PathPiece], pathTemplate: String,
    group: String, documentation: Documentation, deprecation: String?, parameters: [Parameter], body: RequestBody?,
    responses: [Response], success: Success, security: [[SecurityRequirement]], keyNames: [String] = [],
    servers: [Server] = [], conditions: [RequestCondition] = [], place: Place
  ) {
    self.methodName = methodName
    self.typeName = typeName
    self.id = id
    self.method = method
    self.path = path
    self.pathTemplate = pathTemplate
    self.group = group
    self.documentation = documentation
    self.deprecation = deprecation
    self.parameters = parameters
    self.body = body
    self.responses = responses
    self.success = success
    self.security = security
    self.keyNames = keyNames
    self.servers = servers
    self.conditions = conditions
    self.place = place
  }

  /// Something that a request must carry to be for the operation.
  package struct RequestCondition: Sendable, Encodable {
    package enum Location: String, Sendable, Encodable {
      case query
      case header
    }

    package var location: Location
    package var name: String
    /// The only value that it may have; `nil` where any will do.
    package var value: String?

    package init(_ location: Location, name: String, value: String?) {
      self.location = location
      self.name = name
      self.value = value
    }
  }

  package enum PathPiece: Sendable, Encodable {
    case literal(String)
    /// The parameter's name on the wire.
    case parameter(String)
  }

  /// What the method returns.
  package enum Success: Sendable, Encodable {
    /// Nothing.
    case none
    /// The body of the only success.
    case single(TypeReference)
    /// The body of the only success, where it has one, together with its header fields.
    case withHeaders(body: TypeReference?, headers: TypeName)
    /// An enum `Success` nested in the operation's type, with a case per successful response.
    case several
  }

  package struct SecurityRequirement: Sendable, Encodable {
    /// The scheme's key in the document.
    package var scheme: String
    package var scopes: [String]

    package init(scheme: String, scopes: [String]) {
      self.scheme = scheme
      self.scopes = scopes
    }
  }
}

package struct Parameter: Sendable, Encodable {
  package var name: String
  /// The name on the wire.
  package var key: String
  package var location: Location
  package var type: TypeReference
  package var presence: Presence
  package var style: Style
  package var explode: Bool
  package var allowReserved: Bool
  package var shape: Shape
  /// How the properties travel that are more than one text, where the whole query string is a form.
  package var fields: [FormField]
  /// Whether an empty text is as good as none (`allowEmptyValue`). Only of what no empty text is a value of.
  package var allowsEmpty: Bool
  package var checks: [Check]
  package var schema: SchemaLocation?
  package var documentation: Documentation
  package var deprecation: String?

  package init(
    name: String, key: String, location: Location, type: TypeReference, presence: Presence, style: Style,
    explode: Bool, allowReserved: Bool, shape: Shape, fields: [FormField] = [], allowsEmpty: Bool = false,
    checks: [Check], schema: SchemaLocation? = nil, documentation: Documentation, deprecation: String?
  ) {
    self.schema = schema
    self.fields = fields
    self.allowsEmpty = allowsEmpty
    self.name = name
    self.key = key
    self.location = location
    self.type = type
    self.presence = presence
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.shape = shape
    self.checks = checks
    self.documentation = documentation
    self.deprecation = deprecation
  }

  package enum Location: String, Sendable, Encodable {
    case path, query, header, cookie
    /// The whole query string.
    case querystring
  }

  package enum Presence: Sendable, Encodable {
    case required
    /// As `required`; the client sends the default where the caller says nothing.
    case requiredWithDefault(DefaultValue)
    case optional
    /// The client may leave it out; the service gets the default.
    case defaulted(DefaultValue)
  }

  package enum Style: String, Sendable, Encodable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    /// `content`: the value is one JSON text.
    case json
  }

  /// What the value looks like as JSON, which decides how its text is cut.
  package enum Shape: String, Sendable, Encodable {
    case scalar, array, object
    /// A union of scalars and arrays: one value is a scalar, several are an array.
    case scalarOrArray
  }
}

package struct Response: Sendable, Encodable {
  package var status: Status
  /// The case that stands for it in `Success` or `FailureResponse`, as in `notFound`.
  package var caseName: String
  package var isSuccess: Bool
  /// `nil` where there is no content.
  package var body: Body?
  /// The declaration of its header fields; `nil` where the document names none.
  package var headers: TypeName?
  package var documentation: Documentation

  package init(
    status: Status, caseName: String, isSuccess: Bool, body: Body?, headers: TypeName? = nil,
    documentation: Documentation
  ) {
    self.status = status
    self.caseName = caseName
    self.isSuccess = isSuccess
    self.body = body
    self.headers = headers
    self.documentation = documentation
  }

  package enum Status: Sendable, Hashable, Encodable {
    case exact(Int)
    /// 1 to 5, as in `4XX`.
    case range(Int)
    case `default`
  }

  package struct Body: Sendable, Hashable, Encodable {
    package var type: TypeReference
    package var encoding: BodyEncoding
    /// The media types that it may arrive as, the one that a server sends first.
    package var mediaTypes: [String]
    /// Of a form: those that are more than one text each.
    package var fields: [FormField]
    package var checks: [Check]
    package var schema: SchemaLocation?
    /// Where the media types are of several types: the cases of the enum that `type` is.
    package var alternatives: [BodyAlternative]

    package init(
      type: TypeReference, encoding: BodyEncoding, mediaTypes: [String], fields: [FormField] = [], checks: [Check],
      schema: SchemaLocation? = nil, alternatives: [BodyAlternative] = []
    ) {
      self.schema = schema
      self.type = type
      self.encoding = encoding
      self.mediaTypes = mediaTypes
      self.fields = fields
      self.checks = checks
      self.alternatives = alternatives
    }
  }
}
