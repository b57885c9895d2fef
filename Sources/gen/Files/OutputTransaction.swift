// Changing an output folder. Everything that can fail happens beside the old files first; then names are exchanged.
import Foundation
import GenDiagnostics
import GenEmission
import GenPipeline

/// The changes to one folder, on their way: `stage`, then `commit`. What is not committed is taken back.
final class OutputTransaction {
  private let folder: String
  /// Keeps other runs out. It goes with the descriptor, so that a killed run leaves none behind.
  private var lock: Int32 = -1
  private var createdFolders: [String] = []
  private var staged: [(temporary: String, target: String)] = []
  private var removals: [String] = []

  private static let temporaryPrefix = ".gen-temporary-"

  /// Makes the folder where it is missing, and waits until no other run changes it.
  init(_ folder: String) throws(FileSystem.Failure) {
    self.folder = folder
    try makeFolder(folder)
    lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw FileSystem.Failure() }
    while flock(lock, LOCK_EX) != 0 {
      if errno != EINTR { throw FileSystem.Failure() }
    }
  }

  deinit {
    for file in staged { unlink(file.temporary) }
    for folder in createdFolders.reversed() { rmdir(folder) }
    if lock >= 0 { close(lock) }
  }

  /// Writes the new contents beside the files that they will replace.
  func stage(_ plan: OutputPlan) throws(FileSystem.Failure) {
    var swept: Set<String> = []
    for (index, file) in plan.writes.enumerated() {
      let target = folder.appending(path: file.path)
      let parent = target.parentFolder
      try makeFolder(parent)
      if swept.insert(parent).inserted { sweep(parent) }
      let temporary = parent.appending(path: "\(Self.temporaryPrefix)\(getpid())-\(index)")
      try write(file.contents, to: temporary, target: target)
    }
    removals = plan.removals.map { folder.appending(path: $0) }
  }

  /// Puts the new contents in place.
  func commit() throws(FileSystem.Failure) {
    while let file = staged.first {
      guard rename(file.temporary, file.target) == 0 else { throw FileSystem.Failure() }
      staged.removeFirst()
    }
    createdFolders = []
    for path in removals {
      unlink(path)
      removeEmptyFolders(from: path.parentFolder)
    }
  }

  private func makeFolder(_ path: String) throws(FileSystem.Failure) {
    if try FileSystem.kind(of: path, followsLinks: true) == .folder { return }
    if path.parentFolder != path, path.parentFolder != "." { try makeFolder(path.parentFolder) }
    if mkdir(path, 0o777) == 0 {
      createdFolders.append(path)
    } else if errno != EEXIST {
      throw FileSystem.Failure()
    } else if try FileSystem.kind(of: path, followsLinks: true) != .folder {
      throw FileSystem.Failure(code: ENOTDIR)
    }
  }

  /// Removes what a killed run left. No other run is here: we hold the lock.
  private func sweep(_ folder: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where name.utf8.starts(with: Self.temporaryPrefix.utf8) {
      unlink(folder.appending(path: name))
    }
  }

  private func write(_ bytes: [UInt8], to temporary: String, target: String) throws(FileSystem.Failure) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.Failure() }
    staged.append((temporary, target))
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0, errno != EINTR {
        let failure = FileSystem.Failure()
        close(descriptor)
        throw failure
      }
    }
    guard close(descriptor) == 0 else { throw FileSystem.Failure() }
  }

  private func removeEmptyFolders(from path: String) {
    var path = path
    while path.utf8.count > folder.utf8.count, rmdir(path) == 0 { path = path.parentFolder }
  }
}
