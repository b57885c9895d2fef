// What the tool remembers in an output folder: which files it wrote there, so that it may replace and remove them.
package import GenDiagnostics
package import GenEmission
import GenSourceTree

/// The files that an earlier run wrote into a folder, each with a hash of what it wrote.
package struct Manifest: Sendable, Equatable {
  /// Where it lies in an output folder.
  package static let path = ".gen-manifest.json"

  /// By path relative to the folder, in the order of their bytes.
  package private(set) var entries: [Entry]

  package struct Entry: Sendable, Equatable {
    package var path: String
    package var hash: String
  }

  package init(_ files: [OutputFile] = []) {
    entries = files.map { Entry(path: $0.path, hash: Self.hash($0.contents)) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func hash(of path: String) -> String? {
    entries.first { $0.path.utf8.elementsEqual(path.utf8) }?.hash
  }

  /// FNV-1a, 64 bits: it tells whether somebody has edited a file, which needs no cryptography.
  package static func hash(_ contents: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    contents.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        index &+= 1
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

// The file.
extension Manifest {
  /// The manifest as JSON. The paths that gen chooses need no escapes.
  package var contents: [UInt8] {
    var text = "{\n  \"version\": 1,\n  \"files\": {"
    for (index, entry) in entries.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + "    \"\(entry.path)\": \"\(entry.hash)\""
    }
    text += entries.isEmpty ? "}\n}\n" : "\n  }\n}\n"
    return Array(text.utf8)
  }

  /// Reads what an earlier run wrote. A path that leads out of the folder makes the whole of it invalid: gen never
  /// writes one, and would remove the file that it names.
  package init?(reading file: SourceFile, diagnostics: inout Diagnostics) {
    var problems = Diagnostics()
    let root = readSourceTree(file, diagnostics: &problems)
    let files = root?.member("files")
    entries = files?.entries.compactMap { Entry($0) } ?? []
    guard let files, entries.count == files.entries.count else {
      diagnostics.error(
        .invalidManifest, "this is not a manifest of gen", at: (files ?? root)?.range ?? file.start,
        remedy: "delete the file")
      return nil
    }
  }
}

extension Manifest.Entry {
  fileprivate init?(_ entry: Node.Entry) {
    guard case .string(let hash) = entry.value.value, problem(ofPath: entry.key) == nil, !entry.key.isEmpty else {
      return nil
    }
    self.init(path: entry.key, hash: hash)
  }
}

extension SourceFile {
  /// The empty range at the start of the file.
  package var start: SourceRange { SourceRange(file: id, start: 0, end: 0) }
}
