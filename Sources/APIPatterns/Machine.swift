// Runs a program over a text: all threads at once, one code point at a time, so that the time is at most the length of
// the text times the length of the program.

struct Machine {
  private let program: Program
  private var current: ThreadList
  private var next: ThreadList
  /// Whether each set holds the code point of a step, and in which step that was asked: threads share the answer.
  private var answers: [Bool]
  private var askedAt: [Int]
  private var stepNumber = 0

  init(_ program: Program) {
    self.program = program
    current = ThreadList(capacity: program.instructions.count)
    next = ThreadList(capacity: program.instructions.count)
    answers = Array(repeating: false, count: program.sets.count)
    askedAt = Array(repeating: -1, count: program.sets.count)
  }

  /// Whether the program matches from any place on.
  mutating func search(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt32?
    var (scalar, end) = Self.decode(text, at: 0)
    while true {
      if previous == nil || !program.isAnchored, current.follow(0, program, place(previous, scalar)) { return true }
      guard let taken = scalar, current.count > 0 || !program.isAnchored else { return false }
      let (following, width) = Self.decode(text, at: end)
      if step(over: taken, following) { return true }
      swap(&current, &next)
      next.removeAll()
      (previous, scalar, end) = (taken, following, end + width)
    }
  }

  /// Moves every thread that takes `scalar`; whether one of them arrives.
  private mutating func step(over scalar: UInt32, _ following: UInt32?) -> Bool {
    let place = place(scalar, following)
    stepNumber += 1
    for index in 0..<current.count {
      let address = current[index]
      guard case .set(let set) = program.instructions[address], holds(Int(set), scalar) else { continue }
      if next.follow(address + 1, program, place) { return true }
    }
    return false
  }

  private mutating func holds(_ set: Int, _ scalar: UInt32) -> Bool {
    if askedAt[set] != stepNumber {
      askedAt[set] = stepNumber
      answers[set] = program.sets[set].contains(scalar)
    }
    return answers[set]
  }

  private func place(_ previous: UInt32?, _ following: UInt32?) -> ScalarSurroundings {
    ScalarSurroundings(previous: previous, following: following, sets: program.sets)
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt32?, Int) {
    guard position < text.count else { return (nil, 0) }
    return UTF8Text.scalar(text, at: position)
  }
}

/// A place between two code points; `nil` stands for the text's start or end.
private struct ScalarSurroundings: Surroundings {
  let previous: UInt32?
  let following: UInt32?
  let sets: [ScalarSet]

  func holds(_ assertion: Program.Assertion) -> Bool? {
    switch assertion {
    case .start: previous == nil
    case .end: following == nil
    case .next(let set, let isNegated): following.map(sets[Int(set)].contains) ?? false != isNegated
    case .previous(let set, let isNegated): previous.map(sets[Int(set)].contains) ?? false != isNegated
    }
  }
}
