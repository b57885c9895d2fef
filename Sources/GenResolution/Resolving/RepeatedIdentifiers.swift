// Two schemas that give themselves the same name.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let duplicateIdentifier = DiagnosticID(
    "duplicate-identifier",
    "Two schemas of one file have the same $id, or the same anchor below the same $id, which should tell them apart. A "
      + "reference to it leads to the first.")
}

extension Resolver {
  /// A name that a schema gives itself, and where it holds.
  private struct Identifier: Hashable {
    var file: Int
    /// The `$id` around an anchor; `nil` for an `$id`, which says for itself where it belongs.
    var resource: Int??
    var name: ByteKey
  }

  /// Warns of every `$id` and anchor that a schema before it has too (JSON Schema 2020-12 core §8.2).
  func reportRepeatedIdentifiers() {
    var firsts: [Identifier: SourceRange] = [:]
    for (identifier, field, text) in identifiers {
      guard let first = firsts[identifier] else {
        firsts[identifier] = text.range
        continue
      }
      diagnostics.warning(
        .duplicateIdentifier, "another schema has the \(field) \(quoted(text.value)) too; references lead to the first",
        at: text.range, related: [.init("the first is here", at: first)], remedy: "give one of the two another name")
    }
  }

  /// Of all schemas, in the order of the files.
  private var identifiers: [(Identifier, field: String, text: Located<String>)] {
    var found: [(Identifier, field: String, text: Located<String>)] = []
    for pending in schemas.pending where context(of: pending.position.scope).version >= .v3_1 {
      let (schema, outer) = (pending.schema, pending.position.scope)
      let inner = schema.id == nil ? outer : scope(of: schema.range, in: outer)
      if let id = schema.id {
        let address = inner.resource.flatMap { lookup.files[inner].identifiers.resources[$0].address }
        found.append((Identifier(file: outer.file, resource: nil, name: ByteKey(address ?? id.value)), "$id", id))
      }
      for (field, anchor) in [("$anchor", schema.anchor), ("$dynamicAnchor", schema.dynamicAnchor)] {
        guard let anchor else { continue }
        let identifier = Identifier(file: outer.file, resource: .some(inner.resource), name: ByteKey(anchor.value))
        found.append((identifier, field, anchor))
      }
    }
    return found.sorted { left, right in
      let (left, right) = (left.text.range, right.text.range)
      return (left.file.index, left.start) < (right.file.index, right.start)
    }
  }
}
