// What Swift's types cannot say: the value's JSON under the document's own schema.

extension Validation {
  /// The value, written as JSON, is valid under the schema. What is checked here needs no check of its own, however deep
  /// in the value it is.
  public mutating func schema<Value: JSONWritable>(_ value: Value?, _ schema: JSONSchema, at place: Place = .here) {
    guard let value else { return }
    guard !isFull else { return stop() }
    guard let document = (try? value.jsonBytes()).flatMap({ try? JSONDocument($0) }) else {
      return report("type", value: "a value that JSON cannot say", at: place)
    }
    guard let error = schema.violations(in: document.root, limit: limit - drafts.count) else { return }
    report(error.violations, at: place)
    if error.isTruncated { stop() }
  }
}
