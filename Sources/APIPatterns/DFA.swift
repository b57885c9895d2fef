// A program made deterministic while it runs: a state is the set of threads at a place, and what follows on a class of
// code points is worked out once and then looked up (Thompson 1968; lazily, as in grep and RE2).

struct DFA: Sendable {
  /// Where a run is.
  struct Place {
    /// The state, as an offset into the table of transitions.
    var state: Int
    var position = 0
  }

  /// What a state is: threads that wait, sorted, and what they may ask of the code point before.
  private struct State: Hashable, Sendable {
    let threads: [Int32]
    let behind: UInt128
  }

  /// Room for the threads of two places.
  struct Scratch {
    fileprivate var current: ThreadList
    fileprivate var next: ThreadList

    init(_ program: Program) {
      current = ThreadList(capacity: program.instructions.count)
      next = current
    }
  }

  /// Transitions that lead to no state.
  private enum Outcome {
    static let unknown: Int32 = 0
    static let failure: Int32 = -1
    static let match: Int32 = -2
  }

  /// 128 kB of transitions, 256 kB of threads: then all states are forgotten.
  private static let maximumTransitions = 1 << 15
  private static let maximumThreads = 1 << 16

  private let program: Program
  private let behindMask: UInt128
  private var alphabet: Alphabet
  /// The width of a row of the table: a power of two above the number of classes.
  private var stride: Int
  private var transitions: [Int32] = []
  private var states: [State] = []
  private var offsets: [State: Int32] = [:]
  private var threadCount = 0
  /// The state before anything is read, which is always the first row; `nil` where that is a match already.
  private let initial: State?
  /// How often all states were forgotten for want of room.
  private(set) var resets = 0

  /// `nil` for a program whose sets are too many to be told apart.
  init?(_ program: Program) {
    guard let alphabet = Alphabet(program.sets) else { return nil }
    self.program = program
    self.alphabet = alphabet
    behindMask = program.setsBehind.reduce(Alphabet.edge) { $0 | 1 &<< UInt128(truncatingIfNeeded: $1) }
    stride = Self.stride(for: alphabet.signatures.count)
    var threads = ThreadList(capacity: program.instructions.count)
    let isMatch = threads.follow(0, program, ClassSurroundings(behind: Alphabet.edge, ahead: nil))
    initial = isMatch ? nil : Self.state(threads, program, behind: Alphabet.edge)
    forget()
  }

  /// Where every run starts.
  var start: Place { Place(state: stride) }

  var stateCount: Int { states.count }
}

// MARK: - Running

extension DFA {
  /// Goes on from a place while the way is known; whether the program matches, or `nil` where `extend` has to help.
  func run(_ text: UnsafeBufferPointer<UInt8>, from place: inout Place) -> Bool? {
    if initial == nil { return true }
    return transitions.withUnsafeBufferPointer { transitions in
      alphabet.bytes.withUnsafeBufferPointer { classes in
        var state = place.state
        var position = place.position
        defer { place = Place(state: state, position: position) }
        while position < text.count {
          var kind = Int(classes[Int(text[position])])
          var width = 1
          if kind == 0 {
            (kind, width) = kindBeyondASCII(text, position)
            if kind == 0 { return nil }
          }
          let next = transitions[state &+ kind]
          guard next > 0 else { return Self.verdict(next) }
          state = Int(next)
          position &+= width
        }
        return Self.verdict(transitions[state])
      }
    }
  }

  private func kindBeyondASCII(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Int, Int) {
    let (value, width) = UTF8Text.scalar(text, at: position)
    return (Int(alphabet.number(beyondASCII: value)), width)
  }

  private static func verdict(_ outcome: Int32) -> Bool? {
    outcome == Outcome.match ? true : outcome == Outcome.failure ? false : nil
  }
}

// MARK: - Growing

