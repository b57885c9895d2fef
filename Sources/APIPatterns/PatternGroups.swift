// What stands in parentheses (ECMA-262 §22.2.1, Atom and Assertion): groups, modifiers and lookaround.

/// The flags that a group can set and take back, `(?i-s:…)`.
struct PatternModifiers: Sendable {
  var ignoresCase = false
  var isMultiline = false
  var dotMatchesAll = false
}

/// What a `(` starts.
private enum GroupKind {
  case plain
  case modifiers(PatternModifiers)
  case lookaround(isAhead: Bool, isNegated: Bool)
}

extension PatternParser {
  /// After `(`.
  mutating func group() throws(PatternProblem) -> (PatternNode, isRepeatable: Bool) {
    let start = position - 1
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw PatternProblem(kind: .unsupported, message: "groups are nested too deep", offset: start)
    }
    let outer = modifiers
    let kind = take("?") ? try groupKind() : .plain
    if case .modifiers(let inner) = kind { modifiers = inner }
    let node = try alternatives()
    guard take(")") else {
      throw PatternProblem(kind: .invalid, message: "a group is not closed", offset: start)
    }
    depth -= 1
    modifiers = outer
    guard case .lookaround(let isAhead, let isNegated) = kind else { return (node, true) }
    let lookaround = PatternNode.Lookaround(isAhead: isAhead, isNegated: isNegated, node: node, offset: start)
    return (lookaround.assertion ?? .lookaround(lookaround), false)
  }

  /// What follows `(?`. A name changes nothing for a search without captures.
  private mutating func groupKind() throws(PatternProblem) -> GroupKind {
    if take(":") { return .plain }
    if take("=") { return .lookaround(isAhead: true, isNegated: false) }
    if take("!") { return .lookaround(isAhead: true, isNegated: true) }
    guard take("<") else { return .modifiers(try modifierGroup()) }
    if take("=") { return .lookaround(isAhead: false, isNegated: false) }
    if take("!") { return .lookaround(isAhead: false, isNegated: true) }
    guard let first = peek, isNameStart(first) else { throw invalid("a group's name is not an identifier") }
    while let next = peek, isNamePart(next) { position += 1 }
    guard take(">") else { throw invalid("a group's name is not closed") }
    return .plain
  }

  /// `i`, `m` and `s`, each at most once, and after a `-` those that are taken back (ECMA-262 2025 §22.2.1.1).
  private mutating func modifierGroup() throws(PatternProblem) -> PatternModifiers {
    let start = position
    var result = modifiers
    var seen: [Unicode.Scalar] = []
    var isAdding = true
    while let next = peek, next != ":" {
      guard "ims-".unicodeScalars.contains(next), !seen.contains(next) else {
        if next == ")", !seen.isEmpty { throw invalid("flags need a group of their own, as in (?i:…)") }
        throw PatternProblem(kind: .invalid, message: "not a kind of group", offset: start)
      }
      switch next {
      case "i": result.ignoresCase = isAdding
      case "m": result.isMultiline = isAdding
      case "s": result.dotMatchesAll = isAdding
      default: isAdding = false
      }
      seen.append(next)
      position += 1
    }
    guard take(":"), seen != ["-"] else { throw invalid("not a kind of group") }
    return result
  }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "$" || scalar.properties.isIDStart
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "$" || scalar == "\u{200C}" || scalar == "\u{200D}" || scalar.properties.isIDContinue
  }
}
