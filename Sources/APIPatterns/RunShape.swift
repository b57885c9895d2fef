// The patterns that documents have most of, `^[a-z0-9-]{1,64}$`, `^\S+$`, `^.*$`, need no machine: one set, so often.

/// `^set{minimum,maximum}$`.
struct RunShape: Sendable {
  private let set: ScalarSet
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
    guard case .set(let set) = item else { return nil }
    self.set = set
    (minimum, maximum) = bounds
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let ascii = set.ascii
    var count = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        guard ascii.contains(byte) else { return false }
        position &+= 1
      } else {
        let (scalar, width) = Machine.decode(text, at: position)
        guard let scalar, set.contains(scalar) else { return false }
        position &+= width
      }
      count &+= 1
    }
    return count >= minimum && count <= maximum
  }
}