extension DFA {
  /// Works out the transition that `run` missed at a place; `false` where there are too many classes of code points.
  mutating func extend(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Place, _ scratch: inout Scratch) -> Bool {
    let state = states[place.state / stride - 1]
    guard let kind = learnKind(text, place.position) else { return false }
    if alphabet.signatures.count > stride {
      stride = Self.stride(for: alphabet.signatures.count)
      forget()
    } else if transitions.count >= Self.maximumTransitions || threadCount >= Self.maximumThreads {
      resets += 1
      forget()
    }
    let offset = offset(of: state)
    place.state = Int(offset)
    let outcome = step(from: state, over: kind, &scratch)
    transitions[Int(offset) + kind] = outcome
    return true
  }

  /// The class of what is to be read next; `nil` where there are too many.
  private mutating func learnKind(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    guard position < text.count else { return 0 }
    let (value, _) = UTF8Text.scalar(text, at: position)
    if value < 128 { return Int(alphabet.bytes[Int(value)]) }
    if alphabet.number(beyondASCII: value) == 0, !alphabet.learn(pageOf: value) { return nil }
    return Int(alphabet.number(beyondASCII: value))
  }

  /// What follows on a state and a class.
  private mutating func step(from state: State, over kind: Int, _ scratch: inout Scratch) -> Int32 {
    let signature = alphabet.signatures[kind]
    scratch.current.removeAll()
    scratch.next.removeAll()
    let here = ClassSurroundings(behind: state.behind, ahead: signature)
    for thread in state.threads where scratch.current.follow(Int(thread), program, here) { return Outcome.match }
    if kind == 0 { return Outcome.failure }
    let there = ClassSurroundings(behind: signature, ahead: nil)
    for index in 0..<scratch.current.count {
      let address = scratch.current[index]
      guard case .set(let set) = program.instructions[address], signature.has(set) else { continue }
      if scratch.next.follow(address + 1, program, there) { return Outcome.match }
    }
    if !program.isAnchored, scratch.next.follow(0, program, there) { return Outcome.match }
    let next = Self.state(scratch.next, program, behind: signature & behindMask)
    return next.threads.isEmpty && program.isAnchored ? Outcome.failure : offset(of: next)
  }

  private static func state(_ list: ThreadList, _ program: Program, behind: UInt128) -> State {
    var threads: [Int32] = []
    var hasAssertions = false
    for index in 0..<list.count {
      switch program.instructions[list[index]] {
      case .set: threads.append(Int32(truncatingIfNeeded: list[index]))
      case .assertion(.next), .assertion(.end):
        hasAssertions = true
        threads.append(Int32(truncatingIfNeeded: list[index]))
      default: continue
      }
    }
    threads.sort()
    return State(threads: threads, behind: hasAssertions ? behind : 0)
  }

  /// The row of a state, which is added where it is new.
  private mutating func offset(of state: State) -> Int32 {
    if let offset = offsets[state] { return offset }
    states.append(state)
    let offset = Int32(truncatingIfNeeded: states.count * stride)
    transitions.append(contentsOf: repeatElement(Outcome.unknown, count: stride))
    offsets[state] = offset
    threadCount += state.threads.count
    return offset
  }

  private mutating func forget() {
    // The first row belongs to no state, so that no state is at 0, which says unknown.
    transitions = Array(repeating: Outcome.unknown, count: stride)
    states = []
    offsets = [:]
    threadCount = 0
    if let initial { _ = offset(of: initial) }
  }

  /// A power of two with room for some more classes.
  private static func stride(for classes: Int) -> Int {
    var stride = 8
    while stride < classes + 2 { stride *= 2 }
    return stride
  }
}

/// A place between two classes of code points.
private struct ClassSurroundings: Surroundings {
  let behind: UInt128
  /// `nil` where nothing is known yet.
  let ahead: UInt128?

  func holds(_ assertion: Program.Assertion) -> Bool? {
    switch assertion {
    case .start: behind & Alphabet.edge != 0
    case .end: ahead.map { $0 & Alphabet.edge != 0 }
    case .next(let set, let isNegated): ahead.map { $0.has(set) != isNegated }
    case .previous(let set, let isNegated): behind.has(set) != isNegated
    }
  }
}

extension UInt128 {
  /// Whether the bit of a set is there.
  fileprivate func has(_ set: Int32) -> Bool { self &>> UInt128(truncatingIfNeeded: set) & 1 != 0 }
}
