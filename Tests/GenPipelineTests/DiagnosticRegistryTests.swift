// The IDs of diagnostics are public: people look them up, and programs match them.
import Foundation
import GenDiagnostics
import GenPipeline
import Testing

@Suite("Registry of diagnostics")
struct DiagnosticRegistryTests {
  @Test("Names are sorted, unique, lower-case words joined by hyphens, and explained in sentences")
  func names() {
    let names = DiagnosticID.registry.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for id in DiagnosticID.registry {
      #expect(id.name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(id.name)")
      #expect(id.explanation.hasSuffix("."), "\(id.name)")
      #expect(id.explanation.count >= 20, "\(id.name)")
    }
  }

  @Test("Every ID has a golden case that shows it")
  func shown() {
    let texts = GoldenCase.all.map(\.expectedDiagnostics).joined()
    let missing = DiagnosticID.registry.map(\.name).filter { !texts.contains("[\($0)]") && shownElsewhere[$0] == nil }
    #expect(missing.isEmpty)
    let needless = shownElsewhere.keys.filter { texts.contains("[\($0)]") }
    #expect(needless.isEmpty, "a case shows it by now")
  }

  /// Those that no folder of files can bring about, and what shows them.
  private let shownElsewhere = [
    "cannot-write": "CommandTests", "document-limit": "GenResolutionTests", "edited-file-kept": "OutputPlanTests",
    "internal-error": "nothing that is known", "output-escapes": "CommandTests",
    "too-many-problems": "GenDocumentTests",
  ]
}
