// Finds the operation for a method and a path: a tree with one level per segment, literal segments before those with
// parameters. Each node is visited at most once, so the work is bounded by the number of routes whatever the path is.

/// Finds operations by method and path. A slash at the end of a path matters.
public struct Router: Sendable {
  /// The operations, in the order given.
  public let operations: [OperationDefinition]
  private var root = Node()

  /// What was found for a request.
  enum Route {
    case operation(Match)
    /// The path is known; `OPTIONS` is not an operation there.
    case options([String])
    case methodNotAllowed([String])
    case notFound
  }

  struct Match {
    var operation: Int
    /// Still percent-coded.
    var values: [(name: String, text: ArraySlice<UInt8>)]
  }

  struct Node: Sendable {
    var literals: [[UInt8]: Node] = [:]
    /// The most specific pattern first.
    var patterns: [(pattern: SegmentPattern, node: Node)] = []
    var endpoints: [Endpoint] = []
  }

  struct Endpoint: Sendable {
    var method: String
    var operation: Int
    var parameters: [String]
  }

  /// Creates a router.
  public init(_ operations: [OperationDefinition]) {
    self.operations = operations
    for (index, operation) in operations.enumerated() { add(operation, index) }
  }

  private mutating func add(_ definition: OperationDefinition, _ index: Int) {
    let segments = SegmentPattern.segments(of: definition.path)
    let parameters = definition.path.compactMap { piece in
      if case .parameter(let name) = piece { name } else { nil }
    }
    let endpoint = Endpoint(method: definition.method, operation: index, parameters: parameters)
    root.add(endpoint, segments[...])
  }

  func route(_ method: String, _ path: ArraySlice<UInt8>?) -> Route {
    guard let path, path.first == .slash else { return .notFound }
    let segments = path.dropFirst().split(separator: .slash, omittingEmptySubsequences: false)
    var search = Search(method: method, segments: segments)
    search.visit(root, at: 0)
    if let match = search.match ?? search.headMatch { return .operation(match) }
    guard !search.allowed.isEmpty else { return .notFound }
    return method.hasSameBytes(as: "OPTIONS") ? .options(search.allow) : .methodNotAllowed(search.allow)
  }
}

extension Router.Node {
  fileprivate mutating func add(_ endpoint: Router.Endpoint, _ segments: ArraySlice<SegmentPattern>) {
    guard let segment = segments.first else {
      let isKnown = endpoints.contains { $0.method.hasSameBytes(as: endpoint.method) }
      if !isKnown { endpoints.append(endpoint) }
      return
    }
    if let literal = segment.literal {
      literals[literal, default: Router.Node()].add(endpoint, segments.dropFirst())
    } else if let index = patterns.firstIndex(where: { $0.pattern == segment }) {
      patterns[index].node.add(endpoint, segments.dropFirst())
    } else {
      var node = Router.Node()
      node.add(endpoint, segments.dropFirst())
      let index = patterns.firstIndex { $0.pattern.specificity < segment.specificity } ?? patterns.endIndex
      patterns.insert((segment, node), at: index)
    }
  }
}

/// A walk down the tree along one path.
private struct Search {
  let method: String
  let segments: [ArraySlice<UInt8>]
  private(set) var match: Router.Match?
  /// `GET`, which answers `HEAD` where nothing else does.
  private(set) var headMatch: Router.Match?
  private(set) var allowed: [String] = []
  private var values: [ArraySlice<UInt8>] = []

  init(method: String, segments: [ArraySlice<UInt8>]) {
    self.method = method
    self.segments = segments
  }

  /// The methods for `Allow`.
  var allow: [String] {
    let has = { (method: String) in allowed.contains { $0.hasSameBytes(as: method) } }
    let head = has("GET") && !has("HEAD") ? ["HEAD"] : []
    return (allowed + head + (has("OPTIONS") ? [] : ["OPTIONS"])).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  mutating func visit(_ node: Router.Node, at index: Int) {
    guard index < segments.count else { return arrive(node) }
    let segment = segments[index]
    if let literal = PercentCoding.decodeBytes(segment), let next = node.literals[literal] {
      visit(next, at: index + 1)
    }
    for (pattern, next) in node.patterns where match == nil {
      guard let found = pattern.match(segment) else { continue }
      values += found
      visit(next, at: index + 1)
      values.removeLast(found.count)
    }
  }

  private mutating func arrive(_ node: Router.Node) {
    for endpoint in node.endpoints {
      let isHead = method.hasSameBytes(as: "HEAD") && endpoint.method.hasSameBytes(as: "GET")
      if match == nil, endpoint.method.hasSameBytes(as: method) { match = found(endpoint) }
      if headMatch == nil, isHead { headMatch = found(endpoint) }
      if !allowed.contains(where: { $0.hasSameBytes(as: endpoint.method) }) { allowed.append(endpoint.method) }
    }
  }

  private func found(_ endpoint: Router.Endpoint) -> Router.Match {
    Router.Match(operation: endpoint.operation, values: Array(zip(endpoint.parameters, values)).map { ($0, $1) })
  }
}
