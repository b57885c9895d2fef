// Defaults that the schema's own bounds exclude (JSON Schema 2020-12 §9.2): nobody could send them.
import GenDiagnostics
import GenDocument
import GenResolution
import GenSourceTree

extension Lowerer {
  /// Says which defaults are not used because their schemas exclude them.
  mutating func noteDefaultsOutOfBounds() {
    for schema in resolved.schemas {
      guard let node = schema.keywords.defaultValue, let broken = brokenBound(of: node, by: schema.keywords) else {
        continue
      }
      diagnostics.warning(
        .defaultNotUsed, "the default \(broken), so it is not used", at: node.range,
        remedy: "correct the default or the bound")
    }
  }

  /// Which of a schema's bounds a default breaks, in words; `nil` where it keeps to them.
  func brokenBound(of node: Node, by keywords: Schema) -> String? {
    switch node.value {
    case .number(let text): brokenBound(ofNumber: text, by: keywords)
    case .string(let text):
      brokenBound(
        ofCount: text.unicodeScalars.count, ["is shorter than", "is longer than"],
        least(keywords.minLength?.value), most(keywords.maxLength?.value), "characters")
    case .sequence(let items):
      brokenBound(
        ofCount: items.count, ["has fewer than", "has more than"], least(keywords.minItems?.value),
        most(keywords.maxItems?.value), "elements")
    case .bool, .null, .mapping: nil
    }
  }

  private func brokenBound(ofNumber text: String, by keywords: Schema) -> String? {
    guard let value = DecimalText(text) else { return nil }
    for bound in bounds(of: keywords) {
      guard let limit = DecimalText(bound.text), value == limit ? bound.isExclusive : (value < limit) == bound.isLower
      else { continue }
      let relation = bound.isLower ? "greater than" : "less than"
      return "\(text) is not \(relation) \(bound.isExclusive ? "" : "or equal to ")\(bound.text)"
    }
    return nil
  }

  private func brokenBound(
    ofCount count: Int, _ relations: [String], _ least: Int?, _ most: Int?, _ unit: String
  ) -> String? {
    if let least, count < least { return "\(relations[0]) \(least) \(unit)" }
    if let most, count > most { return "\(relations[1]) \(most) \(unit)" }
    return nil
  }
}

extension DecimalText: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmallerThan(left) : left.isSmallerThan(right)
  }

  /// Whether it is nearer to zero.
  private func isSmallerThan(_ other: Self) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (magnitude, otherMagnitude) = (digits.count + exponent, other.digits.count + other.exponent)
    return magnitude == otherMagnitude ? digits.lexicographicallyPrecedes(other.digits) : magnitude < otherMagnitude
  }
}
