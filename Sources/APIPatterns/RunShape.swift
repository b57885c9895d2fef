// The patterns that documents have most of, `^[a-z0-9-]{1,64}$`, `^\S+$`, `^.*$`, need no machine: one set, so often.

/// `^set{minimum,maximum}$` with a set that treats all code points beyond ASCII alike.
struct RunShape: Sendable {
  private let set: ScalarSet
  private let beyondASCII: Bool
  private let minimum: Int
  private let maximum: Int

  /// `nil` where the pattern is not of this shape.
  init?(_ node: PatternNode) {
    guard case .sequence(let nodes) = node, nodes.count == 3, case .assertion(.start) = nodes[0],
      case .assertion(.end) = nodes[2]
    else { return nil }
    var item = nodes[1]
    var bounds = (1, 1)
    if case .repetition(let inner, let least, let most) = item {
      item = inner
      bounds = (least, most ?? .max)
    }
    guard case .set(let set) = item, let beyondASCII = set.beyondASCII else { return nil }
    self.set = set
    self.beyondASCII = beyondASCII
    (minimum, maximum) = bounds
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    for byte in text {
      if byte < 0x80 {
        guard set.contains(UInt32(byte)) else { return false }
        count &+= 1
      } else {
        guard beyondASCII else { return false }
        if byte & 0xC0 != 0x80 { count &+= 1 }
      }
    }
    return count >= minimum && count <= maximum
  }
}
