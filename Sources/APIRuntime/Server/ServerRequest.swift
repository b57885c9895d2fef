// A request as a server sees it, and the first look at it: target, media types.

/// A request that a server answers.
public struct ServerRequest: Sendable {
  /// As HTTP writes it, as in `GET`.
  public let method: String
  /// Path and query as they came.
  public let target: String
  /// The header fields.
  public let headers: HTTPFields
  /// The whole body; empty where there is none.
  public internal(set) var body: [UInt8]
  /// Whether the caller has shown a certificate that was checked. Whoever ends TLS sets it.
  public var hasVerifiedCertificate = false
  /// The one of the operation's `requestTypes` that the body came as.
  public internal(set) var contentType: String?

  /// What stands in the path for each parameter, still percent-coded.
  var pathValues: [(name: String, text: ArraySlice<UInt8>)] = []
  var queryPairs: [QueryPair] = []
  var readsPlusAsSpace = true
  /// A collector for what the document objects to; off where the server's options say so.
  public internal(set) var validation = Validation()
  var jsonLimits = JSONLimits()

  /// One `name=value` of a query.
  struct QueryPair: Sendable {
    var name: String
    /// Still percent-coded.
    var value: ArraySlice<UInt8>

    /// Whether it belongs to the parameter of this name: it has that name, or one in brackets behind it.
    func isOf(_ parameter: String) -> Bool {
      guard name.utf8.starts(with: parameter.utf8) else { return false }
      let rest = name.utf8.dropFirst(parameter.utf8.count)
      return rest.isEmpty || rest.first == .openBracket
    }
  }

  /// Takes a request from a server that speaks HTTP.
  public init(_ request: HTTPRequest, body: [UInt8] = []) {
    self.init(
      method: request.method.rawValue, target: request.path ?? "", headers: request.headerFields, body: body)
  }

  /// Creates a request.
  public init(method: String, target: String, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.method = method
    self.target = Self.originForm(of: target)
    self.headers = headers
    self.body = body
  }

  /// A target without the scheme and the host that may stand before its path (RFC 9112 §3.2.2).
  private static func originForm(of target: String) -> String {
    let bytes = target.utf8
    guard bytes.first != .slash, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return target }
    let scheme = String(Substring(bytes[..<colon]))
    guard scheme.equalsIgnoringCase("http") || scheme.equalsIgnoringCase("https"),
      bytes[colon...].dropFirst().starts(with: [.slash, .slash])
    else { return target }
    let rest = bytes[colon...].dropFirst(3).drop { $0 != .slash && $0 != .questionMark }
    return (rest.first == .slash ? "" : "/") + String(Substring(rest))
  }

  /// The path without the API's base path; `nil` where it is not below it.
  func path(below basePath: String) -> ArraySlice<UInt8>? {
    let path = Array(target.utf8.prefix { $0 != UInt8(ascii: "?") })
    let base = basePath.utf8.last == .slash ? basePath.utf8.dropLast() : basePath.utf8[...]
    guard path.starts(with: base) else { return nil }
    let rest = path.dropFirst(base.count)
    return rest.isEmpty || rest.first == .slash ? rest : nil
  }

  /// Cuts the query into pairs. Each pair is cut before it is decoded, and decoded once.
  mutating func readQuery() throws(RequestFailure) {
    let bytes = Array(target.utf8)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return }
    for pair in bytes[(mark + 1)...].split(separator: .ampersand) {
      let end = pair.firstIndex(of: .equals) ?? pair.endIndex
      guard let name = PercentCoding.decode(pair[..<end], plusIsSpace: readsPlusAsSpace) else {
        throw .badRequest("the query is not properly percent-coded")
      }
      queryPairs.append(QueryPair(name: name, value: end < pair.endIndex ? pair[(end + 1)...] : []))
    }
  }

  /// Whether it carries what an operation asks for. The query must have been read.
  func meets(_ condition: RequestCondition) -> Bool {
    switch condition.location {
    case .query:
      queryPairs.contains { pair in
        guard pair.name.hasSameBytes(as: condition.name) else { return false }
        guard let value = condition.value else { return true }
        return PercentCoding.decode(pair.value, plusIsSpace: readsPlusAsSpace)?.hasSameBytes(as: value) ?? false
      }
    case .header:
      HTTPField.Name(condition.name).map { headers[values: $0] }?.contains { field in
        condition.value.map(field.hasSameBytes) ?? true
      } ?? false
    }
  }

  /// Looks at `Accept`, `Content-Encoding` and `Content-Type`.
  mutating func negotiate(_ definition: OperationDefinition) throws(RequestFailure) {
    let offers = definition.accept.compactMap { MediaType($0) }
    if !offers.isEmpty, let accept = Accept(headers[values: .accept]), accept.best(of: offers) == nil {
      throw .notAcceptable
    }
    guard !definition.requestTypes.isEmpty else { return }
    if body.isEmpty, headers[.contentType] == nil { return }
    if let coding = headers[.contentEncoding], !coding.equalsIgnoringCase("identity") { throw .unsupportedMediaType }
    let values = headers[values: .contentType]
    guard values.count == 1, let type = MediaType(values[0]) else { throw .unsupportedMediaType }
    let ranges = definition.requestTypes.map { MediaType($0) }
    let known = ranges.compactMap { $0 }
    guard let index = known.mostSpecific(covering: type), let match = ranges.firstIndex(of: known[index]) else {
      throw .unsupportedMediaType
    }
    contentType = definition.requestTypes[match]
  }
}
