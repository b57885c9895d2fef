// The coverage of documents as people and as programs read it.
package import GenDiagnostics

/// The coverage of one document, with what its places are called.
package struct CoverageReport: Sendable {
  package var path: String
  package var coverage: Coverage
  package var sources: SourceMap

  package init(path: String, coverage: Coverage, sources: SourceMap) {
    self.path = path
    self.coverage = coverage
    self.sources = sources
  }

  /// A line each for the operations and the schemas, then each that is not complete with what is left out of it.
  ///
  /// ```
  /// pets.yaml: 12 operations: 10 complete, 2 partial, 0 skipped
  /// pets.yaml: 30 schemas: 30 complete, 0 partial, 0 skipped
  /// pets.yaml:9:7: partial: POST /pets
  ///   pets.yaml:15:13: the body is passed as bytes [body-as-bytes]
  /// ```
  package var text: String {
    var lines = [summary(coverage.operations, "operation"), summary(coverage.schemas, "schema")]
    for item in coverage.operations + coverage.schemas where item.status != .complete {
      lines.append("\(place(item.range))\(item.status.rawValue): \(visible(item.name))")
      lines += item.omissions.map { "  " + line($0) }
    }
    if !coverage.elsewhere.isEmpty {
      lines.append("\(printable(path: path)): what several operations or schemas share:")
      lines += coverage.elsewhere.map { "  " + line($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ items: [Coverage.Item], _ noun: String) -> String {
    let counts = Coverage.Status.allCases.map { "\(items.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    return "\(printable(path: path)): \(items.count) \(noun)\(items.count == 1 ? "" : "s"): \(counts)"
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.range.map(place) ?? "")\(visible(diagnostic.message)) [\(diagnostic.id.name)]"
  }

  private func place(_ range: SourceRange) -> String {
    sources.location(of: range).map { "\(printable(path: $0.path)):\($0.location.line):\($0.location.column): " } ?? ""
  }

  /// One object: `path`, `operations` and `schemas` with their counts and the items that are not complete, `elsewhere`.
  package var json: JSONText {
    [
      "path": .text(path), "operations": json(of: coverage.operations), "schemas": json(of: coverage.schemas),
      "elsewhere": .list(coverage.elsewhere.map { JSONRenderer(sources).object($0) }),
    ]
  }

  private func json(of items: [Coverage.Item]) -> JSONText {
    let counts = Coverage.Status.allCases.map { status in
      JSONText.Member(name: status.rawValue, value: .number(items.count(status)))
    }
    let incomplete = items.filter { $0.status != .complete }.map { item -> JSONText in
      let renderer = JSONRenderer(sources)
      let head: [JSONText.Member] = [
        .init(name: "name", value: .text(item.name)), .init(name: "status", value: .text(item.status.rawValue)),
      ]
      let omissions = JSONText.list(item.omissions.map { renderer.object($0) })
      return .object(
        head + renderer.place(item.range, path: nil) + [.init(name: "omissions", value: omissions)])
    }
    return .object(
      [.init(name: "total", value: .number(items.count))] + counts
        + [.init(name: "incomplete", value: .list(incomplete))])
  }
}
