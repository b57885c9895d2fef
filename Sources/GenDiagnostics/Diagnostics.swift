/// What the stages of one run had to say, in the order they said it.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  package mutating func add(contentsOf other: Diagnostics) { all.append(contentsOf: other.all) }

  package mutating func error(
    _ id: DiagnosticID, _ message: String, at range: SourceRange?, related: [Diagnostic.RelatedPlace] = [],
    remedy: String? = nil
  ) {
    add(Diagnostic(id, .error, message, at: range, related: related, remedy: remedy))
  }

  package mutating func warning(
    _ id: DiagnosticID, _ message: String, at range: SourceRange?, related: [Diagnostic.RelatedPlace] = [],
    remedy: String? = nil
  ) {
    add(Diagnostic(id, .warning, message, at: range, related: related, remedy: remedy))
  }

  package mutating func note(
    _ id: DiagnosticID, _ message: String, at range: SourceRange?, related: [Diagnostic.RelatedPlace] = [],
    remedy: String? = nil
  ) {
    add(Diagnostic(id, .note, message, at: range, related: related, remedy: remedy))
  }
}

extension Diagnostics {
  /// In the order they are printed: by file, offset and ID; those without a place first; equal ones as they were said.
  package func sorted() -> [Diagnostic] {
    all.enumerated().sorted { left, right in
      let (leftKey, rightKey) = (Self.order(left.element), Self.order(right.element))
      if leftKey != rightKey { return leftKey < rightKey }
      if left.element.id != right.element.id { return left.element.id < right.element.id }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func order(_ diagnostic: Diagnostic) -> (Int32, UInt32) {
    diagnostic.range.map { ($0.file.index, $0.start) } ?? (-1, 0)
  }
}
