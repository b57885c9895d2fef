// What `validate()` throws.

/// All the constraints of the document that a value does not keep, in the order of the value.
///
/// It is read from and written to JSON, so that it can be logged, stored and sent.
public struct ValidationError: Error, JSONModel {
  /// At least one.
  public var violations: [Violation]
  /// Whether there were more than the limit of the validation.
  public var isTruncated: Bool

  /// An error with these violations.
  public init(violations: [Violation], isTruncated: Bool = false) {
    self.violations = violations
    self.isTruncated = isTruncated
  }

  /// Reads an error.
  public init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    violations = try object.required("violations")
    isTruncated = try object.defaulted("truncated", false)
  }

  /// Writes the error.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("violations", violations)
    if isTruncated { json.add("truncated", isTruncated) }
    json.endObject()
  }

  /// The same without what was found, which may be for nobody's eyes.
  public var withoutValues: ValidationError {
    ValidationError(violations: violations.map(\.withoutValue), isTruncated: isTruncated)
  }
}

extension ValidationError: CustomStringConvertible {
  /// One sentence a line: `/retry_count: minimum 0, got -1`.
  public var description: String {
    let lines = violations.map(\.description) + (isTruncated ? ["and more"] : [])
    return lines.joined(separator: "\n")
  }
}
