// A pattern as it was written, without what only captures need.

indirect enum PatternNode: Sendable {
  case empty
  /// Matches nothing at all: half a surrogate pair, which no text holds.
  case never
  case scalar(UInt32)
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  case assertion(Assertion)
  case lookaround(Lookaround)

  /// What is asked of a place between two code points.
  enum Assertion: Sendable {
    case start, end
    /// Whether there is a next code point that the set holds; negated, whether there is none.
    case next(ScalarSet, isNegated: Bool)
    /// The same of the code point before.
    case previous(ScalarSet, isNegated: Bool)
  }

  /// Lookaround over more than one code point.
  struct Lookaround: Sendable {
    let isAhead: Bool
    let isNegated: Bool
    let node: PatternNode
    /// Where it was written.
    let offset: Int

    var name: String { isAhead ? "this lookahead" : "this lookbehind" }
  }
}

extension PatternNode {
  /// `\b`, and `\B` where `isNegated` (ECMA-262 §22.2.2.4).
  static func wordBoundary(_ word: ScalarSet, isNegated: Bool) -> PatternNode {
    .alternatives(
      [true, false].map { isWordBefore in
        .sequence([
          .assertion(.previous(word, isNegated: !isWordBefore)),
          .assertion(.next(word, isNegated: isWordBefore != isNegated)),
        ])
      })
  }
}
