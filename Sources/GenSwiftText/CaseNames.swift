// The cases of one enumeration, whose values often repeat what they are values of.

extension Naming {
  /// For the cases of one enumeration: `STATE_ACTIVE` and `STATE_DONE` of a `state` are `active` and `done`.
  ///
  /// Words that all values begin with are left out where they are what the document calls the enumeration, or the end of
  /// it (`REVIEW_STATUS_PENDING` of a `policyReviewStatus`), or end with it (`PIPELINE_TYPE_BATCH` of a `type`), and
  /// where something remains of every value that does not begin with a digit.
  package static func caseNames(_ values: [String], of name: String) -> [String] {
    let words = values.map { Naming.words(of: $0) }
    let count = repeatedWords(words, of: Naming.words(of: name))
    guard count > 0 else { return values.map { caseName($0) } }
    return zip(words, values).map { caseName(Array($0.dropFirst(count)), of: $1) }
  }

  /// How many words at the start of each value say only what the enumeration is called.
  private static func repeatedWords(_ values: [[Word]], of name: [Word]) -> Int {
    guard values.count > 1, let first = values.first else { return 0 }
    var common = 0
    while common < first.count, values.allSatisfy({ common + 1 < $0.count && isSame($0[common], first[common]) }) {
      common += 1
    }
    let count = (0...common).last { saysTheSame(first.prefix($0), as: name) } ?? 0
    let leavesNames = values.allSatisfy { !startsWithDigit($0[count]) && $0[count].form != .continuation }
    return leavesNames ? count : 0
  }

  /// Whether one of the two is how the other ends; the name may stand in the plural.
  private static func saysTheSame(_ prefix: ArraySlice<Word>, as name: [Word]) -> Bool {
    guard !prefix.isEmpty else { return false }
    return zip(prefix.reversed(), name.reversed()).enumerated().allSatisfy { distance, pair in
      isSame(pair.0, pair.1) || distance == 0 && isPlural(pair.1.text, of: pair.0.text)
    }
  }

  private static func isSame(_ word: Word, _ other: Word) -> Bool {
    word.text.utf8.count == other.text.utf8.count && word.text.lowercased() == other.text.lowercased()
  }

  /// `states` of `state`, `categories` of `category`, `statuses` of `status`.
  private static func isPlural(_ word: String, of singular: String) -> Bool {
    let (word, singular) = (word.lowercased(), singular.lowercased())
    return word == singular + "s" || word == singular + "es"
      || singular.hasSuffix("y") && word == singular.dropLast() + "ies"
  }

  private static func startsWithDigit(_ word: Word) -> Bool {
    word.text.utf8.first.map { $0 <= UInt8(ascii: "9") } ?? true
  }
}
