// Parameters as a generated server reads them. Each comes in three forms: required, with a default, and optional.

extension ServerRequest {
  /// A path parameter in its usual style.
  public func path<Value: JSONReadable>(_ name: StaticString) throws -> Value {
    try path(name, style: .simple)
  }

  /// A path parameter.
  public func path<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws -> Value {
    let name = name.text
    let cutter = ParameterCutter(name: name, style: style, isExploded: explode, shape: shape)
    let text = pathValues.first { $0.name.hasSameBytes(as: name) }?.text
    return try required(try read(text, cutter, .path), .path, name)
  }

  /// A query parameter that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func query<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    allowsEmpty: Bool = false, besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value {
    let read: Value? = try readQuery(name.text, style, explode, shape, allowsEmpty, others, fields)
    return try required(read ?? objectWithoutPairs(style, explode, shape), .query, name.text)
  }

  /// A query parameter that must be there, if only as `name` or `name=`, which stands for a value.
  public func query<Value: JSONReadable>(
    _ name: StaticString, whenEmpty value: Value, style: ParameterStyle = .form, explode: Bool? = nil,
    shape: ParameterShape = .scalar, besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value {
    if let read: Value = try readQuery(name.text, style, explode, shape, true, others, fields) { return read }
    return try required(meets(.query(name.text)) ? value : nil, .query, name.text)
  }

  /// A query parameter with a default.
  public func query<Value: JSONReadable>(
    _ name: StaticString, default: Value, style: ParameterStyle = .form, explode: Bool? = nil,
    shape: ParameterShape = .scalar, allowsEmpty: Bool = false, besides others: [String] = [],
    fields: [FormField] = []
  ) throws -> Value {
    try readQuery(name.text, style, explode, shape, allowsEmpty, others, fields) ?? `default`
  }

  /// A query parameter in its usual style that may be left out.
  public func query<Value: JSONReadable>(_ name: StaticString) throws -> Value? {
    try readQuery(name.text, .form, nil, .scalar, false, [], [])
  }

  /// A query parameter that may be left out.
  ///
  /// - Parameters:
  ///   - allowsEmpty: whether an empty text is as good as none.
  ///   - others: for an exploded object in form style, whose members stand in the query as parameters of
  ///     their own: the names of the operation's other query parameters.
  ///   - fields: for such an object: its members that are arrays.
  public func query<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    allowsEmpty: Bool = false, besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value? {
    try readQuery(name.text, style, explode, shape, allowsEmpty, others, fields)
  }

  /// A header field that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func header<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws -> Value {
    try required(try readHeader(name.text, style, explode, shape), .header, name.text)
  }

  /// A header field with a default.
  public func header<Value: JSONReadable>(
    _ name: StaticString, default: Value, style: ParameterStyle = .simple, explode: Bool = false,
    shape: ParameterShape = .scalar
  ) throws -> Value {
    try readHeader(name.text, style, explode, shape) ?? `default`
  }

  /// A header field that may be left out.
  public func header<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .simple, explode: Bool = false, shape: ParameterShape = .scalar
  ) throws -> Value? {
    try readHeader(name.text, style, explode, shape)
  }

  /// A cookie that must be there.
  @_disfavoredOverload  // Where an optional is wanted, the parameter may be left out.
  public func cookie<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value {
    let read: Value? = try readCookie(name.text, style, explode, shape, others, fields)
    return try required(read ?? objectWithoutPairs(style, explode, shape), .cookie, name.text)
  }

  /// A cookie with a default.
  public func cookie<Value: JSONReadable>(
    _ name: StaticString, default: Value, style: ParameterStyle = .form, explode: Bool? = nil,
    shape: ParameterShape = .scalar, besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value {
    try readCookie(name.text, style, explode, shape, others, fields) ?? `default`
  }

  /// A cookie that may be left out.
  public func cookie<Value: JSONReadable>(
    _ name: StaticString, style: ParameterStyle = .form, explode: Bool? = nil, shape: ParameterShape = .scalar,
    besides others: [String] = [], fields: [FormField] = []
  ) throws -> Value? {
    try readCookie(name.text, style, explode, shape, others, fields)
  }
}

extension Validation {
  /// Refuses the request if the document objects to something in it.
  ///
  /// - Throws: `RequestFailure`, a `400` with all violations.
  public func checkRequest() throws {
    if let error { throw RequestFailure.invalid(error, includesValues: disclosesValues) }
  }
}
