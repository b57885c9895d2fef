// The few things that gen asks of a file system, with what it answers as values.
import Foundation

enum FileSystem {
  /// What the system said about a path.
  struct Failure: Error, Equatable {
    var code: Int32

    init(code: Int32 = errno) { self.code = code }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// As in `Permission denied`.
    var text: String { String(cString: strerror(code)) }
  }

  enum Kind { case file, folder, link, other }

  /// What lies at a path, without following a link at its end; `nil` where nothing does.
  static func kind(of path: String, followsLinks: Bool = false) throws(Failure) -> Kind? {
    var information = stat()
    if (followsLinks ? stat(path, &information) : lstat(path, &information)) != 0 {
      let failure = Failure()
      if failure.isMissing { return nil }
      throw failure
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The contents of a plain file. Anything else would block or never end.
  static func read(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw Failure() }
    switch information.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(code: EISDIR)
    default: throw Failure(code: EINVAL)
    }
    guard Int(information.st_size) <= limit else { throw Failure(code: EFBIG) }
    return try readAll(descriptor, sizeHint: Int(information.st_size))
  }

  private static func readAll(_ descriptor: Int32, sizeHint: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizeHint + 1)
    var buffer = [UInt8](repeating: 0, count: max(4096, min(sizeHint + 1, 1 << 20)))
    while true {
      let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 { bytes.append(contentsOf: buffer.prefix(count)) }
      if count < 0, errno != EINTR { throw Failure() }
    }
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure() }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without links, `.` and `..`; `nil` where nothing lies there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static var currentFolder: String { FileManager.default.currentDirectoryPath }
}

extension String {
  /// The path of something in this folder.
  func appending(path: String) -> String {
    if path.isEmpty || path == "." { return isEmpty ? "." : self }
    if isEmpty || self == "." { return path }
    return utf8.last == 0x2F ? self + path : self + "/" + path
  }

  /// Whether the path is this folder or lies in it. Both are absolute and free of links.
  func contains(path: String) -> Bool {
    let folder = self == "/" ? "" : self
    return path.utf8.elementsEqual(utf8) || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// The folder that a path lies in.
  var parentFolder: String {
    guard let slash = utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// What follows the last slash.
  var lastPathComponent: String {
    utf8.lastIndex(of: 0x2F).map { String(self[index(after: $0)...]) } ?? self
  }
}
