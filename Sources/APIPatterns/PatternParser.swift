// ECMA-262 §22.2.1: the text of a regular expression to a tree. As lenient as Annex B where that is unambiguous
// (`\-`, a lone `]`, a `{` that starts no quantifier), because documents were tried out in browsers.

/// A recursive-descent parser over code points.
struct PatternParser {
  /// How deep groups may be nested.
  static let maximumDepth = 64

  let scalars: [UInt32]
  var position = 0
  var depth = 0
  var modifiers = PatternModifiers()

  init(_ source: String) {
    scalars = source.unicodeScalars.map(\.value)
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    let node = try alternatives()
    guard position == scalars.count else { throw invalid("a ')' closes no group") }
    return node
  }

  mutating func alternatives() throws(PatternProblem) -> PatternNode {
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
    let (node, isRepeatable) = try atom()
    guard let (minimum, maximum) = try quantifier() else { return node }
    guard isRepeatable else { throw PatternProblem(kind: .invalid, message: "nothing to repeat", offset: start) }
    if let maximum, maximum < minimum { throw invalid("the numbers of a repetition are out of order") }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  /// An Atom or an Assertion (ECMA-262 §22.2.1), and whether a quantifier may follow.
  private mutating func atom() throws(PatternProblem) -> (PatternNode, isRepeatable: Bool) {
    guard let scalar = peek else { return (.empty, false) }
    let start = position
    position += 1
    switch scalar {
    case "^": return (lineStart, false)
    case "$": return (lineEnd, false)
    case ".": return (.set(modifiers.dotMatchesAll ? .all : .dot), true)
    case "(": return try group()
    case "[": return (.set(try characterClass()), true)
    case "\\": return try escape()
    case "*", "+", "?":
      position = start
      throw invalid("nothing to repeat")
    case "{":
      position = start
      if braces() != nil { throw PatternProblem(kind: .invalid, message: "nothing to repeat", offset: start) }
      position += 1
      return (literal(scalar.value), true)
    default: return (literal(scalar.value), true)
    }
  }

  /// `^`, which is the start of any line with the modifier `m`.
  private var lineStart: PatternNode {
    guard modifiers.isMultiline else { return .assertion(.start) }
    return .alternatives([.assertion(.start), .assertion(.previous(.lineTerminators, isNegated: false))])
  }

  private var lineEnd: PatternNode {
    guard modifiers.isMultiline else { return .assertion(.end) }
    return .alternatives([.assertion(.end), .assertion(.next(.lineTerminators, isNegated: false))])
  }

  /// A code point that stands for itself.
  func literal(_ value: UInt32) -> PatternNode {
    if Unicode.Scalar(value) == nil { return .never }
    guard modifiers.ignoresCase, CaseFolding.variants(of: value).count > 1 else { return .scalar(value) }
    return .set(ScalarSet([value...value], ignoresCase: true))
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
