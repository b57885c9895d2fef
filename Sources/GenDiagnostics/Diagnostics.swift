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
