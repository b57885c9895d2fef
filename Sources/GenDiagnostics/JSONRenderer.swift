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
      run.diagnostics.sorted().map { "  " + JSONRenderer(run.sources).object($0).compact }
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// One diagnostic.
  package func object(_ diagnostic: Diagnostic) -> JSONText {
    let related = diagnostic.related.map { related in
      JSONText.object([.init(name: "message", value: .text(related.message))] + place(related.range, path: nil))
    }
    var members: [JSONText.Member] = [
      .init(name: "id", value: .text(diagnostic.id.name)),
      .init(name: "severity", value: .text(diagnostic.severity.rawValue)),
      .init(name: "message", value: .text(diagnostic.message)),
    ]
    members += place(diagnostic.range, path: diagnostic.path)
    if !related.isEmpty { members.append(.init(name: "related", value: .list(related))) }
    if let remedy = diagnostic.remedy { members.append(.init(name: "help", value: .text(remedy))) }
    return .object(members)
  }

  /// The members that say where something is.
  package func place(_ range: SourceRange?, path: String?) -> [JSONText.Member] {
    guard let range, let file = sources.file(range.file) else {
      return path.map { [.init(name: "path", value: .text($0))] } ?? []
    }
    let start = file.location(of: Int(range.start))
    let end = file.location(of: Int(range.end))
    return [
      .init(name: "path", value: .text(file.path)),
      .init(name: "line", value: .number(start.line)), .init(name: "column", value: .number(start.column)),
      .init(name: "endLine", value: .number(end.line)), .init(name: "endColumn", value: .number(end.column)),
    ]
  }
}
