/// One text of a run: what it is called, its bytes, and where its lines start.
///
/// Offsets count bytes from the start of the file, a byte order mark included. Lines end with LF, CR LF or a lone CR.
package struct SourceFile: Sendable {
  package let id: FileID
  /// What the file is called in messages; the path that the reader of the message would type.
  package private(set) var path: String
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  package let lineStarts: [UInt32]
  private let columns: ColumnMarks

  package init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.lineStarts = findLineStarts(bytes)
    self.columns = ColumnMarks(of: bytes, lineStarts: lineStarts)
  }

  /// The offset of the text: behind the byte order mark, where there is one.
  package var textStart: Int { textStart(ofLine: 0) }

  /// The same text under another name.
  package func named(_ path: String) -> SourceFile {
    var copy = self
    copy.path = path
    return copy
  }

  /// The place of a byte offset, counted as people and editors count: both from 1, columns in Unicode scalars.
  ///
  /// An offset beyond the end is the end; one inside a scalar is that scalar.
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let (start, column) = columns.mark(before: offset, inLineAt: textStart(ofLine: line))
    return SourceLocation(line: line + 1, column: column + scalarCount(from: start, to: offset) + 1)
  }

  /// The range of the places, from the start of the range to its end (exclusive).
  package func range(from start: SourceLocation, to end: SourceLocation) -> SourceRange {
    SourceRange(file: id, start: offset(of: start), end: offset(of: end))
  }

  /// The byte offset of a place; the nearest that exists, where the line or the column does not.
  package func offset(of location: SourceLocation) -> Int {
    let line = min(max(location.line - 1, 0), lineStarts.count - 1)
    let bounds = lineBounds(line)
    var offset = bounds.lowerBound
    var column = 1
    while column < location.column, offset < bounds.upperBound {
      offset = min(offset + scalarLength(bytes[offset]), bounds.upperBound)
      column += 1
    }
    return offset
  }

  /// The index in `lineStarts` of the line that holds an offset.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, without what ends it.
  func lineBounds(_ line: Int) -> Range<Int> {
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    if end > start, bytes[end - 1] == Byte.lineFeed, line + 1 < lineStarts.count { end -= 1 }
    if end > start, bytes[end - 1] == Byte.carriageReturn, line + 1 < lineStarts.count { end -= 1 }
    return min(textStart(ofLine: line), end)..<end
  }

  /// Where the text of a line starts.
  private func textStart(ofLine line: Int) -> Int { Byte.textStart(ofLineAt: Int(lineStarts[line]), in: bytes) }

  /// How many scalars are whole in a stretch of one line.
  private func scalarCount(from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      let next = offset + scalarLength(bytes[offset])
      if next > end { break }
      count += 1
      offset = next
    }
    return count
  }
}

/// A place as people and editors count it: both from 1, columns in Unicode scalars.
package struct SourceLocation: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Bytes with a meaning for lines.
enum Byte {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the text of a line starts: the byte order mark of the file does not count.
  static func textStart(ofLineAt start: Int, in bytes: some Collection<UInt8>) -> Int {
    start == 0 && bytes.starts(with: orderMark) ? orderMark.count : start
  }
}

/// The length that the first byte of a scalar announces; 1 for a byte that cannot start one.
func scalarLength(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}

/// Looks at eight bytes at a time, because documents have megabytes and this also runs in debug builds.
private func findLineStarts(_ bytes: [UInt8]) -> [UInt32] {
  var starts: [UInt32] = [0]
  starts.reserveCapacity(bytes.count / 32)
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    let count = buffer.count
    while offset < count {
      if offset &+ 8 <= count {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if !mayHoldLineEnd(word) {
          offset &+= 8
          continue
        }
      }
      let end = min(offset &+ 8, count)
      while offset < end {
        let byte = buffer[offset]
        offset &+= 1
        let isLoneReturn = byte == Byte.carriageReturn && !(offset < count && buffer[offset] == Byte.lineFeed)
        if byte == Byte.lineFeed || isLoneReturn { starts.append(UInt32(clamping: offset)) }
      }
    }
  }
  return starts
}

/// Whether one of the eight bytes is LF or CR: the classic test for a zero byte, after XOR with each of the two.
private func mayHoldLineEnd(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  let feed = word ^ (ones &* 0x0A)
  let carriage = word ^ (ones &* 0x0D)
  return ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & highs != 0
}
