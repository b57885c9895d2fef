import Foundation
import GenDiagnostics
import Testing

@Suite("Diagnostics as JSON")
struct JSONRendererTests {
  @Test("A diagnostic is an object; what is not known is left out")
  func objects() {
    var sources = SourceMap()
    let file = sources.add(path: "pets.yaml", bytes: Array("é: a\né: b\n".utf8))
    let id = DiagnosticID("duplicate-key", "")
    var diagnostics = Diagnostics()
    diagnostics.error(
      id, "duplicate key 'é'", at: SourceRange(file: file, start: 6, end: 8),
      related: [.init("first used here", at: SourceRange(file: file, start: 0, end: 2))], remedy: "say \"é\"")
    diagnostics.add(Diagnostic(id, .warning, "a\\b\n", at: nil, path: "x"))
    #expect(
      JSONRenderer(sources).render(diagnostics) == #"""
        [
          {"id": "duplicate-key", "severity": "warning", "message": "a\\b<U+000A>", "path": "x"},
          {"id": "duplicate-key", "severity": "error", "message": "duplicate key 'é'", "path": "pets.yaml", \#
        "line": 2, "column": 1, "endLine": 2, "endColumn": 2, "related": [{"message": "first used here", "path": "pets.yaml", \#
        "line": 1, "column": 1, "endLine": 1, "endColumn": 2}], "help": "say \"é\""}
        ]

        """#)
    #expect(JSONRenderer(sources).render(Diagnostics()) == "[]\n")
  }

  @Test("Whatever a message holds, the output is JSON")
  func anything() throws {
    var diagnostics = Diagnostics()
    let scalars = (0...0x2FFF).compactMap { Unicode.Scalar($0 as UInt32) }
    diagnostics.add(Diagnostic(DiagnosticID("x", ""), .note, String(String.UnicodeScalarView(scalars)), at: nil))
    let text = JSONRenderer(SourceMap()).render(diagnostics)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }
}
