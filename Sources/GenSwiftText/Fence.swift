// The fences of code blocks (CommonMark §4.5).

struct Fence {
  let mark: UInt8
  let length: Int

  /// `nil` where the line opens no block.
  init?(opening line: ArraySlice<UInt8>) {
    guard startsWithFence(line) else { return nil }
    let text = line.drop { $0 == 0x20 }
    mark = text.first ?? 0
    length = text.prefix { [mark] in $0 == mark }.count
    // An info string with a backtick makes it no fence.
    if text.dropFirst(length).contains(UInt8(ascii: "`")) { return nil }
  }

  /// Whether the line ends the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    return text.count >= length && text.allSatisfy { $0 == mark }
  }
}

func startsWithFence(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop { $0 == 0x20 }
  guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
  return text.prefix { $0 == mark }.count >= 3
}
