// The folder that a run reads below. References never lead out of it.
import Foundation
import GenPipeline
import GenResolution

struct DeclaredRoot: Sendable {
  /// As it was given, to be put before the paths below it.
  let folder: String
  /// Without links, to compare others with.
  private let realFolder: String

  init(_ folder: String) {
    self.folder = folder
    realFolder = FileSystem.realPath(folder) ?? folder
  }

  /// The smallest folder that holds all the documents: the working folder where they lie in it.
  init(holding documents: [String]) {
    let working = FileSystem.realPath(".") ?? FileSystem.currentFolder
    let folders = documents.map { FileSystem.realPath($0.parentFolder) ?? $0.parentFolder }
    if folders.allSatisfy({ working.contains(path: $0) }) {
      self.init(".")
    } else if let first = documents.first?.parentFolder, documents.allSatisfy({ $0.parentFolder == first }) {
      self.init(first)
    } else {
      var common = folders.first ?? working
      while !folders.allSatisfy({ common.contains(path: $0) }), common != "/" { common = common.parentFolder }
      self.init(common)
    }
  }

  /// The path below the root of a document, however it was given.
  func relativePath(of document: String) -> String {
    let folder = FileSystem.realPath(document.parentFolder) ?? document.parentFolder
    let path = folder.appending(path: document.lastPathComponent)
    guard realFolder.contains(path: path) else { return normalized(path: document) }
    return String(decoding: path.utf8.dropFirst(realFolder == "/" ? 1 : realFolder.utf8.count + 1), as: UTF8.self)
  }

  /// Whether a path, or as much of it as is there, leads to a place below the root.
  func holds(_ path: String) -> Bool {
    var path = path
    while true {
      if let real = FileSystem.realPath(path) { return realFolder.contains(path: real) }
      let parent = path.parentFolder
      if parent == path || path == "." { return false }
      path = parent
    }
  }

  /// The contents of a plain file below the root.
  func load(_ path: String, limit: Int) -> Result<[UInt8], DocumentLoadFailure> {
    let full = folder.appending(path: path)
    guard let real = FileSystem.realPath(full) else { return .failure(.missing) }
    guard realFolder.contains(path: real) else { return .failure(.outsideRoot) }
    if let other = otherCase(of: path, real) { return .failure(.otherCase(other)) }
    do {
      return .success(try FileSystem.read(full, limit: limit))
    } catch {
      switch error.code {
      case EISDIR, EINVAL: return .failure(.notAFile)
      case EFBIG: return .failure(.tooLarge(limit: limit))
      default: return .failure(error.isMissing ? .missing : .unreadable(error.text))
      }
    }
  }

  func loader(limit: Int) -> DocumentLoader {
    DocumentLoader { load($0, limit: limit) }
  }

  /// How the file system spells the path, where that differs in case only (macOS and Windows let both pass).
  private func otherCase(of path: String, _ real: String) -> String? {
    let actual = String(decoding: real.utf8.suffix(path.utf8.count), as: UTF8.self)
    return actual.utf8.elementsEqual(path.utf8) || actual.lowercased() != path.lowercased() ? nil : actual
  }
}
