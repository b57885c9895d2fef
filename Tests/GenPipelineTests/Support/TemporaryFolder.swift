// A folder that a test may do anything in. It goes when the test ends.
import Foundation

final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "gen-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(_ path: String) -> String? {
    (try? Data(contentsOf: url.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The contents of all files, by path.
  func contents() -> [String: Data] { fileContents(below: url) }
}

/// The contents of all plain files below a folder, by path relative to it; hidden ones too.
func fileContents(below folder: URL) -> [String: Data] {
  var contents: [String: Data] = [:]
  for path in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
    let url = folder.appending(path: path)
    let values = try? url.resourceValues(forKeys: [.isRegularFileKey])
    if values?.isRegularFile == true { contents[path] = try? Data(contentsOf: url) }
  }
  return contents
}
