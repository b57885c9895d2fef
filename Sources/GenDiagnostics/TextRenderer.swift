/// Diagnostics as people read them.
///
/// ```
/// petstore.yaml:12:7: error: duplicate key 'name' [duplicate-key]
///  12 |       name: b
///     |       ^~~~
/// petstore.yaml:9:7: note: first defined here
///   9 |       name: a
///     |       ^~~~
/// help: remove one of the two
/// ```
///
/// Every line begins with a path, a gutter or a word of ours, and everything that comes from a document or from a file
/// system goes through `visible(_:)`: no text of a document can pass for a line of this output.
package struct TextRenderer: Sendable {
  package var sources: SourceMap
  /// Whether to colour with ANSI escapes.
  package var color: Bool
  /// How many columns of a source line are shown at most; a longer line is cut around the caret.
  package var width: Int

  package init(_ sources: SourceMap, color: Bool = false, width: Int = 100) {
    self.sources = sources
    self.color = color
    self.width = max(20, width)
  }

  /// All of them in the order of `Diagnostics.sorted()`, each followed by a line end.
  package func render(_ diagnostics: Diagnostics) -> String {
    diagnostics.sorted().map { render($0) }.joined()
  }

  /// One diagnostic: its line, the source with a caret, the related places, the remedy.
  package func render(_ diagnostic: Diagnostic) -> String {
    let style = Style(color: color)
    let message = style.bold(visible(diagnostic.message)) + style.dim(" [\(visible(diagnostic.id.name))]")
    var text = place(diagnostic.range, path: diagnostic.path)
    text += style.severity(diagnostic.severity) + " " + message + "\n"
    text += excerpt(diagnostic.range, style)
    for related in diagnostic.related {
      text += place(related.range, path: nil) + style.severity(.note) + " " + visible(related.message) + "\n"
      text += excerpt(related.range, style)
    }
    if let remedy = diagnostic.remedy { text += style.help() + " " + visible(remedy) + "\n" }
    return text
  }

  /// `path:line:column: `, or as much of it as is known.
  private func place(_ range: SourceRange?, path: String?) -> String {
    if let range, let (path, location) = sources.location(of: range) {
      return "\(printable(path: path)):\(location.line):\(location.column): "
    }
    return path.map { printable(path: $0) + ": " } ?? ""
  }

  private func excerpt(_ range: SourceRange?, _ style: Style) -> String {
    guard let range, let file = sources.file(range.file) else { return "" }
    return Excerpt(of: range, in: file, width: width)?.render(style) ?? ""
  }
}

/// A path that can stand at the start of a line: a build server must not read a workflow command (`::warning`,
/// `##vso[`) out of a file's name.
package func printable(path: String) -> String {
  let path = visible(path)
  return path.utf8.first == 0x3A || path.utf8.first == 0x23 ? "./" + path : path
}
