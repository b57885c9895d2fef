/// The columns of some places in long lines, so that a place in one is found without going over all that stands before
/// it: whole documents stand on one line, and thousands of messages may be about them.
struct ColumnMarks: Sendable {
  /// So many bytes are between two marks of a line, and a line without more has none.
  private static let spacing = 4096

  /// In the order of the offsets. The column counts the scalars of the line before the offset.
  private var marks: [(offset: Int, column: Int)] = []

  init(of bytes: [UInt8], lineStarts: [UInt32]) {
    bytes.withUnsafeBufferPointer { bytes in
      lineStarts.withUnsafeBufferPointer { starts in
        for index in 0..<starts.count {
          let start = Int(starts[index])
          let end = index &+ 1 < starts.count ? Int(starts[index &+ 1]) : bytes.count
          if end &- start > Self.spacing { mark(bytes, from: start, to: end) }
        }
      }
    }
  }

  private mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var offset = Byte.textStart(ofLineAt: start, in: bytes)
    var column = 0
    var next = offset &+ Self.spacing
    while offset < end {
      if offset >= next {
        marks.append((offset, column))
        next = offset &+ Self.spacing
      }
      offset = offset &+ scalarLength(bytes[offset])
      column &+= 1
    }
  }

  /// The last mark that is not behind an offset, or the start of the line.
  func mark(before offset: Int, inLineAt start: Int) -> (offset: Int, column: Int) {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset > start else { return (start, 0) }
    return marks[low - 1]
  }
}
