// Looks at every `pattern` of the document while there is somebody to read what is wrong with it.
import APIPatterns
import GenDiagnostics
import GenDocument
import GenResolution

extension Lowerer {
  /// A pattern that the engine cannot run is not checked by the generated validators.
  mutating func checkPatterns() {
    for schema in resolved.schemas {
      guard let pattern = schema.keywords.pattern, let problem = Pattern.problem(of: pattern.value) else { continue }
      diagnostics.warning(
        .patternNotChecked, "the pattern is not checked: \(problem)", at: pattern.range,
        remedy: problem.kind == .invalid
          ? "write it as ECMA-262 does, with \\ before characters that stand for themselves"
          : "write it without what is named here, or check the value in your own code")
    }
  }

  /// Whether the validators can check a pattern.
  static func canCheck(_ pattern: String) -> Bool { Pattern.problem(of: pattern) == nil }
}
