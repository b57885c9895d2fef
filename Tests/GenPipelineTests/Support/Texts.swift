// Short ways from a literal to what the functions under test take.
import GenDiagnostics
import GenPipeline

/// A file of a run in memory, with what there was to say about it.
struct MemoryFile {
  var sources = SourceMap()
  var diagnostics = Diagnostics()

  mutating func add(_ text: String, path: String) -> SourceFile {
    let id = sources.add(path: path, bytes: Array(text.utf8))
    return sources[id]
  }

  var text: String { TextRenderer(sources).render(diagnostics) }
  var ids: [String] { diagnostics.all.map(\.id.name) }
}
