// Runs a program over a text: all threads at once, one code point at a time, so that the time is at most the length of
// the text times the length of the program.

struct Machine {
  private let program: Program
  private var current: ThreadList
  private var next: ThreadList

  init(_ program: Program) {
    self.program = program
    current = ThreadList(capacity: program.instructions.count)
    next = ThreadList(capacity: program.instructions.count)
  }

  /// Whether the program matches from any place on.
  mutating func search(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt32?
    var (scalar, end) = Self.decode(text, at: 0)
    var isAtStart = true
    while true {
      if isAtStart || !program.isAnchored, current.follow(0, program, previous, scalar) { return true }
      guard let taken = scalar, current.count > 0 || !program.isAnchored else { return false }
      let (following, width) = Self.decode(text, at: end)
      if step(over: taken, following) { return true }
      swap(&current, &next)
      next.removeAll()
      (previous, scalar, end, isAtStart) = (taken, following, end + width, false)
    }
  }

  /// Moves every thread that takes `scalar`; whether one of them arrives.
  private mutating func step(over scalar: UInt32, _ following: UInt32?) -> Bool {
    for index in 0..<current.count {
      let address = current[index]
      let isTaken =
        switch program.instructions[address] {
        case .scalar(let value): value == scalar
        case .set(let set): program.sets[set].contains(scalar)
        default: false
        }
      if isTaken, next.follow(address + 1, program, scalar, following) { return true }
    }
    return false
  }

  /// The code point at a place and its width. What is not UTF-8 counts as one U+FFFD a byte.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt32?, Int) {
    guard position < text.count else { return (nil, 0) }
    let first = UInt32(text[position])
    let width = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0
    if width == 1 { return (first, 1) }
    guard width > 0, position + width <= text.count else { return (0xFFFD, 1) }
    var value = first & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    return (value, width)
  }
}

/// The threads of one place in the text: a set with constant-time insertion that is emptied at once.
private struct ThreadList {
  private var addresses: [Int]
  private var places: [Int]
  private(set) var count = 0
  /// Instructions still to be followed without reading, kept here so that no recursion depends on the pattern.
  private var pending: [Int] = []

  init(capacity: Int) {
    addresses = Array(repeating: 0, count: capacity)
    places = Array(repeating: 0, count: capacity)
  }

  subscript(index: Int) -> Int { addresses[index] }

  mutating func removeAll() { count = 0 }

  /// Adds the threads that `address` leads to without reading; whether one of them is the match.
  mutating func follow(_ address: Int, _ program: Program, _ previous: UInt32?, _ following: UInt32?) -> Bool {
    pending.append(address)
    while let address = pending.popLast() {
      guard insert(address) else { continue }
      switch program.instructions[address] {
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion):
        if assertion.holds(previous, following) { pending.append(address + 1) }
      case .match:
        pending.removeAll(keepingCapacity: true)
        return true
      case .scalar, .set, .never: continue
      }
    }
    return false
  }

  private mutating func insert(_ address: Int) -> Bool {
    let place = places[address]
    if place < count, addresses[place] == address { return false }
    addresses[count] = address
    places[address] = count
    count += 1
    return true
  }
}

extension PatternNode.Assertion {
  /// Whether it holds between two code points; `nil` stands for the text's start or end.
  fileprivate func holds(_ previous: UInt32?, _ following: UInt32?) -> Bool {
    switch self {
    case .start: previous == nil
    case .end: following == nil
    case .wordBoundary: Self.isWord(previous) != Self.isWord(following)
    case .noWordBoundary: Self.isWord(previous) == Self.isWord(following)
    }
  }

  private static func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    return ScalarSet.wordRanges.contains { $0.contains(scalar) }
  }
}
