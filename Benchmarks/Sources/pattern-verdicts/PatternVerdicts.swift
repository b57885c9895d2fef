// Reads lines `{"pattern": …, "texts": […]}` and prints for each the verdicts of our patterns: `T` or `F` for each text,
// or `invalid: …` or `unsupported: …`.
import APIRuntime

@main
struct PatternVerdicts {
  static func main() throws {
    while let line = readLine(strippingNewline: true) {
      var reader = try JSONDocument(line).root.object()
      guard let source = reader.element("pattern")?.string, let texts = reader.element("texts") else { continue }
      let pattern = Pattern(source)
      if let problem = pattern.problem {
        print("\(problem.kind): \(problem.message)")
      } else {
        // Twice: what the first run learns must not change what the second one says.
        let verdicts = texts.elements.map { $0.string.map(pattern.matches) ?? false }
        let again = texts.elements.map { $0.string.map(pattern.matches) ?? false }
        print(verdicts.map { $0 ? "T" : "F" }.joined() + (verdicts == again ? "" : "!"))
      }
    }
  }
}
