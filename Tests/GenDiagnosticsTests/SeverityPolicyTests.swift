import GenDiagnostics
import Testing

@Suite("Severities that the reader chooses")
struct SeverityPolicyTests {
  private static let known = DiagnosticID("known", "")
  private static let other = DiagnosticID("other", "")

  private func severities(_ policy: SeverityPolicy) -> [Severity] {
    var diagnostics = Diagnostics()
    diagnostics.error(Self.known, "a", at: nil)
    diagnostics.warning(Self.known, "b", at: nil)
    diagnostics.note(Self.known, "c", at: nil)
    diagnostics.warning(Self.other, "d", at: nil)
    return policy.applied(to: diagnostics).all.map(\.severity)
  }

  @Test("Without a policy everything keeps its severity")
  func plain() {
    #expect(severities(SeverityPolicy()) == [.error, .warning, .note, .warning])
  }

  @Test("A level counts for its ID alone, and an error stays an error")
  func levels() {
    #expect(severities(SeverityPolicy(levels: [Self.known: .error])) == [.error, .error, .error, .warning])
    #expect(severities(SeverityPolicy(levels: [Self.known: .note])) == [.error, .note, .note, .warning])
    #expect(severities(SeverityPolicy(levels: [Self.known: .off])) == [.error, .warning])
  }

  @Test("Strictness turns what is a warning in the end to an error, and leaves notes alone")
  func strict() {
    #expect(severities(SeverityPolicy(isStrict: true)) == [.error, .error, .note, .error])
    #expect(severities(SeverityPolicy(levels: [Self.other: .note], isStrict: true)) == [.error, .error, .note, .note])
  }
}
