// Labels with letters that are written from the right: RFC 5893 §2, on the code points that labels may have.

enum BidirectionalRule {
  /// The classes of Unicode's bidirectional algorithm that matter here.
  private enum Direction {
    case left, right, europeanDigit, arabicDigit, mark, neutral
  }

  /// Whether each label keeps the rule, where any of them has something that is written from the right (§1.4).
  static func holds(for labels: [[Unicode.Scalar]]) -> Bool {
    let directions = labels.map { $0.map(direction) }
    guard directions.contains(where: { $0.contains(.right) || $0.contains(.arabicDigit) }) else { return true }
    return directions.allSatisfy(holds)
  }

  private static func holds(_ label: [Direction]) -> Bool {
    let last = label.last { $0 != .mark }
    switch label.first {
    case .right:
      return !label.contains(.left) && (last == .right || last == .europeanDigit || last == .arabicDigit)
        && !(label.contains(.europeanDigit) && label.contains(.arabicDigit))
    case .left:
      return !label.contains(.right) && !label.contains(.arabicDigit) && (last == .left || last == .europeanDigit)
    default: return false
    }
  }

  private static func direction(_ scalar: Unicode.Scalar) -> Direction {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: return .europeanDigit
    case 0x660...0x669, 0x66B, 0x66C: return .arabicDigit
    case 0x2D, 0xB7, 0x375, 0x30FB, 0x200C, 0x200D: return .neutral
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    default: return isFromRight(scalar.value) ? .right : .left
    }
  }

  /// The blocks of Hebrew, Arabic and their relatives.
  private static func isFromRight(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
