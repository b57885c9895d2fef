// A pattern as instructions (Thompson 1968; Pike's virtual machine without captures).

struct Program: Sendable {
  enum Instruction: Sendable {
    /// Takes a code point of the set of this number.
    case set(Int32)
    case split(Int32, Int32)
    case jump(Int32)
    case assertion(Assertion)
    case match
    case never
  }

  /// What is asked of a place, with sets by their numbers.
  enum Assertion: Sendable {
    case start, end
    case next(Int32, isNegated: Bool)
    case previous(Int32, isNegated: Bool)
  }

  var instructions: [Instruction] = []
  /// Each set once.
  var sets: [ScalarSet] = []
  /// Whether every match starts at the start of the text.
  var isAnchored = false
  var hasAssertions = false
  /// The sets that assertions look behind with, by their numbers.
  var setsBehind: [Int32] = []
}

/// Turns a tree into instructions.
struct Compiler {
  /// How many instructions a program may have: a text costs at most so many steps per code point.
  static let maximumSize = 10_000

  private var program = Program()
  private var numbers: [ScalarSet: Int32] = [:]
  private var scalarNumbers: [UInt32: Int32] = [:]
  /// Counts what is visited, so that `(){1000000000}` ends as well.
  private var work = 0

  static func compile(_ node: PatternNode) throws(PatternProblem) -> Program {
    var compiler = Compiler()
    try compiler.emit(node)
    compiler.program.instructions.append(.match)
    compiler.program.isAnchored = isAnchored(node)
    return compiler.program
  }

  private static func isAnchored(_ node: PatternNode) -> Bool {
    switch node {
    case .assertion(.start): true
    case .sequence(let nodes): nodes.first.map(isAnchored) ?? false
    case .alternatives(let nodes): nodes.allSatisfy(isAnchored)
    case .repetition(let node, let minimum, _): minimum > 0 && isAnchored(node)
    default: false
    }
  }

  private var next: Int32 { Int32(truncatingIfNeeded: program.instructions.count) }

  private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
    work += 1
    guard next < Self.maximumSize, work < 4 * Self.maximumSize else {
      throw PatternProblem(kind: .unsupported, message: "the pattern is too large", offset: 0)
    }
    switch node {
    case .empty: return
    case .never: program.instructions.append(.never)
    case .scalar(let value): program.instructions.append(.set(number(of: value)))
    case .set(let set): program.instructions.append(.set(number(of: set)))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emit(alternatives: nodes)
    case .repetition(let node, let minimum, let maximum): try emit(node, minimum, maximum)
    case .assertion(let assertion): emit(assertion)
    case .lookaround(let lookaround):
      throw PatternProblem(
        kind: .unsupported, message: "\(lookaround.name) cannot be matched in linear time", offset: lookaround.offset)
    }
  }

  private mutating func number(of set: ScalarSet) -> Int32 {
    if let number = numbers[set] { return number }
    let number = Int32(truncatingIfNeeded: program.sets.count)
    program.sets.append(set)
    numbers[set] = number
    return number
  }

  private mutating func number(of scalar: UInt32) -> Int32 {
    if let number = scalarNumbers[scalar] { return number }
    let number = number(of: ScalarSet([scalar...scalar]))
    scalarNumbers[scalar] = number
    return number
  }

  private mutating func emit(_ assertion: PatternNode.Assertion) {
    program.hasAssertions = true
    switch assertion {
    case .start: program.instructions.append(.assertion(.start))
    case .end: program.instructions.append(.assertion(.end))
    case .next(let set, let isNegated):
      program.instructions.append(.assertion(.next(number(of: set), isNegated: isNegated)))
    case .previous(let set, let isNegated):
      let number = number(of: set)
      if !program.setsBehind.contains(number) { program.setsBehind.append(number) }
      program.instructions.append(.assertion(.previous(number, isNegated: isNegated)))
    }
  }

  private mutating func emit(alternatives: [PatternNode]) throws(PatternProblem) {
    var jumps: [Int] = []
    for (index, node) in alternatives.enumerated() {
      guard index + 1 < alternatives.count else {
        try emit(node)
        break
      }
      let split = reserve()
      try emit(node)
      jumps.append(reserve())
      program.instructions[split] = .split(Int32(split) + 1, next)
    }
    for jump in jumps { program.instructions[jump] = .jump(next) }
  }

  private mutating func emit(_ node: PatternNode, _ minimum: Int, _ maximum: Int?) throws(PatternProblem) {
    for _ in 0..<minimum { try emit(node) }
    if let maximum {
      var splits: [Int] = []
      for _ in 0..<(maximum - minimum) {
        splits.append(reserve())
        try emit(node)
      }
      for split in splits { program.instructions[split] = .split(Int32(split) + 1, next) }
    } else {
      let split = reserve()
      try emit(node)
      program.instructions.append(.jump(Int32(split)))
      program.instructions[split] = .split(Int32(split) + 1, next)
    }
  }

  /// A place for an instruction whose target is not known yet.
  private mutating func reserve() -> Int {
    program.instructions.append(.never)
    return program.instructions.count - 1
  }
}
