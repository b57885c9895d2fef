// What a search need not look at: a match that begins with more or ends with more than it must is around a shorter one.

extension PatternNode {
  /// The same search with as few repetitions at its ends as there have to be: `\S{1,8192}` is found where `\S` is.
  var withoutSpareEnds: PatternNode { withoutSpareEnd(isLast: true).withoutSpareEnd(isLast: false) }

  private func withoutSpareEnd(isLast: Bool) -> PatternNode {
    switch self {
    case .repetition(_, 0, _): return .empty
    case .repetition(let node, let minimum, _): return .repetition(node, minimum: minimum, maximum: minimum)
    case .alternatives(let nodes): return .alternatives(nodes.map { $0.withoutSpareEnd(isLast: isLast) })
    case .sequence(var nodes):
      while let index = isLast ? nodes.indices.last : nodes.indices.first {
        nodes[index] = nodes[index].withoutSpareEnd(isLast: isLast)
        guard case .empty = nodes[index] else { break }
        nodes.remove(at: index)
      }
      return .sequence(nodes)
    case .empty, .never, .scalar, .set, .assertion, .lookaround: return self
    }
  }
}
