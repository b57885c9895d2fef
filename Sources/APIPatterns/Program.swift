// A pattern as instructions (Thompson 1968; Pike's virtual machine without captures).

struct Program: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    /// An index into `sets`.
    case set(Int)
    case split(Int, Int)
    case jump(Int)
    case assertion(PatternNode.Assertion)
    case match
    case never
  }

  var instructions: [Instruction] = []
  var sets: [ScalarSet] = []
  /// Whether every match starts at the start of the text.
  var isAnchored = false
  /// The whole pattern where it is one run of one set: a loop over bytes does.
  var shape: RunShape?
}

/// Turns a tree into instructions.
struct Compiler {
  /// How many instructions a program may have: a text costs at most so many steps per code point.
  static let maximumSize = 10_000

  private var program = Program()
  /// Counts what is visited, so that `(){1000000000}` ends as well.
  private var work = 0

  static func compile(_ node: PatternNode) throws(PatternProblem) -> Program {
    var compiler = Compiler()
    try compiler.emit(node)
    compiler.program.instructions.append(.match)
    compiler.program.isAnchored = isAnchored(node)
    compiler.program.shape = RunShape(node)
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

  private var next: Int { program.instructions.count }

  private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
    work += 1
    guard next < Self.maximumSize, work < 4 * Self.maximumSize else {
      throw PatternProblem(kind: .unsupported, message: "the pattern is too large", offset: 0)
    }
    switch node {
    case .empty: return
    case .never: program.instructions.append(.never)
    case .scalar(let value): program.instructions.append(.scalar(value))
    case .set(let set): emit(set)
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emit(alternatives: nodes)
    case .repetition(let node, let minimum, let maximum): try emit(node, minimum, maximum)
    case .assertion(let assertion): program.instructions.append(.assertion(assertion))
    }
  }

  private mutating func emit(_ set: ScalarSet) {
    program.instructions.append(.set(program.sets.count))
    program.sets.append(set)
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
      program.instructions[split] = .split(split + 1, next)
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
      for split in splits { program.instructions[split] = .split(split + 1, next) }
    } else {
      let split = reserve()
      try emit(node)
      program.instructions.append(.jump(split))
      program.instructions[split] = .split(split + 1, next)
    }
  }

  /// A place for an instruction whose target is not known yet.
  private mutating func reserve() -> Int {
    program.instructions.append(.never)
    return next - 1
  }
}
