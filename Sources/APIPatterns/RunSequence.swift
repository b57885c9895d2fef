// The patterns that documents have most of need no automaton: `^[a-z0-9-]{1,64}$`, `^\S+$`, `^AC[0-9a-f]{32}$`, UUIDs,
// `^https://`, `\.json$`. They are runs of sets, one after the other, each as long as it can be.

/// `^set{m,n} set{m,n} …`, with or without `$`; or of one length, without `^` and with `$`.
///
/// A class, so that to use it counts one reference: of a short text that takes as long as matching it.
final class RunSequence: Sendable {
  private let runs: [Run]
  private let sets: [ScalarSet]
  /// What a first byte says of each set; see `ByteStep`.
  private let steps: [UInt8]
  private let isAnchored: Bool
  private let reachesEnd: Bool
  /// How many code points the runs take at least.
  private let count: Int

  /// `nil` where the pattern is not of this shape.
  init?(_ node: PatternNode) {
    var shape = RunShape()
    guard shape.append(node) else { return nil }
    (runs, sets) = (shape.runs, shape.sets)
    (isAnchored, reachesEnd) = (shape.isAnchored, shape.reachesEnd)
    count = shape.runs.reduce(0) { total, run in
      let (sum, overflow) = total.addingReportingOverflow(run.minimum)
      return overflow ? .max : sum
    }
    steps = shape.sets.flatMap(ByteStep.table)
    guard isAnchored || reachesEnd && shape.isOfOneLength, shape.isUnambiguous else { return nil }
  }
}

/// So many code points of one set.
private struct Run: BitwiseCopyable, Sendable {
  let set: Int
  let minimum: Int
  let maximum: Int
}

/// What the first byte of a code point says of a set: how many bytes to go on, which is 0 where the set does not hold
/// the code point, or that the code point has to be looked at.
private enum ByteStep {
  static let ask: UInt8 = 0xFF

  static func table(of set: ScalarSet) -> [UInt8] {
    var table = Array(repeating: ask, count: 256)
    for byte: UInt8 in 0..<128 { table[Int(byte)] = set.ascii.contains(byte) ? 1 : 0 }
    for byte: UInt32 in 0xC2..<0xF5 {
      let width: UInt32 = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let bits = 6 * (width - 1)
      let first = (byte & (0x7F &>> width)) &<< bits
      switch set.share(of: first...(first + 1 &<< bits - 1)) {
      case .none: table[Int(byte)] = 0
      case .all: table[Int(byte)] = UInt8(width)
      case .some: continue
      }
    }
    return table
  }
}

// MARK: - Recognising

/// The runs that a pattern turns out to be.
private struct RunShape {
  /// How many runs there may be: `^(ab){1000}$` is left to the automaton.
  private static let maximumCount = 128

  private(set) var runs: [Run] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var isAnchored = false
  private(set) var reachesEnd = false

  /// Whether a part of the pattern is more of them.
  mutating func append(_ node: PatternNode) -> Bool {
    switch node {
    case .assertion(.start):
      defer { isAnchored = true }
      return runs.isEmpty && !reachesEnd
    case .assertion(.end):
      reachesEnd = true
      return true
    case .empty: return true
    case .scalar(let value): return append(ScalarSet([value...value]), 1, 1)
    case .set(let set): return append(set, 1, 1)
    case .sequence(let nodes): return nodes.allSatisfy { append($0) }
    case .repetition(.set(let set), let minimum, let maximum): return append(set, minimum, maximum ?? .max)
    case .repetition(.scalar(let value), let minimum, let maximum):
      return append(ScalarSet([value...value]), minimum, maximum ?? .max)
    case .repetition(let node, let minimum, let maximum):
      guard minimum == maximum, minimum <= Self.maximumCount else { return false }
      return (0..<minimum).allSatisfy { _ in append(node) }
    case .never, .alternatives, .assertion, .lookaround: return false
    }
  }

  private mutating func append(_ set: ScalarSet, _ minimum: Int, _ maximum: Int) -> Bool {
    guard !reachesEnd, runs.count < Self.maximumCount, set.properties.isEmpty, !set.ignoresCase else { return false }
    let known = sets.firstIndex(of: set)
    if known == nil { sets.append(set) }
    runs.append(Run(set: known ?? sets.count - 1, minimum: minimum, maximum: maximum))
    return true
  }

  /// Whether every run has one length.
  var isOfOneLength: Bool { runs.allSatisfy { $0.minimum == $0.maximum } }

  /// Whether a run that takes all it can never takes what a later one needs.
  var isUnambiguous: Bool {
    for (index, run) in runs.enumerated() where run.minimum != run.maximum {
      for later in runs.indices.dropFirst(index + 1) {
        guard sets[run.set].isDisjoint(with: sets[runs[later].set]) else { return false }
        if runs[later].minimum > 0 { break }
      }
    }
    return true
  }
}

// MARK: - Running

extension RunSequence {
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    matchesAsBytes(text) ?? matchesAsCodePoints(text)
  }

  /// Whether a text matches; `nil` where a code point that counts is not ASCII, or may be.
  private func matchesAsBytes(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard let base = text.baseAddress, isAnchored || count <= text.count else { return nil }
    return steps.withUnsafeBufferPointer { steps in
      let end = base + text.count
      var place = isAnchored ? base : end - count
      for run in runs {
        guard let tables = steps.baseAddress else { return nil }
        let step = tables + run.set &* 256
        let start = place
        let limit = run.maximum < end - place ? place + run.maximum : end
        while place < limit, step[Int(place.pointee)] == 1 { place += 1 }
        if place < limit, step[Int(place.pointee)] > 1 { return nil }
        if place - start < run.minimum { return isAnchored ? false : nil }
      }
      return !reachesEnd || place == end ? true : isAnchored ? false : nil
    }
  }

  @inline(never)
  private func matchesAsCodePoints(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    if !isAnchored {
      guard let start = Self.start(ofLast: count, in: text) else { return false }
      position = start
    }
    let isComplete = steps.withUnsafeBufferPointer { steps in
      for run in runs {
        guard let table = steps.baseAddress, advance(text, &position, run, table + run.set * 256) else { return false }
      }
      return true
    }
    return isComplete && (!reachesEnd || position == text.count)
  }

  /// Where the last so many code points of a text start.
  private static func start(ofLast count: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = text.count
    var left = count
    while left > 0 {
      guard position > 0 else { return nil }
      position &-= 1
      if text[position] & 0xC0 != 0x80 { left &-= 1 }
    }
    return position
  }

  /// Goes over one run; whether it is long enough.
  private func advance(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ run: Run, _ steps: UnsafePointer<UInt8>
  ) -> Bool {
    var place = position
    var left = run.maximum
    while left > 0, place < text.count {
      let start = place
      let limit = left < text.count &- place ? place &+ left : text.count
      while place < limit, steps[Int(text[place])] == 1 { place &+= 1 }
      left &-= place &- start
      guard place < limit else { continue }
      let width = width(text, place, steps[Int(text[place])], run)
      if width == 0 { break }
      place &+= width
      left &-= 1
    }
    position = place
    return run.maximum - left >= run.minimum
  }

  /// How many bytes the code point at a place takes; 0 where the set does not hold it.
  private func width(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ step: UInt8, _ run: Run) -> Int {
    if step < ByteStep.ask, Int(step) <= text.count &- place { return Int(step) }
    let (scalar, width) = UTF8Text.scalar(text, at: place)
    return sets[run.set].contains(scalar) ? width : 0
  }
}
