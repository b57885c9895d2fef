// What stands in brackets (ECMA-262 §22.2.1, CharacterClass).

extension PatternParser {
  /// After `[`.
  mutating func characterClass() throws(PatternProblem) -> ScalarSet {
    let start = position - 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [UnicodeProperty] = []
    while !take("]") {
      guard peek != nil else {
        throw PatternProblem(kind: .invalid, message: "a class is not closed", offset: start)
      }
      switch try classAtom() {
      case .scalar(let first): ranges.append(try classRange(from: first, &ranges, &properties))
      case .set(let set): add(set, to: &ranges, &properties)
      case .assertion: throw invalid("not an escape in a class")
      }
    }
    return ScalarSet(ranges, properties: properties, isNegated: isNegated, ignoresCase: modifiers.ignoresCase)
  }

  /// The range that starts with `first`. A `-` between a class such as `\w` and anything stands for itself (Annex B).
  private mutating func classRange(
    from first: UInt32, _ ranges: inout [ClosedRange<UInt32>], _ properties: inout [UnicodeProperty]
  ) throws(PatternProblem) -> ClosedRange<UInt32> {
    let start = position
    guard take("-") else { return first...first }
    guard let next = peek, next != "]" else {
      position = start
      return first...first
    }
    guard case .scalar(let last) = try classAtom() else {
      position = start + 1
      ranges.append(0x2D...0x2D)
      return first...first
    }
    guard first <= last else { throw invalid("a class has a range out of order") }
    return first...last
  }

  private mutating func classAtom() throws(PatternProblem) -> PatternEscape {
    guard let scalar = peek else { throw invalid("a class is not closed") }
    position += 1
    return scalar == "\\" ? try anyEscape(isInClass: true) : .scalar(scalar.value)
  }

  private func add(
    _ set: ScalarSet, to ranges: inout [ClosedRange<UInt32>], _ properties: inout [UnicodeProperty]
  ) {
    ranges += set.isNegated ? ScalarSet.complement(set.ranges) : set.ranges
    properties += set.properties
  }
}
