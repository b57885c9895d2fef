// How resolution asks for the files that references name. It touches no disk itself.

/// Hands out the bytes of the files below the declared root.
///
/// The paths that resolution asks for are relative, joined by `/`, without `.`, `..` or empty segments. A loader must
/// still refuse what leads out of the root through a link, and what is not a plain file.
package struct DocumentLoader: Sendable {
  package var load: @Sendable (_ path: String) -> Result<[UInt8], DocumentLoadFailure>

  package init(_ load: @escaping @Sendable (_ path: String) -> Result<[UInt8], DocumentLoadFailure>) {
    self.load = load
  }

  /// A loader for a run over one document in memory: every other file is missing.
  package static let none = DocumentLoader { _ in .failure(.missing) }
}

/// Why a file cannot be had.
package enum DocumentLoadFailure: Error, Hashable, Sendable {
  case missing
  /// A folder, a device, a pipe.
  case notAFile
  /// A link leads out of the declared root.
  case outsideRoot
  /// The file system has the file under a name that differs in case: it would be missing elsewhere.
  case otherCase(String)
  case tooLarge(limit: Int)
  /// What the system said.
  case unreadable(String)
}
