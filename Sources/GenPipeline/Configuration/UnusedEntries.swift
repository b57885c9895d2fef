// Entries of gen.yaml that fit nothing in the documents, and so are without effect: most often somebody has misspelt one,
// or the API has changed.
import GenDiagnostics
import GenDocument
import GenLowering
import GenResolution

extension Pipeline {
  /// What there is to say about entries that nothing has asked for.
  func unusedEntries(in resolved: ResolvedDocument, _ targets: OverrideTargets) -> Diagnostics {
    var diagnostics = Diagnostics()
    for entry in api.entries {
      let known = known(entry, in: resolved, targets)
      if known.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) { continue }
      let guess = nearest(to: entry.key, in: known).map { "did you mean '\($0)'?" }
      diagnostics.warning(
        .unusedConfigurationEntry, entry.complaint, at: entry.range, remedy: guess ?? "correct it, or take it out")
    }
    return diagnostics
  }

  /// The keys that an entry could have with effect.
  private func known(
    _ entry: APIConfiguration.Entry, in resolved: ResolvedDocument, _ targets: OverrideTargets
  ) -> [String] {
    switch entry.list {
    case .names: entry.isPointer ? targets.types : targets.operations
    case .types: targets.schemas
    case .formats: resolved.formats
    case .references: usedReferences
    }
  }

  /// The addresses whose files were read.
  private var usedReferences: [String] {
    api.references.filter { reference in
      let path = reference.path.utf8
      guard reference.address.utf8.last == UInt8(ascii: "/"), !path.isEmpty else {
        return path.isEmpty || sources.files.contains { $0.path.utf8.elementsEqual(path) }
      }
      return sources.files.contains { $0.path.utf8.starts(with: (reference.path + "/").utf8) }
    }.map(\.address)
  }
}

extension APIConfiguration.Entry {
  fileprivate var isPointer: Bool { key.utf8.contains(UInt8(ascii: "#")) }

  fileprivate var complaint: String {
    switch list {
    case .names where isPointer: "nothing that has a Swift name of its own stands at \(quoted(key))"
    case .names: "no operation has the operationId \(quoted(key))"
    case .types: "no schema that is used stands at \(quoted(key))"
    case .formats: "no schema is of the type and format \(quoted(key))"
    case .references: "nothing refers to \(quoted(key))"
    }
  }
}

extension ResolvedDocument {
  /// As in `string/uuid`, each once.
  fileprivate var formats: [String] {
    var found: Set<String> = []
    for schema in schemas {
      guard let format = schema.keywords.format?.value else { continue }
      for type in schema.keywords.types { found.insert("\(type.value.rawValue)/\(format)") }
    }
    return found.sorted()
  }
}
