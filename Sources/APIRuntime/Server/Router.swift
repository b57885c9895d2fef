// Finds the operation for a method and a path: a tree with one level per segment, literal segments before those with
// parameters. Each node is visited at most once, so the work is bounded by the number of routes whatever the path is.

/// Finds operations by method and path, and by what a request carries where several have the same. A slash at the end of
/// a path matters.
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

  /// The operations of one method at one path: in most APIs one, else those with the most conditions first.
  struct Endpoint: Sendable {
    var method: String
    var candidates: [Candidate]
  }

  struct Candidate: Sendable {
    var operation: Int
    var parameters: [String]
    var conditions: [RequestCondition]
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
    let candidate = Candidate(operation: index, parameters: parameters, conditions: definition.conditions)
    root.add(candidate, definition.method, segments[...])
  }

  /// - Parameter meets: Whether the request meets a condition; asked only where several operations have its method and
  ///   path.
  func route(
    _ method: String, _ path: ArraySlice<UInt8>?, meets: (RequestCondition) -> Bool = { _ in false }
  ) -> Route {
    guard let path, path.first == .slash else { return .notFound }
    let segments = path.dropFirst().split(separator: .slash, omittingEmptySubsequences: false)
    var search = Search(method: method, segments: segments)
    search.visit(root, at: 0)
    if let arrival = search.arrival ?? search.headArrival { return .operation(arrival.match(meets)) }
    guard !search.allowed.isEmpty else { return .notFound }
    return method.hasSameBytes(as: "OPTIONS") ? .options(search.allow) : .methodNotAllowed(search.allow)
  }
}

extension Router.Node {
  fileprivate mutating func add(
    _ candidate: Router.Candidate, _ method: String, _ segments: ArraySlice<SegmentPattern>
  ) {
    guard let segment = segments.first else { return add(candidate, method) }
    if let literal = segment.literal {
      literals[literal, default: Router.Node()].add(candidate, method, segments.dropFirst())
    } else if let index = patterns.firstIndex(where: { $0.pattern == segment }) {
      patterns[index].node.add(candidate, method, segments.dropFirst())
    } else {
      var node = Router.Node()
      node.add(candidate, method, segments.dropFirst())
      let index = patterns.firstIndex { $0.pattern.specificity < segment.specificity } ?? patterns.endIndex
      patterns.insert((segment, node), at: index)
    }
  }

  private mutating func add(_ candidate: Router.Candidate, _ method: String) {
    guard let index = endpoints.firstIndex(where: { $0.method.hasSameBytes(as: method) }) else {
      endpoints.append(Router.Endpoint(method: method, candidates: [candidate]))
      return
    }
    let others = endpoints[index].candidates
    let place = others.firstIndex { $0.conditions.count < candidate.conditions.count } ?? others.endIndex
    endpoints[index].candidates.insert(candidate, at: place)
  }
}

/// Where a walk has arrived, and what stood in the path for the parameters on the way.
private struct Arrival {
  let endpoint: Router.Endpoint
  let values: [ArraySlice<UInt8>]

  /// The first operation whose conditions are all met; where there is none, one that asks for the least, so that the
  /// answer says what is missing.
  func match(_ meets: (RequestCondition) -> Bool) -> Router.Match {
    let candidates = endpoint.candidates
    let met = candidates.count > 1 ? candidates.first { $0.conditions.allSatisfy(meets) } : nil
    let chosen = met ?? candidates[candidates.count - 1]
    return Router.Match(operation: chosen.operation, values: zip(chosen.parameters, values).map { ($0, $1) })
  }
}

/// A walk down the tree along one path.
private struct Search {
  let method: String
  let segments: [ArraySlice<UInt8>]
  private(set) var arrival: Arrival?
  /// `GET`, which answers `HEAD` where nothing else does.
  private(set) var headArrival: Arrival?
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
    for (pattern, next) in node.patterns where arrival == nil {
      guard let found = pattern.match(segment) else { continue }
      values += found
      visit(next, at: index + 1)
      values.removeLast(found.count)
    }
  }

  private mutating func arrive(_ node: Router.Node) {
    for endpoint in node.endpoints {
      let isHead = method.hasSameBytes(as: "HEAD") && endpoint.method.hasSameBytes(as: "GET")
      if arrival == nil, endpoint.method.hasSameBytes(as: method) {
        arrival = Arrival(endpoint: endpoint, values: values)
      }
      if headArrival == nil, isHead { headArrival = Arrival(endpoint: endpoint, values: values) }
      if !allowed.contains(where: { $0.hasSameBytes(as: endpoint.method) }) { allowed.append(endpoint.method) }
    }
  }
}
