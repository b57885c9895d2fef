// Sets of code points: what `[a-z]`, `\d`, `.` and `\p{L}` stand for.

/// A set of code points: a bitmap for ASCII, sorted ranges and Unicode properties for the rest.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  private(set) var properties: [UnicodeProperty] = []
  private(set) var isNegated = false
  /// Whether it holds what differs from a member only in case.
  private(set) var ignoresCase = false
  private(set) var ascii = ASCIISet()

  init(
    _ ranges: [ClosedRange<UInt32>] = [], properties: [UnicodeProperty] = [], isNegated: Bool = false,
    ignoresCase: Bool = false
  ) {
    self.ranges = Self.merged(ranges)
    self.properties = properties
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    if properties.isEmpty, !ignoresCase {
      for range in self.ranges where range.lowerBound < 128 { ascii.insert(range) }
      if isNegated { ascii.invert() }
    } else {
      for value: UInt32 in 0..<128 where search(value) { ascii.insert(value...value) }
    }
  }

  func contains(_ value: UInt32) -> Bool {
    value < 128 ? ascii.contains(UInt8(truncatingIfNeeded: value)) : search(value)
  }

  private func search(_ value: UInt32) -> Bool {
    if ignoresCase { return CaseFolding.variants(of: value).contains(where: isMember) != isNegated }
    return isMember(value) != isNegated
  }

  /// Whether it is among what was written, be that to be negated or not.
  private func isMember(_ value: UInt32) -> Bool {
    if containsRange(with: value) { return true }
    guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
    return properties.contains { $0.contains(scalar) }
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
    guard ranges.count > 1 else { return ranges }
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

// MARK: - Questions about the whole set

extension ScalarSet {
  /// How much of a range a set holds, as far as can be said at once.
  enum Share: Sendable { case none, some, all }

  func share(of range: ClosedRange<UInt32>) -> Share {
    guard properties.isEmpty, !ignoresCase else { return .some }
    let overlapping = ranges.filter { $0.overlaps(range) }
    guard let first = overlapping.first else { return isNegated ? .all : .none }
    let isCovered = first.lowerBound <= range.lowerBound && first.upperBound >= range.upperBound
    return !isCovered ? .some : isNegated ? .none : .all
  }

  /// Whether no code point is in both sets. `false` where that would be work to find out.
  func isDisjoint(with other: ScalarSet) -> Bool {
    guard ascii.isDisjoint(with: other.ascii), let mine = allRanges, let theirs = other.allRanges else { return false }
    return mine.allSatisfy { range in theirs.allSatisfy { !$0.overlaps(range) } }
  }

  /// What it holds as ranges, where that can be said without asking for each code point.
  private var allRanges: [ClosedRange<UInt32>]? {
    guard properties.isEmpty, !ignoresCase else { return nil }
    return isNegated ? Self.complement(ranges) : ranges
  }

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

// MARK: - Sets out of tables

extension ScalarSet {
  /// Reads ranges such as `41-5a 61`.
  init(hexadecimal text: String) {
    var ranges: [ClosedRange<UInt32>] = []
    var low: UInt32?
    var value: UInt32 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: value = value &<< 4 | UInt32(byte & 0xF)
      case 0x61...0x66: value = value &<< 4 | UInt32(byte &- 0x61 &+ 10)
      case 0x2D: (low, value) = (value, 0)
      default:
        ranges.append(min(low ?? value, value)...value)
        (low, value) = (nil, 0)
      }
    }
    ranges.append(min(low ?? value, value)...value)
    self.init(ranges)
  }
}

// MARK: - Sets with a name

extension ScalarSet {
  /// `\d`: ASCII digits only (ECMA-262 §22.2.2.9).
  static let digitRanges: [ClosedRange<UInt32>] = [0x30...0x39]
  /// `\w`.
  static let wordRanges: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  /// `\w` regardless of case: `ſ` and the Kelvin sign fold to letters of it (WordCharacters, ECMA-262 §22.2.2.9.3).
  static let caselessWordRanges = wordRanges + [0x17F...0x17F, 0x212A...0x212A]
  /// `\s`: WhiteSpace and LineTerminator (ECMA-262 §12.2, §12.3).
  static let spaceRanges: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  static let lineTerminators = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
  /// `.`: everything but a LineTerminator.
  static let dot = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)
  /// Every code point.
  static let all = ScalarSet(isNegated: true)
}

/// A set of the code points below 128.
struct ASCIISet: Hashable, BitwiseCopyable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Inserts what of the range is below 128.
  mutating func insert(_ range: ClosedRange<UInt32>) {
    for value in range.lowerBound...min(range.upperBound, 127) {
      if value < 64 { low |= 1 &<< UInt64(value) } else { high |= 1 &<< UInt64(value & 63) }
    }
  }

  mutating func invert() { (low, high) = (~low, ~high) }

  func isDisjoint(with other: ASCIISet) -> Bool { low & other.low == 0 && high & other.high == 0 }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : high) & (1 &<< UInt64(byte & 63)) != 0
  }
}
