// Parameters as arguments of the method (OpenAPI 3.0.4 §4.7.12).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree
import GenSwiftText

extension Lowerer {
  /// In the order of their ranks, otherwise in the document's.
  mutating func lowerParameters(of operation: ResolvedOperation) -> [GenIR.Parameter] {
    let sources = arguments(of: operation).filter { !isWithoutPlace($0, in: operation) }
    let names = argumentNames(of: sources)
    var parameters: [(rank: Int, parameter: GenIR.Parameter)] = []
    for (source, name) in zip(sources, names) {
      let parameter = lower(source, named: name)
      parameters.append((rank(of: source, parameter, in: operation), parameter))
    }
    let sorted = parameters.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return sorted.map(\.element.parameter)
  }

  /// Whether it is a part of the path of a webhook, which the receiver decides on.
  private mutating func isWithoutPlace(_ parameter: ResolvedParameter, in operation: ResolvedOperation) -> Bool {
    guard operation.isWebhook, parameter.location == .path else { return false }
    diagnostics.warning(
      .parameterNotGenerated,
      "the parameter \(quoted(parameter.name)) is not sent, because the path of a webhook is the receiver's",
      at: parameter.range)
    return true
  }

  /// One name in two locations is told apart by the location.
  private func argumentNames(of parameters: [ResolvedParameter]) -> [String] {
    var locations: [String: Set<ParameterLocation>] = [:]
    for parameter in parameters { locations[Naming.memberName(parameter.name), default: []].insert(parameter.location) }
    let wanted = parameters.map { parameter in
      let name = Naming.memberName(parameter.name)
      guard let places = locations[name], places.count > 1 else { return (key: parameter.name, preferred: name) }
      let key = "\(parameter.location.rawValue) \(parameter.name)"
      return (key: key, preferred: Naming.memberName(key))
    }
    return assignNames(
      wanted, avoiding: ["body", "contentType", "request", "validation", "client", "service", "self", "init"],
      suffix: "Parameter")
  }

  private mutating func lower(_ source: ResolvedParameter, named name: String) -> GenIR.Parameter {
    let location = GenIR.Parameter.Location(rawValue: source.location.rawValue) ?? .query
    let use = use(of: source)
    var used = use.map { usedType(of: $0, in: .input) } ?? UsedType(type: .string, isNullable: false, checks: [])
    let style = style(of: source, in: location)
    if style != .json { used.type = used.type.plain }
    var documentation = use.map { self.documentation(of: $0) } ?? Documentation()
    if let description = source.description?.value { documentation.description = description }
    let shape = use.map { parameterShape(of: $0, in: style) } ?? .scalar
    let explode = source.explode?.value ?? (style == .form || style == .cookie)
    return GenIR.Parameter(
      name: name, key: source.name, location: location, type: used.type, presence: presence(of: source, use, used),
      style: style, explode: explode, allowReserved: allowsReserved(source, style), shape: shape,
      fields: fields(of: source, use, style, isSpread: explode && shape == .object),
      allowsEmpty: location == .query && source.allowEmptyValue && used.type != .string, checks: used.checks,
      schema: use.flatMap { schemaLocation(ofValue: $0) }, documentation: documentation,
      deprecation: source.deprecated ? "" : nil)
  }

  /// What describes the value: the schema, or that of the media type. A text that is not JSON is a scalar or a string.
  mutating func use(of source: ResolvedParameter) -> SchemaUse? {
    if let use = source.schema { return use }
    guard let media = source.content.first, let use = media.value.schema else { return nil }
    let kind = bodyEncoding(of: media)
    return kind == .json || kind == .form || parameterShape(of: use) == .scalar ? use : nil
  }

