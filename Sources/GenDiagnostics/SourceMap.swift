/// The files of one run, by the number that ranges name them with.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Takes in a file and gives it the number that ranges name it with.
  package mutating func add(path: String, bytes: [UInt8]) -> FileID {
    let id = FileID(files.count)
    files.append(SourceFile(id: id, path: path, bytes: bytes))
    return id
  }

  /// The same files under other names.
  package func renamed(_ name: (String) -> String) -> SourceMap {
    var map = self
    map.files = files.map { $0.named(name($0.path)) }
    return map
  }

  /// The file of a number that `add` of this map gave.
  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  /// The file of a number, or `nil` where the number is not one of this map.
  package func file(_ id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }

  /// Where a range starts: the path of its file, line and column; `nil` where the file is not one of this map.
  package func location(of range: SourceRange) -> (path: String, location: SourceLocation)? {
    file(range.file).map { ($0.path, $0.location(of: Int(range.start))) }
  }
}
