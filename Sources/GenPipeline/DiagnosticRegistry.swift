// Every kind of diagnostic that a run can report: what `gen explain` looks up.
package import GenDiagnostics
import GenDocument
import GenLowering
import GenResolution
import GenSourceTree

extension DiagnosticID {
  /// The IDs of all rooms, sorted by name.
  package static let registry: [DiagnosticID] =
    (sourceTree + document + resolution + lowering + pipeline).sorted()

  /// The ID of that name.
  package static func named(_ name: String) -> DiagnosticID? {
    registry.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
