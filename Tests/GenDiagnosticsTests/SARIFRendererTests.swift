import Foundation
import GenDiagnostics
import Testing

@Suite("Diagnostics as SARIF")
struct SARIFRendererTests {
  @Test("A result has its rule, its level, its place and the other places")
  func results() throws {
    var sources = SourceMap()
    let file = sources.add(path: "my specs/pets.yaml", bytes: Array("a: 1\na: 2\n".utf8))
    let id = DiagnosticID("duplicate-key", "A key stands twice.")
    var diagnostics = Diagnostics()
    diagnostics.error(
      id, "duplicate key 'a'", at: SourceRange(file: file, start: 5, end: 6),
      related: [.init("first used here", at: SourceRange(file: file, start: 0, end: 1))], remedy: "remove one")
    #expect(
      SARIFRenderer(version: "1.2.3").render([(diagnostics, sources)]) == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "gen",
                  "version": "1.2.3",
                  "semanticVersion": "1.2.3",
                  "rules": [
                    {
                      "id": "duplicate-key",
                      "fullDescription": {
                        "text": "A key stands twice."
                      }
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "duplicate-key",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "duplicate key 'a'; remove one"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20specs/pets.yaml"
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 1,
                          "endLine": 2,
                          "endColumn": 2
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20specs/pets.yaml"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 2
                        }
                      },
                      "message": {
                        "text": "first used here"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test("Each rule stands once, and what has no place has no location")
  func rules() throws {
    var diagnostics = Diagnostics()
    diagnostics.warning(DiagnosticID("b", ""), "x", at: nil)
    diagnostics.note(DiagnosticID("a", ""), "y\u{1B}[0m\"", at: nil)
    diagnostics.add(Diagnostic(DiagnosticID("b", ""), .warning, "z", at: nil, path: "/tmp/a:b"))
    let text = SARIFRenderer(version: "1.0.0").render([(diagnostics, SourceMap()), (Diagnostics(), SourceMap())])
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 1])
    #expect(results.map { $0["level"] as? String } == ["note", "warning", "warning"])
    #expect(results.map { $0["locations"] == nil } == [true, true, false])
    #expect(text.contains(#""uri": "file:///tmp/a%3Ab""#))
    #expect(text.contains(#""text": "y<U+001B>[0m\"""#))
  }
}
