// A program that may be run by many at once: by a DFA that all of them share, or by the machine where that does not pay.

import Synchronization

/// Nobody waits for anybody: a run looks at a DFA that nobody changes, and what it has to add, it adds to a copy, which
/// then takes the place of the other. Of two runs that add at the same time one has worked for itself alone.
final class Automaton: Sendable {
  private final class Snapshot: Sendable {
    /// `nil` where the machine does better.
    let dfa: DFA?

    init(_ dfa: DFA?) { self.dfa = dfa }
  }

  /// How often a DFA may run out of room before the machine takes over for good; less often where one text fills it with
  /// states that hardly any byte of it uses. The states of a few patterns, such as `(a|b)*a(a|b){20}`, are as many as
  /// there are texts.
  private static let maximumResets = 8

  /// A state that was used for fewer bytes than this took longer to work out than it saved.
  private static let minimumBytesPerState = 10

  private let program: Program
  private let latest = Mutex<Snapshot?>(nil)

  init(_ program: Program) { self.program = program }

  /// Whether the program matches somewhere in the text.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let snapshot = latest.withLock { $0 } ?? Snapshot(DFA(program))
    // Not bound to a name, which would copy it: each of its parts is counted.
    guard var place = snapshot.dfa?.start else { return runMachine(text) }
    if let verdict = snapshot.dfa?.run(text, from: &place) { return verdict }
    return snapshot.dfa.map { extend($0, from: place, text) } ?? runMachine(text)
  }

  /// Runs on from where the DFA knows no more.
  private func extend(_ known: DFA, from place: DFA.Place, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var dfa = known
    var place = place
    var scratch = DFA.Scratch(program)
    var filledFrom: Int?
    while true {
      let (states, resets) = (dfa.stateCount, dfa.resets)
      guard dfa.extend(text, &place, &scratch), dfa.resets < Self.maximumResets else { break }
      if dfa.resets > resets {
        if let start = filledFrom, place.position &- start < states &* Self.minimumBytesPerState { break }
        filledFrom = place.position
      }
      guard let verdict = dfa.run(text, from: &place) else { continue }
      publish(dfa)
      return verdict
    }
    publish(nil)
    return runMachine(text)
  }

  private func publish(_ dfa: DFA?) {
    let snapshot = Snapshot(dfa)
    latest.withLock { $0 = snapshot }
  }

  private func runMachine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var machine = Machine(program)
    return machine.search(text)
  }
}
