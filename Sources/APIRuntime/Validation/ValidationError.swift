// What `validate()` throws.

/// All the constraints of the document that a value does not keep, in the order of the value.
public struct ValidationError: Error, Hashable, Sendable, Codable {
  /// At least one.
  public var violations: [Violation]
  /// Whether there were more than the limit of the validation.
  public var isTruncated: Bool

  /// An error with these violations.
  public init(violations: [Violation], isTruncated: Bool = false) {
    self.violations = violations
    self.isTruncated = isTruncated
  }
}

extension ValidationError: CustomStringConvertible {
  /// One sentence a line: `/retry_count: minimum 0, got -1`.
  public var description: String {
    let lines = violations.map(\.description) + (isTruncated ? ["and more"] : [])
    return lines.joined(separator: "\n")
  }
}
