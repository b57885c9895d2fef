/// Where a piece of a document stands: a file and a half-open range of byte offsets in it.
package struct SourceRange: Hashable, Sendable {
  package var file: FileID
  package var start: UInt32
  package var end: UInt32

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }
}

/// Names one of the files of a run; the index of it in `SourceMap.files`.
package struct FileID: Hashable, Sendable {
  package var index: Int32
  package init(_ index: Int) { self.index = Int32(clamping: index) }
}
