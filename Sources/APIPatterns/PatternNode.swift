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

  enum Assertion: Sendable {
    case start, end, wordBoundary, noWordBoundary
  }
}
