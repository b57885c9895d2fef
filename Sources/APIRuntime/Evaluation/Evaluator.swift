// Runs a compiled schema over a tape.
//
// One engine for two questions: whether a value is valid, which ends at the first fault, and what all the faults are.
// Branches whose faults are none of the whole (`not`, `anyOf`, `if`, …) are asked the first question.

struct Evaluator {
  /// How deep schemas may be applied in schemas, whatever the value: cyclic references end here.
  static let maximumDepth = 512
  /// How many bytes of the stack that may take. Threads have 512 KiB and more; a build for debugging needs several
  /// times what an optimised one does.
  static let maximumStack: UInt = 320 * 1024

  let program: SchemaProgram
  let document: JSONDocument
  let tape: UnsafePointer<UInt64>
  let bytes: UnsafePointer<UInt8>
  /// How many violations are kept; 0 for the question whether there are any.
  let limit: Int
  /// The last token of the value that is evaluated, for the pointers of violations.
  let start: Int

  /// Where the stack was when evaluation began.
  private let stackStart: UInt
  var depth = 0
  /// How many more schemas may be applied to values.
  var work: Int
  /// Whether nothing more is worth checking: the limits of depth, of work or of violations are reached.
  var isStopped = false
  var isTruncated = false
  /// How many branches are open whose faults are not reported.
  var silence: Int
  var violations: [Violation] = []
  /// The keys (as indices of the tape) and the indices (as negative numbers) that lead to the value at hand.
  var path: [Int] = []
  /// Bits for members and elements that have been evaluated: a stack, with a stretch for each object or array whose
  /// schema asks.
  var marks: [UInt64] = []
  /// The resources that were entered, outermost first (JSON Schema 2020-12 core §7.1).
  var scope: [Int32] = []

  init(_ program: SchemaProgram, _ element: JSONElement, limit: Int) {
    self.program = program
    document = element.document
    tape = document.tape
    bytes = document.bytes
    self.limit = limit
    start = element.index
    silence = limit == 0 ? 1 : 0
    stackStart = Self.stackPointer()
    work = 10_000_000 + 1000 * document.tokenCount
  }

  /// Whether the value is valid.
  mutating func run() -> Bool {
    let isValid = check(program.root, start, .none)
    return isValid && !isStopped
  }

  /// Whether the first fault ends it.
  @inline(__always)
  var isQuick: Bool { silence > 0 || isStopped }

  /// Where a schema notes which members or elements of its value it has evaluated.
  struct Marks {
    var base: Int
    var count: Int
    static let none = Marks(base: -1, count: 0)
    @inline(__always) var isKept: Bool { base >= 0 }
  }

  /// Whether the value at an index of the tape is valid under a schema.
  mutating func check(_ number: Int32, _ index: Int, _ marks: Marks) -> Bool {
    let node = program.nodes[number]
    let word = TapeWord(bits: tape[index])
    let type = TypeSet.of(word.tag)
    if node.acceptsNull, type == .null { return true }
    var isValid = true
    if node.types.rawValue & type.rawValue == 0, !isAllowedInteger(node.types, type, index) {
      isValid = fail(type: number, node.types, index)
      if isQuick { return false }
    }
    if node.isLeaf { return isValid }
    return checkKeywords(number, node, index, type, marks) && isValid
  }

  /// Whether a number with a point or an exponent is an integer by its value where one is wanted.
  @inline(__always)
  private func isAllowedInteger(_ types: TypeSet, _ type: TypeSet, _ index: Int) -> Bool {
    type == .fraction && types.contains(.integer) && document.isInteger(index)
  }

  private mutating func checkKeywords(
    _ number: Int32, _ node: SchemaNode, _ index: Int, _ type: TypeSet, _ marks: Marks
  ) -> Bool {
    guard enter(number, index) else { return false }
    let entersResource = program.usesDynamicScope && scope.last != node.resource
    if entersResource { scope.append(node.resource) }
    let isValid =
      switch type {
      case .integer, .fraction: checkNumber(number, node, index) && checkSteps(number, node, index, marks)
      case .string: checkString(number, node, index) && checkSteps(number, node, index, marks)
      case .array where node.array >= 0: checkArray(number, node, index, marks)
      case .object where node.object >= 0: checkObject(number, node, index, marks)
      default: checkSteps(number, node, index, marks)
      }
    if entersResource { scope.removeLast() }
    depth &-= 1
    return isValid
  }

  private mutating func enter(_ number: Int32, _ index: Int) -> Bool {
    if isStopped { return false }
    guard depth < Self.maximumDepth, work > 0, stackStart &- Self.stackPointer() < Self.maximumStack else {
      return stop(number, index)
    }
    depth &+= 1
    work &-= 1
    return true
  }

  /// Ends the evaluation, whatever branch it is in: the value counts as not valid.
  @inline(never)
  private mutating func stop(_ number: Int32, _ index: Int) -> Bool {
    report(number, work > 0 ? "depth" : "work", at: index)
    isStopped = true
    return false
  }

  /// An address in the frame of this call. Stacks grow downwards.
  @inline(never)
  private static func stackPointer() -> UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }

  /// Evaluates without reporting.
  mutating func holds(_ number: Int32, _ index: Int, _ marks: Marks) -> Bool {
    silence &+= 1
    defer { silence &-= 1 }
    return check(number, index, marks)
  }

  /// Evaluates a member or an element under its step of the path.
  @inline(__always)
  mutating func descend(_ number: Int32, _ index: Int, _ step: Int) -> Bool {
    if isQuick { return check(number, index, .none) }
    path.append(step)
    let isValid = check(number, index, .none)
    path.removeLast()
    return isValid
  }
}