  private mutating func style(
    of source: ResolvedParameter, in location: GenIR.Parameter.Location
  ) -> GenIR.Parameter.Style {
    if let media = source.content.first {
      switch (bodyEncoding(of: media), location) {
      case (.form, .querystring), (.text, .query), (.bytes, .query), (.multipart, .query): return .form
      case (.json, _), (.form, _): return .json
      case (.text, .cookie), (.bytes, .cookie), (.multipart, .cookie): return .cookie
      default: return .simple
      }
    }
    let usual: GenIR.Parameter.Style = location == .path || location == .header ? .simple : .form
    guard let written = source.style?.value, written.isAllowed(in: source.location) else { return usual }
    // The table of styles has no exploded lists with delimiters of their own (OpenAPI 3.0.4 §4.7.12.6): what repeats the
    // parameter has none.
    let isDelimited = written == .spaceDelimited || written == .pipeDelimited
    if isDelimited, source.explode?.value == true { return .form }
    return GenIR.Parameter.Style(rawValue: written.rawValue) ?? usual
  }

  /// How what is more than one text travels inside: in a form that is the whole query string, and in an object whose
  /// members are pairs of their own.
  private mutating func fields(
    of source: ResolvedParameter, _ use: SchemaUse?, _ style: GenIR.Parameter.Style, isSpread: Bool
  ) -> [FormField] {
    guard style == .form || style == .cookie else { return [] }
    if source.location == .querystring { return source.content.first.map { queryFields(of: $0) } ?? [] }
    return isSpread ? use.map { arrayFields(of: $0) } ?? [] : []
  }

  /// From OpenAPI 3.2 on not only in queries, but wherever values are percent-coded (§4.12.2.2).
  private func allowsReserved(_ source: ResolvedParameter, _ style: GenIR.Parameter.Style) -> Bool {
    switch source.location {
    case .query: source.allowReserved
    case .path, .cookie: source.allowReserved && style != .cookie && resolved.document.version >= .v3_2
    default: false
    }
  }

  private mutating func presence(
    of source: ResolvedParameter, _ use: SchemaUse?, _ used: UsedType
  ) -> GenIR.Parameter.Presence {
    guard let use, let node = defaultNode(of: use) ?? onlyValue(of: source, use),
      let value = defaultValue(node, of: use, as: used.type)
    else {
      return source.required ? .required : .optional
    }
    return source.required ? .requiredWithDefault(value) : .defaulted(value)
  }

  /// The value that a request has to carry, where there is one: callers need not say it.
  private func onlyValue(of source: ResolvedParameter, _ use: SchemaUse) -> Node? {
    source.required ? resolved.schemas[use.id].keywords.onlyValue : nil
  }

  /// The default that stands beside a reference, else that of the schema.
  func defaultNode(of use: SchemaUse) -> Node? {
    use.annotations?.defaultValue ?? resolved.schemas[use.id].keywords.defaultValue
  }

  /// What a value looks like in this style: a deep object is known by its keys, and may be a scalar instead.
  private mutating func parameterShape(
    of use: SchemaUse, in style: GenIR.Parameter.Style
  ) -> GenIR.Parameter.Shape {
    let shape = parameterShape(of: use)
    guard style == .deepObject, shape == .scalar else { return shape }
    return self.shape(of: use).jsonKinds.contains(.object) ? .object : .scalar
  }

  /// What a value looks like where all scalars are texts.
  mutating func parameterShape(of use: SchemaUse) -> GenIR.Parameter.Shape {
    let kinds = Set(shape(of: use).jsonKinds)
    if kinds == [.array] { return .array }
    if kinds == [.object] { return .object }
    return kinds.contains(.array) ? .scalarOrArray : .scalar
  }
}

extension GenDocument.ParameterStyle {
  /// Whether the table of styles has it for this location (OpenAPI 3.0.4 §4.7.12.3).
  func isAllowed(in location: GenDocument.ParameterLocation) -> Bool {
    switch self {
    case .matrix, .label: location == .path
    case .simple: location == .path || location == .header
    case .form: location == .query || location == .cookie
    case .spaceDelimited, .pipeDelimited, .deepObject: location == .query
    case .cookie: location == .cookie
    }
  }
}

extension GenIR.Parameter {
  var isRequired: Bool {
    switch presence {
    case .required, .requiredWithDefault: true
    case .optional, .defaulted: false
    }
  }
}
