// The header `Accept` (RFC 9110 §12.5.1): which of the offered media types a caller likes best.

struct Accept {
  /// Ranges beyond this many are not looked at: matching stays cheap whatever is sent.
  static let maximumRanges = 100

  private let ranges: [MediaType]

  /// Reads the values of the header; a range that is malformed is passed over. `nil` where nothing usable is left,
  /// which is as good as no header.
  init?(_ values: [String]) {
    var ranges: [MediaType] = []
    for value in values {
      var scanner = HeaderScanner(value)
      while !scanner.isAtEnd, ranges.count < Self.maximumRanges {
        if let range = MediaType(&scanner), scanner.isAtEnd || scanner.take(.comma) {
          ranges.append(range)
        } else {
          scanner.skip(to: .comma)
          _ = scanner.take(.comma)
        }
      }
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  /// The offer of highest weight, the earlier one among equals; `nil` where none is acceptable.
  func best(of offers: [MediaType]) -> Int? {
    var best: (index: Int, weight: Int)?
    for (index, offer) in offers.enumerated() {
      let weight = weight(of: offer)
      if weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best?.index
  }

  /// The weight that the most specific range gives, 0 where no range covers the offer.
  private func weight(of offer: MediaType) -> Int {
    var found: (specificity: Int, weight: Int)?
    for range in ranges {
      guard let specificity = range.specificity(covering: offer) ?? Self.specificity(of: range, loosely: offer)
      else { continue }
      if specificity > found?.specificity ?? -1 { found = (specificity, range.weight) }
    }
    return found?.weight ?? 0
  }

  /// An offer may be a range itself (`image/*`): it fits any range that it covers. And a parameter that only one of
  /// the two has (`charset`, most often) does not part them.
  private static func specificity(of range: MediaType, loosely offer: MediaType) -> Int? {
    if offer.subtype.utf8.first == UInt8(ascii: "*") { return offer.specificity(covering: range) }
    return range.differsOnlyInPresence(from: offer) ? 0 : nil
  }
}

extension [MediaType] {
  /// The most specific of these ranges that covers `type`. Without one, the first that is the same but for
  /// parameters that `type` has not: the document may list only forms with parameters.
  func mostSpecific(covering type: MediaType) -> Int? {
    var found: (index: Int, specificity: Int)?
    for (index, range) in enumerated() {
      guard let specificity = range.specificity(covering: type) else { continue }
      if specificity > found?.specificity ?? -1 { found = (index, specificity) }
    }
    if let found { return found.index }
    return firstIndex { $0.differsOnlyInPresence(from: type) }
  }
}
