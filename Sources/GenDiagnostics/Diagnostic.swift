/// How much a diagnostic weighs. Only an error makes a run fail.
package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One thing that a stage has to say about the input: what is wrong, where, and what to do.
package struct Diagnostic: Hashable, Sendable {
  package var id: DiagnosticID
  package var severity: Severity
  /// One sentence without a full stop. Text of the document in it is quoted with `quoted(_:)`.
  package var message: String
  /// Where. `nil` where there is no text to point at, as for a file that cannot be read: then `path` names the file.
  package var range: SourceRange?
  /// The file that the diagnostic is about, where no `range` says so.
  package var path: String?
  /// The other places that matter, such as the first of two definitions.
  package var related: [RelatedPlace]
  /// What the reader can do about it, as one sentence; `nil` where the message says it all.
  package var remedy: String?

  package init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String, at range: SourceRange?, path: String? = nil,
    related: [RelatedPlace] = [], remedy: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.path = path
    self.related = related
    self.remedy = remedy
  }

  package struct RelatedPlace: Hashable, Sendable {
    package var message: String
    package var range: SourceRange
    package init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }
}
