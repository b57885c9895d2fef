// The threads of one place in a text: addresses of instructions that wait for a code point.

/// What is known of a place between two code points.
protocol Surroundings {
  /// Whether an assertion holds there; `nil` where that cannot be said yet.
  func holds(_ assertion: Program.Assertion) -> Bool?
}

/// A set with constant-time insertion that is emptied at once.
struct ThreadList: Sendable {
  private var addresses: [Int32]
  private var places: [Int32]
  private(set) var count = 0
  /// Instructions still to be followed without reading, kept here so that no recursion depends on the pattern.
  private var pending: [Int32] = []

  init(capacity: Int) {
    addresses = Array(repeating: 0, count: capacity)
    places = Array(repeating: 0, count: capacity)
  }

  subscript(index: Int) -> Int { Int(addresses[index]) }

  mutating func removeAll() { count = 0 }

  /// Adds the threads that `address` leads to without reading; whether one of them is the match. An assertion of which
  /// nothing can be said yet is a thread that waits.
  mutating func follow(_ address: Int, _ program: Program, _ surroundings: some Surroundings) -> Bool {
    pending.append(Int32(truncatingIfNeeded: address))
    while let address = pending.popLast() {
      guard insert(address) else { continue }
      switch program.instructions[Int(address)] {
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion):
        if surroundings.holds(assertion) == true { pending.append(address + 1) }
      case .match:
        pending.removeAll(keepingCapacity: true)
        return true
      case .set, .never: continue
      }
    }
    return false
  }

  private mutating func insert(_ address: Int32) -> Bool {
    let place = Int(places[Int(address)])
    if place < count, addresses[place] == address { return false }
    addresses[count] = address
    places[Int(address)] = Int32(truncatingIfNeeded: count)
    count += 1
    return true
  }
}
