import GenDiagnostics
import GenSourceTree
import Testing

@Suite("Diagnostic IDs of reading")
struct DiagnosticIDTests {
  @Test("They are sorted, unique, spelled alike and explained")
  func registry() {
    let names = DiagnosticID.sourceTree.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) } }
    )
    #expect(DiagnosticID.sourceTree.allSatisfy { $0.explanation.hasSuffix(".") })
  }
}
