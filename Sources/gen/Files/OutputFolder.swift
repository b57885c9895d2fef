// One output folder: what lies in it, and how it is changed so that a reader never sees half a file.
import Foundation
import GenDiagnostics
import GenPipeline

struct OutputFolder: Sendable {
  /// As messages call it.
  let path: String

  /// What an earlier run left behind; an empty manifest where there is none.
  func manifest(sources: inout SourceMap, diagnostics: inout Diagnostics) -> Manifest? {
    guard let bytes = contents(of: Manifest.path, diagnostics: &diagnostics) else { return Manifest() }
    let id = sources.add(path: path.appending(path: Manifest.path), bytes: bytes)
    return Manifest(reading: sources[id], diagnostics: &diagnostics)
  }

  /// The contents of a plain file in the folder; `nil` where there is none. A link is never followed.
  func contents(of file: String, diagnostics: inout Diagnostics) -> [UInt8]? {
    let full = path.appending(path: file)
    do {
      if let link = try link(onTheWayTo: file) {
        diagnostics.add(
          Diagnostic(
            .outputEscapes, .error, "a link lies on the way to a file of the output, and gen writes through none",
            at: nil, path: link, remedy: "replace the link by what it leads to"))
        return nil
      }
      return try FileSystem.kind(of: full) == nil ? nil : try FileSystem.read(full)
    } catch {
      diagnostics.add(.cannotWrite(full, error))
      return nil
    }
  }

  /// The first link in the folder on the way to a file, the file included.
  private func link(onTheWayTo file: String) throws(FileSystem.Failure) -> String? {
    var current = path
    for segment in file.utf8.split(separator: 0x2F) {
      current = current.appending(path: String(Substring(segment)))
      if try FileSystem.kind(of: current) == .link { return current }
    }
    return nil
  }
}

extension Diagnostic {
  static func cannotWrite(_ path: String, _ failure: FileSystem.Failure) -> Diagnostic {
    Diagnostic(
      .cannotWrite, .error, "the system says: \(failure.text)", at: nil, path: path,
      remedy: "see that the folder exists and can be written to")
  }
}
