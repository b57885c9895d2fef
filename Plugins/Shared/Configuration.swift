// Finding a gen.yaml and what it may read. Both plugins have this file: a plugin cannot depend on a library.
import Foundation
import PackagePlugin

/// A file that configures gen, told by its name: `gen.yaml`, `gen.yml`, or one that ends in `.gen.yaml` or `.gen.yml`.
struct Configuration {
  let file: URL

  /// The one in a target's folder or anywhere below it; `nil` where there is none.
  static func only(in target: any Target) throws -> Configuration? {
    try only(of: files(below: target.directoryURL), in: "the target '\(target.name)'")
  }

  /// The one in the package's own folder; `nil` where there is none.
  static func only(in package: Package) throws -> Configuration? {
    let files = try FileManager.default.contentsOfDirectory(
      at: package.directoryURL, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    return try only(of: files, in: "the package")
  }

  private static func only(of files: [URL], in place: String) throws -> Configuration? {
    let found = files.filter { isConfiguration($0.lastPathComponent) }
    if found.count > 1 { throw Problem.severalConfigurations(in: place, found.map(\.path).sorted()) }
    return found.first.map { Configuration(file: $0) }
  }

  private static func isConfiguration(_ name: String) -> Bool {
    ["gen.yaml", "gen.yml"].contains { name == $0 || name.hasSuffix("." + $0) }
  }

  /// Everything that a run of gen may read: it never leaves the folder of its configuration, and only gen can tell
  /// whether a file there is a document that another one refers to, or a template. Swift is neither.
  var inputs: [URL] {
    Self.files(below: file.deletingLastPathComponent()).filter { $0.pathExtension != "swift" }
  }

  /// The path as seen from a folder that the file lies in.
  func path(below folder: URL) -> String {
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    return file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : file.path
  }

  /// The plain files below a folder in the order of their paths, without hidden ones.
  private static func files(below folder: URL) -> [URL] {
    let contents = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
    let files = (contents?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    return files.sorted { $0.path < $1.path }
  }
}
