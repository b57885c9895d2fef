// Lookaround in linear time. Over one code point it is an assertion; at a fixed place of the text it is a search of its
// own. Anything else would need the machine to be in several places at once.

extension PatternNode.Lookaround {
  /// Itself as an assertion, where it looks at no more than one code point.
  var assertion: PatternNode? { Self.assertion(node, isAhead: isAhead, isNegated: isNegated) }

  private static func assertion(_ node: PatternNode, isAhead: Bool, isNegated: Bool) -> PatternNode? {
    switch node {
    case .empty: isNegated ? .never : .empty
    case .never: isNegated ? .empty : .never
    case .scalar(let value): assertion(.set(ScalarSet([value...value])), isAhead: isAhead, isNegated: isNegated)
    case .set(let set):
      .assertion(isAhead ? .next(set, isNegated: isNegated) : .previous(set, isNegated: isNegated))
    case .assertion(let assertion): .assertion(isNegated ? assertion.negated : assertion)
    case .alternatives(let nodes): assertion(ofAll: nodes, isAhead: isAhead, isNegated: isNegated)
    case .sequence(let nodes): assertion(ofSequence: nodes, isAhead: isAhead, isNegated: isNegated)
    case .repetition(_, 0, _): isNegated ? .never : .empty
    case .repetition(let node, 1, _): assertion(node, isAhead: isAhead, isNegated: isNegated)
    case .repetition, .lookaround: nil
    }
  }

  private static func assertion(ofAll nodes: [PatternNode], isAhead: Bool, isNegated: Bool) -> PatternNode? {
    var result: [PatternNode] = []
    for node in nodes {
      guard let one = assertion(node, isAhead: isAhead, isNegated: isNegated) else { return nil }
      result.append(one)
    }
    return isNegated ? .sequence(result) : .alternatives(result)
  }

  /// `(?=a.*)` looks at one code point: what may be empty at the far end says nothing.
  private static func assertion(ofSequence nodes: [PatternNode], isAhead: Bool, isNegated: Bool) -> PatternNode? {
    var nodes = isAhead ? nodes : nodes.reversed()
    while case .repetition(_, 0, _)? = nodes.last { nodes.removeLast() }
    guard nodes.count < 2 else { return nil }
    return assertion(nodes.first ?? .empty, isAhead: isAhead, isNegated: isNegated)
  }
}

extension PatternNode.Assertion {
  var negated: PatternNode.Assertion {
    switch self {
    case .start: .previous(.all, isNegated: false)
    case .end: .next(.all, isNegated: false)
    case .next(let set, let isNegated): .next(set, isNegated: !isNegated)
    case .previous(let set, let isNegated): .previous(set, isNegated: !isNegated)
    }
  }
}

/// A pattern as searches that must all come out as expected: `^(?!a.c)[a-z]+$` is `^[a-z]+$`, found, and `^a.c`, not
/// found.
struct PatternConditions {
  struct Condition {
    let node: PatternNode
    let isFound: Bool
  }

  private(set) var main: PatternNode
  private(set) var others: [Condition] = []

  init(_ node: PatternNode) {
    main = node
    var nodes = Self.flattened(node)
    guard nodes.contains(where: \.isLookaround) else { return }
    takeFromStart(&nodes)
    takeFromEnd(&nodes)
    main = .sequence(nodes)
  }

  /// Takes out what looks ahead from the start of the text. What looks behind from the start of the pattern is part of it.
  private mutating func takeFromStart(_ nodes: inout [PatternNode]) {
    if case .lookaround(let first)? = nodes.first, !first.isAhead, !first.isNegated { nodes[0] = first.node }
    let places = nodes.prefix(while: \.isPlace)
    guard places.contains(where: \.isStart) else { return }
    nodes.replaceSubrange(places.indices, with: places.filter { !take($0, isAhead: true) })
  }

  /// Takes out what looks behind from the end of the text. What looks ahead from the end of the pattern is part of it.
  private mutating func takeFromEnd(_ nodes: inout [PatternNode]) {
    if case .lookaround(let last)? = nodes.last, last.isAhead, !last.isNegated { nodes[nodes.count - 1] = last.node }
    let places = nodes.suffix(nodes.reversed().prefix(while: \.isPlace).count)
    guard places.contains(where: \.isEnd) else { return }
    nodes.replaceSubrange(places.indices, with: places.filter { !take($0, isAhead: false) })
  }

  private mutating func take(_ node: PatternNode, isAhead: Bool) -> Bool {
    guard case .lookaround(let lookaround) = node, lookaround.isAhead == isAhead else { return false }
    let parts = isAhead ? [.assertion(.start), lookaround.node] : [lookaround.node, .assertion(.end)]
    others.append(Condition(node: .sequence(parts), isFound: !lookaround.isNegated))
    return true
  }

  private static func flattened(_ node: PatternNode) -> [PatternNode] {
    guard case .sequence(let nodes) = node else { return [node] }
    return nodes.flatMap(flattened)
  }
}

extension PatternNode {
  fileprivate var isLookaround: Bool {
    if case .lookaround = self { true } else { false }
  }

  /// Whether it takes no code point, so that what is beside it is at the same place.
  fileprivate var isPlace: Bool {
    switch self {
    case .empty, .assertion, .lookaround: true
    default: false
    }
  }

  fileprivate var isStart: Bool {
    if case .assertion(.start) = self { true } else { false }
  }

  fileprivate var isEnd: Bool {
    if case .assertion(.end) = self { true } else { false }
  }
}
