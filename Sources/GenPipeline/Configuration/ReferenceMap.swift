// The key `references` of an API: files that stand for documents on the network, which is never asked.
import GenDiagnostics
import GenResolution
import GenSourceTree

extension ConfigurationReader {
  /// Each address with the file that is read in its place; an address that ends with a slash stands for all below it.
  mutating func readReferences(_ node: Node) -> [ResolutionOptions.RemoteDocument] {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "'references' must map addresses to files")
      return []
    }
    var documents: [ResolutionOptions.RemoteDocument] = []
    for entry in entries {
      guard let path = readPath(entry.value) else { continue }
      guard Self.isAddress(entry.key), isFolder(entry.key) || !isFolder(path.value) else {
        invalid(
          entry.value, "\(quoted(entry.key)) is not an address that a file can stand for",
          remedy: "write https://host/path, with a slash at both ends or at neither")
        continue
      }
      documents.append(ResolutionOptions.RemoteDocument(address: entry.key, path: normalized(path: path.value)))
    }
    return documents
  }

  private static func isAddress(_ text: String) -> Bool {
    text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
  }

  private func isFolder(_ path: String) -> Bool { path.utf8.last == UInt8(ascii: "/") }
}
