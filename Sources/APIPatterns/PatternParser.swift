// ECMA-262 §22.2.1: the text of a regular expression to a tree. As lenient as Annex B where that is unambiguous
// (`\-`, a lone `]`, a `{` that starts no quantifier), because documents were tried out in browsers.

/// A recursive-descent parser over code points.
struct PatternParser {
  /// How deep groups may be nested.
  static let maximumDepth = 128

  let scalars: [UInt32]
  var position = 0
  private var depth = 0

  init(_ source: String) {
    scalars = source.unicodeScalars.map(\.value)
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    let node = try alternatives()
    guard position == scalars.count else { throw invalid("a ')' closes no group") }
    return node
  }

  private mutating func alternatives() throws(PatternProblem) -> PatternNode {
    var result = [try sequence()]
    while take("|") { result.append(try sequence()) }
    return result.count == 1 ? result[0] : .alternatives(result)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var result: [PatternNode] = []
    while let next = peek, next != "|", next != ")" { result.append(try term()) }
    switch result.count {
    case 0: return .empty
    case 1: return result[0]
    default: return .sequence(result)
    }
  }

  private mutating func term() throws(PatternProblem) -> PatternNode {
    let start = position
    let node = try atom()
    guard let (minimum, maximum) = try quantifier() else { return node }
    if case .assertion = node { throw PatternProblem(kind: .invalid, message: "nothing to repeat", offset: start) }
    if let maximum, maximum < minimum { throw invalid("the numbers of a repetition are out of order") }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    guard let scalar = peek else { return .empty }
    switch scalar {
    case "^":
      position += 1
      return .assertion(.start)
    case "$":
      position += 1
      return .assertion(.end)
    case ".":
      position += 1
      return .set(.dot)
    case "(": return try group()
    case "[":
      position += 1
      return .set(try characterClass())
    case "\\":
      position += 1
      return try escape()
    case "*", "+", "?": throw invalid("nothing to repeat")
    default:
      position += 1
      return .scalar(scalar.value)
    }
  }

  private mutating func group() throws(PatternProblem) -> PatternNode {
    let start = position
    position += 1
    depth += 1
    guard depth <= Self.maximumDepth else { throw unsupported("groups are nested too deep", at: start) }
    if take("?") { try groupKind(start) }
    let node = try alternatives()
    guard take(")") else {
      throw PatternProblem(kind: .invalid, message: "a group is not closed", offset: start)
    }
    depth -= 1
    return node
  }

  /// What follows `(?`: only `:` and a name change nothing for a search without captures.
  private mutating func groupKind(_ start: Int) throws(PatternProblem) {
    if take(":") { return }
    if take("=") || take("!") { throw unsupported("lookahead", at: start) }
    guard take("<") else { throw invalid("not a kind of group") }
    if take("=") || take("!") { throw unsupported("lookbehind", at: start) }
    guard let first = peek, isNameStart(first) else { throw invalid("a group's name is not an identifier") }
    while let next = peek, isNameStart(next) || ScalarSet.digitRanges[0].contains(next.value) { position += 1 }
    guard take(">") else { throw invalid("a group's name is not closed") }
  }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
  }
}

// MARK: - Quantifiers

extension PatternParser {
  /// `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`, each lazy or not: which match is found first does not matter here.
  private mutating func quantifier() throws(PatternProblem) -> (minimum: Int, maximum: Int?)? {
    let bounds: (Int, Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if let braces = braces() {
      bounds = braces
    } else {
      return nil
    }
    _ = take("?")
    if let next = peek, next == "*" || next == "+" || next == "?" { throw invalid("nothing to repeat") }
    return bounds
  }

  /// The bounds in braces; `nil`, with nothing taken, where the `{` stands for itself.
  private mutating func braces() -> (Int, Int?)? {
    let start = position
    if take("{"), let minimum = number() {
      if take("}") { return (minimum, minimum) }
      if take(",") {
        if take("}") { return (minimum, nil) }
        if let maximum = number(), take("}") { return (minimum, maximum) }
      }
    }
    position = start
    return nil
  }

  /// A decimal number, at most a billion: the program's size is limited far below.
  private mutating func number() -> Int? {
    var value: Int?
    while let next = peek, ("0"..."9").contains(next) {
      value = min(1_000_000_000, (value ?? 0) * 10 + Int(next.value - 0x30))
      position += 1
    }
    return value
  }
}

// MARK: - Reading

extension PatternParser {
  var peek: Unicode.Scalar? {
    position < scalars.count ? Unicode.Scalar(scalars[position]) : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  func invalid(_ message: String) -> PatternProblem {
    PatternProblem(kind: .invalid, message: message, offset: position)
  }

  func unsupported(_ feature: String, at offset: Int) -> PatternProblem {
    PatternProblem(kind: .unsupported, message: "\(feature) cannot be matched in linear time", offset: offset)
  }
}
