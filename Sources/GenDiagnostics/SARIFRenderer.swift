/// Diagnostics as code scanning services and editors take them: the Static Analysis Results Interchange Format (SARIF)
/// 2.1.0 of OASIS, one run, its rules sorted by ID, its results in the order of `Diagnostics.sorted()`.
package struct SARIFRenderer: Sendable {
  /// The version of the program that speaks.
  package var version: String

  package init(version: String) { self.version = version }

  /// What several runs had to say, each about its own files, as one run.
  package func render(_ runs: [(diagnostics: Diagnostics, sources: SourceMap)]) -> String {
    let rules = Set(runs.flatMap { $0.diagnostics.all.map(\.id) }).sorted()
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let results = runs.flatMap { run in
      run.diagnostics.sorted().map { result($0, indices[$0.id] ?? 0, run.sources) }
    }
    let driver: JSONText = [
      "name": "gen", "version": .text(version), "semanticVersion": .text(version), "rules": .list(rules.map(rule)),
    ]
    let log: JSONText = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [["tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": .list(results)]],
    ]
    return log.indented + "\n"
  }

  private func rule(_ id: DiagnosticID) -> JSONText {
    ["id": .text(id.name), "fullDescription": ["text": .text(id.explanation)]]
  }

  private func result(_ diagnostic: Diagnostic, _ rule: Int, _ sources: SourceMap) -> JSONText {
    let place = location(diagnostic.range, path: diagnostic.path, message: nil, sources)
    let related = diagnostic.related.compactMap { location($0.range, path: nil, message: $0.message, sources) }
    let text = diagnostic.remedy.map { diagnostic.message + "; " + $0 } ?? diagnostic.message
    return .members([
      "ruleId": .text(diagnostic.id.name), "ruleIndex": .number(rule), "level": .text(diagnostic.severity.rawValue),
      "message": ["text": .text(text)], "locations": place.map { .list([$0]) },
      "relatedLocations": related.isEmpty ? nil : .list(related),
    ])
  }

  private func location(
    _ range: SourceRange?, path: String?, message: String?, _ sources: SourceMap
  ) -> JSONText? {
    let file = range.flatMap { sources.file($0.file) }
    guard let path = file?.path ?? path else { return nil }
    let physical = JSONText.members([
      "artifactLocation": ["uri": .text(Self.uri(ofPath: path))],
      "region": range.flatMap { range in file.map { region(range, in: $0) } },
    ])
    return .members(["physicalLocation": physical, "message": message.map { ["text": .text($0)] }])
  }

  /// Lines and columns count from 1; the end column is the one after the last scalar (SARIF 2.1.0 §3.30).
  private func region(_ range: SourceRange, in file: SourceFile) -> JSONText {
    let start = file.location(of: Int(range.start))
    let end = file.location(of: Int(range.end))
    return [
      "startLine": .number(start.line), "startColumn": .number(start.column), "endLine": .number(end.line),
      "endColumn": .number(end.column),
    ]
  }

  /// A path as a URI reference: what RFC 3986 §3.3 does not allow in a path is percent-encoded, and so is a colon, which
  /// would make a scheme of what stands before it.
  static func uri(ofPath path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x2D...0x39, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return (path.utf8.first == 0x2F ? "file://" : "") + String(decoding: bytes, as: UTF8.self)
  }
}
