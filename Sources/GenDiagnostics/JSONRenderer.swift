/// Diagnostics as programs read them: a JSON array with one object each, in the order of `Diagnostics.sorted()`.
///
/// ```json
/// [
///   {"id": "duplicate-key", "severity": "error", "message": "…", "path": "petstore.yaml", "line": 12, "column": 7,
///     "endLine": 12, "endColumn": 11, "related": [{"message": "…", "path": "…", "line": 9, …}], "help": "…"}
/// ]
/// ```
/// What is not known is left out. Lines and columns count from 1, columns in Unicode scalars.
package struct JSONRenderer: Sendable {
  package var sources: SourceMap

  package init(_ sources: SourceMap) { self.sources = sources }

  package func render(_ diagnostics: Diagnostics) -> String {
    Self.render([(diagnostics, sources)])
  }

  /// What several runs had to say, each about its own files, as one array.
  package static func render(_ runs: [(diagnostics: Diagnostics, sources: SourceMap)]) -> String {
    let objects = runs.flatMap { run in
      run.diagnostics.sorted().map { "  " + JSONRenderer(run.sources).object($0) }
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("id", diagnostic.id.name), member("severity", diagnostic.severity.rawValue),
      member("message", diagnostic.message),
    ]
    members += place(diagnostic.range, path: diagnostic.path)
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { place in
        "{" + ([member("message", place.message)] + self.place(place.range, path: nil)).joined(separator: ", ") + "}"
      }
      members.append("\"related\": [" + related.joined(separator: ", ") + "]")
    }
    if let remedy = diagnostic.remedy { members.append(member("help", remedy)) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func place(_ range: SourceRange?, path: String?) -> [String] {
    guard let range, let file = sources.file(range.file) else { return path.map { [member("path", $0)] } ?? [] }
    let start = file.location(of: Int(range.start))
    let end = file.location(of: Int(range.end))
    return [
      member("path", file.path), "\"line\": \(start.line)", "\"column\": \(start.column)",
      "\"endLine\": \(end.line)", "\"endColumn\": \(end.column)",
    ]
  }

  private func member(_ name: String, _ value: String) -> String {
    "\"\(name)\": \"" + escaped(visible(value)) + "\""
  }

  /// `visible(_:)` has left no controls, so that two characters remain that JSON wants escaped (RFC 8259 §7).
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
