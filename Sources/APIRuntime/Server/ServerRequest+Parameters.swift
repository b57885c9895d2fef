// Parameters as a generated server reads them. Each comes in three forms: required, with a default, and optional.

extension ServerRequest {
  /// A collector for what the document objects to.
  public var validation: Validation { Validation() }

  /// Refuses the request if the document objects to something.
  public func check(_ validation: Validation) throws(RequestFailure) {
    if let error = validation.error { throw .invalid(error) }
  }

  /// A path parameter.
  public func path<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value {
    let cutter = ParameterCutter(name: name, style: style, isExploded: explode, shape: shape)
    let text = pathValues.first { $0.name.hasSameBytes(as: name) }?.text
    return try required(try read(text, cutter, .path), .path, name)
  }

  /// A query parameter that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func query<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    besides others: [String] = []
  ) throws(RequestFailure) -> Value {
    try required(try readQuery(name, style, explode, shape, others), .query, name)
  }

  /// A query parameter with a default.
  public func query<Value: JSONReadable>(
    _ name: String, default: Value, style: ParameterStyle = .form, explode: Bool? = nil,
    shape: ParameterShape = .scalar, besides others: [String] = []
  ) throws(RequestFailure) -> Value {
    try readQuery(name, style, explode, shape, others) ?? `default`
  }

  /// A query parameter that may be left out.
  ///
  /// - Parameter others: for an exploded object in form style, whose members stand in the query as parameters of
  ///   their own: the names of the operation's other query parameters.
  public func query<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    besides others: [String] = []
  ) throws(RequestFailure) -> Value? {
    try readQuery(name, style, explode, shape, others)
  }

  /// A header field that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func header<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value {
    try required(try readHeader(name, style, explode, shape), .header, name)
  }

  /// A header field with a default.
  public func header<Value: JSONReadable>(
    _ name: String, default: Value, style: ParameterStyle = .simple, explode: Bool = false,
    shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value {
    try readHeader(name, style, explode, shape) ?? `default`
  }

  /// A header field that may be left out.
  public func header<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value? {
    try readHeader(name, style, explode, shape)
  }

  /// A cookie that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func cookie<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value {
    try required(try readCookie(name, style, explode, shape), .cookie, name)
  }

  /// A cookie with a default.
  public func cookie<Value: JSONReadable>(
    _ name: String, default: Value, style: ParameterStyle = .form, explode: Bool? = nil,
    shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value {
    try readCookie(name, style, explode, shape) ?? `default`
  }

  /// A cookie that may be left out.
  public func cookie<Value: JSONReadable>(
    _ name: String, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar
  ) throws(RequestFailure) -> Value? {
    try readCookie(name, style, explode, shape)
  }
}
