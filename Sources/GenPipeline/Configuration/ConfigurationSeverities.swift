// The key `severity` of a configuration: how much each kind of diagnostic weighs.
import GenDiagnostics
import GenSourceTree

extension ConfigurationReader {
  mutating func readSeverities(_ node: Node) -> [DiagnosticID: SeverityPolicy.Level] {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "'severity' must map IDs of diagnostics to 'off', 'note', 'warning' or 'error'")
      return [:]
    }
    var levels: [DiagnosticID: SeverityPolicy.Level] = [:]
    for entry in entries {
      let level = choice(entry.value, entry.key, SeverityPolicy.Level.allCases)
      guard let id = DiagnosticID.named(entry.key) else {
        let guess = nearest(to: entry.key, in: DiagnosticID.registry.map(\.name)).map { "did you mean '\($0)'?" }
        diagnostics.error(
          .unknownConfigurationKey, "there is no diagnostic \(quoted(entry.key))", at: entry.keyRange,
          remedy: guess ?? "`gen explain` lists them all")
        continue
      }
      levels[id] = level
    }
    return levels
  }
}
