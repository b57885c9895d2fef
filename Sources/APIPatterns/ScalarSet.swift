// Sets of code points: what `[a-z]`, `\d`, `.` and `\p{L}` stand for.

/// A set of code points: a bitmap for ASCII, sorted ranges and Unicode properties for the rest.
struct ScalarSet: Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  private(set) var properties: [Property] = []
  private(set) var isNegated = false
  private(set) var ascii = ASCIISet()

  /// A Unicode property or its complement.
  struct Property: Sendable {
    let isNegated: Bool
    let contains: @Sendable (Unicode.Scalar) -> Bool
  }

  init(_ ranges: [ClosedRange<UInt32>] = [], properties: [Property] = [], isNegated: Bool = false) {
    self.ranges = Self.merged(ranges)
    self.properties = properties
    self.isNegated = isNegated
    for value: UInt32 in 0..<128 where search(value) { ascii.insert(value) }
  }

  func contains(_ value: UInt32) -> Bool {
    value < 128 ? ascii.contains(UInt8(truncatingIfNeeded: value)) : search(value)
  }

  private func search(_ value: UInt32) -> Bool {
    if containsRange(with: value) { return !isNegated }
    if !properties.isEmpty, let scalar = Unicode.Scalar(value),
      properties.contains(where: { $0.contains(scalar) != $0.isNegated })
    {
      return !isNegated
    }
    return isNegated
  }

  private func containsRange(with value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      let range = ranges[middle]
      if value < range.lowerBound {
        high = middle
      } else if value > range.upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound &+ 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension ScalarSet {
  /// `\d`: ASCII digits only (ECMA-262 §22.2.2.9).
  static let digitRanges: [ClosedRange<UInt32>] = [0x30...0x39]
  /// `\w`.
  static let wordRanges: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  /// `\s`: WhiteSpace and LineTerminator (ECMA-262 §12.2, §12.3).
  static let spaceRanges: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  /// `.`: everything but a LineTerminator.
  static let dot = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)

  /// What is left of all code points.
  static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in merged(ranges) {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound &+ 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }
}

/// A set of the code points below 128.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ value: UInt32) {
    if value < 64 { low |= 1 &<< UInt64(value) } else { high |= 1 &<< UInt64(value & 63) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : high) & (1 &<< UInt64(byte & 63)) != 0
  }
}
