// References of a document that is merged into one from another folder.
package import GenSourceTree

extension Node {
  /// The same tree with every `$ref` to another file written as it must be in a document of another folder.
  ///
  /// - Parameters:
  ///   - path: where this document lies, below the declared root.
  ///   - other: where the document lies that it is merged into.
  package func movingReferences(from path: String, to other: String) -> Node {
    let prefix = relativePrefix(from: folders(of: other), to: folders(of: path))
    return prefix.isEmpty ? self : prefixingReferences(with: prefix)
  }

  private func prefixingReferences(with prefix: String) -> Node {
    var node = self
    switch value {
    case .sequence(let items):
      node.value = .sequence(items.map { $0.prefixingReferences(with: prefix) })
    case .mapping(let entries):
      node.value = .mapping(
        entries.map { entry in
          var entry = entry
          if entry.key.utf8.elementsEqual("$ref".utf8), case .string(let text) = entry.value.value {
            if namesRelativeFile(text) { entry.value.value = .string(prefix + text) }
          } else {
            entry.value = entry.value.prefixingReferences(with: prefix)
          }
          return entry
        })
    default: break
    }
    return node
  }
}

/// Whether a reference begins with a relative path (RFC 3986 §4.2): not with `#`, not with `/`, not with a scheme.
private func namesRelativeFile(_ reference: String) -> Bool {
  guard let first = reference.utf8.first, first != 0x23, first != 0x2F else { return false }
  let segment = reference.utf8.prefix { $0 != 0x2F && $0 != 0x23 && $0 != 0x3F }
  return !segment.contains(0x3A)
}

private func folders(of path: String) -> [Substring] {
  path.split(separator: "/").dropLast()
}

/// What leads from one folder to another, with a slash at its end; empty where they are the same.
private func relativePrefix(from: [Substring], to: [Substring]) -> String {
  let common = zip(from, to).prefix { $0.utf8.elementsEqual($1.utf8) }.count
  let up = String(repeating: "../", count: from.count - common)
  return up + to.dropFirst(common).map { $0 + "/" }.joined()
}
