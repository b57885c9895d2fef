// Reading the files that the command line or the configuration names.
import Foundation
import GenDiagnostics
import GenEmission
import GenPipeline
import GenSourceTree

/// The contents of a file that must be there.
///
/// - Parameter place: where the configuration names it; `nil` where the command line does.
func readInput(_ path: String, at place: SourceRange? = nil, limit: Int = .max, diagnostics: inout Diagnostics)
  -> [UInt8]?
{
  do {
    return try FileSystem.read(path, limit: limit)
  } catch {
    diagnostics.add(inputProblem(path, at: place, limit: limit, error))
    return nil
  }
}

private func inputProblem(
  _ path: String, at place: SourceRange?, limit: Int, _ failure: FileSystem.Failure
) -> Diagnostic {
  let (id, message): (DiagnosticID, String) =
    switch failure.code {
    case ENOENT, ENOTDIR: (.specMissing, "there is no file \(quoted(path, limit: 1000))")
    case EISDIR: (.specUnreadable, "\(quoted(path, limit: 1000)) is a folder, not a file")
    case EINVAL: (.specUnreadable, "\(quoted(path, limit: 1000)) is neither a file nor a folder")
    case EFBIG: (.fileTooLarge, "\(quoted(path, limit: 1000)) has more than \(limit) bytes")
    default: (.specUnreadable, "\(quoted(path, limit: 1000)) cannot be read: \(failure.text)")
    }
  return Diagnostic(id, .error, message, at: place, path: place == nil ? path : nil)
}

/// Puts contents in place of a file at once, where they differ from what is there.
func replaceFile(_ path: String, with contents: [UInt8]) throws(FileSystem.Failure) {
  if (try? FileSystem.read(path)) == contents { return }
  var plan = OutputPlan()
  plan.writes = [OutputFile(path: path.lastPathComponent, contents: contents)]
  let transaction = try OutputTransaction(path.parentFolder)
  try transaction.stage(plan)
  try transaction.commit()
}
