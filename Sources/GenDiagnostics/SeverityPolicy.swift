/// How much the reader wants each kind of diagnostic to weigh.
///
/// A policy is applied to what a finished run had to say, so that a warning that is raised to an error does not keep
/// the stages after it from speaking. An error stays an error whatever the policy says: the output would be wrong.
package struct SeverityPolicy: Sendable {
  /// By ID; the others keep what they were given.
  package var levels: [DiagnosticID: Level]
  /// Whether what is a warning in the end is an error.
  package var isStrict: Bool

  package init(levels: [DiagnosticID: Level] = [:], isStrict: Bool = false) {
    self.levels = levels
    self.isStrict = isStrict
  }

  package enum Level: String, Sendable, CaseIterable {
    /// Is not reported.
    case off
    case note, warning, error
  }

  package func applied(to diagnostics: Diagnostics) -> Diagnostics {
    var result = Diagnostics()
    for diagnostic in diagnostics.all {
      guard let severity = severity(of: diagnostic) else { continue }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      result.add(diagnostic)
    }
    return result
  }

  private func severity(of diagnostic: Diagnostic) -> Severity? {
    if diagnostic.severity == .error { return .error }
    let severity: Severity
    switch levels[diagnostic.id] {
    case .off: return nil
    case .note: severity = .note
    case .warning: severity = .warning
    case .error: severity = .error
    case nil: severity = diagnostic.severity
    }
    return isStrict && severity == .warning ? .error : severity
  }
}
