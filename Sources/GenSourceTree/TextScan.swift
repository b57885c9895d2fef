/// One look at the bytes of a document before it is parsed: whether they are UTF-8, where the scalars are that take
/// more than one byte, and where the line separators are that only some YAML readers take for line ends.
struct TextScan {
  /// The offset of the first byte that is not UTF-8.
  private(set) var invalidOffset: Int?
  /// The offsets of U+0085, U+2028 and U+2029.
  private(set) var lineSeparators: [Int] = []
  /// The scalars of more than one byte: their index among the scalars …
  private(set) var wideIndexes: [UInt32] = []
  /// … and how many bytes more than scalars there are up to and with each of them.
  private(set) var extraBytes: [UInt32] = []

  /// Looks at the bytes from an offset on; scalars count from there.
  ///
  /// Eight bytes of ASCII are stepped over at a time, because documents have megabytes and debug builds run this too.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    var offset = start
    while offset < bytes.count {
      if offset &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          offset &+= 8
          continue
        }
      }
      if bytes[offset] < 0x80 {
        offset &+= 1
        continue
      }
      guard let length = wideScalarLength(bytes, at: offset) else {
        invalidOffset = offset
        return
      }
      note(bytes, at: offset, length: length, from: start)
      offset &+= length
    }
  }

  private mutating func note(_ bytes: UnsafeRawBufferPointer, at offset: Int, length: Int, from start: Int) {
    let extra = Int(extraBytes.last ?? 0)
    wideIndexes.append(UInt32(clamping: offset - start - extra))
    extraBytes.append(UInt32(clamping: extra + length - 1))
    let isNextLine = length == 2 && bytes[offset] == 0xC2 && bytes[offset + 1] == 0x85
    let isSeparator =
      length == 3 && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8
    if isNextLine || isSeparator { lineSeparators.append(offset) }
  }
}

/// The length of the scalar of two to four bytes that starts at an offset; `nil` where the bytes are not UTF-8:
/// overlong, a surrogate, beyond U+10FFFF or cut off (the Unicode standard, table 3-7).
private func wideScalarLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
  let length: Int
  let second: ClosedRange<UInt8>
  switch bytes[offset] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
  for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return nil }
  return length
}

/// Turns the positions of libyaml, which counts scalars, into byte offsets.
///
/// Positions are asked for in nearly ascending order, so that a cursor into the few wide scalars is enough; in a
/// document of ASCII there are none and the two are the same.
struct ScalarOffsets {
  private let scan: TextScan
  private let start: Int
  /// How many wide scalars lie before the position asked for last.
  private var passed = 0

  init(_ scan: TextScan, from start: Int) {
    self.scan = scan
    self.start = start
  }

  mutating func offset(ofScalar index: Int) -> Int {
    let wide = scan.wideIndexes
    if wide.isEmpty { return start + index }
    while passed < wide.count, Int(wide[passed]) < index { passed += 1 }
    while passed > 0, Int(wide[passed - 1]) >= index { passed -= 1 }
    return start + index + (passed > 0 ? Int(scan.extraBytes[passed - 1]) : 0)
  }
}
