// The code points that a program can tell apart. To a DFA of `^[a-z]+-\p{L}$` there are a few letters only: a to z, the
// hyphen, other letters, all the rest.

/// Classes of code points, each with the sets that hold its members. ASCII is classified at once, the rest page by page
/// when a text has it, so that no set is ever written out.
struct Alphabet: Sendable {
  /// How many sets it can tell apart: the last bit of a signature is `edge`.
  static let maximumSets = 127
  /// The bit that no set has: the end of the text where it stands for what comes next, the start where it stands for
  /// what came before.
  static let edge: UInt128 = 1 << 127
  static let maximumClasses = 256
  private static let pageSize: UInt32 = 256
  /// How many pages are kept: 64 kB.
  private static let maximumPages = 256

  private let sets: [ScalarSet]
  /// Which sets hold the members of a class. Class 0 is the end of the text.
  private(set) var signatures: [UInt128] = [edge]
  private var numbers: [UInt128: UInt8] = [:]
  /// The class of each ASCII byte; 0 for every other byte.
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: 256)
  /// The number of the page of 256 code points, counted from 1; 0 for one that is not there yet.
  private var pageNumbers: [UInt16] = []
  private var pages: [UInt8] = []

  /// `nil` where there is more to be told apart than it can hold.
  init?(_ sets: [ScalarSet]) {
    guard sets.count <= Self.maximumSets else { return nil }
    self.sets = sets
    for value: UInt32 in 0..<128 {
      guard let number = number(of: value) else { return nil }
      bytes[Int(value)] = number
    }
  }

  /// The class of a code point that is not ASCII; 0 where its page is not there yet.
  func number(beyondASCII value: UInt32) -> UInt8 {
    guard !pageNumbers.isEmpty else { return 0 }
    let page = pageNumbers[Int(value / Self.pageSize)]
    return page == 0 ? 0 : pages[(Int(page) - 1) * Int(Self.pageSize) + Int(value % Self.pageSize)]
  }

  /// Classifies the page of a code point; `false` where there are too many classes.
  mutating func learn(pageOf value: UInt32) -> Bool {
    if pageNumbers.isEmpty || pages.count >= Self.maximumPages * Int(Self.pageSize) {
      pageNumbers = Array(repeating: 0, count: 0x110000 / Int(Self.pageSize))
      pages = []
    }
    let page = value / Self.pageSize
    for value in page * Self.pageSize..<(page + 1) * Self.pageSize {
      guard let number = number(of: value) else { return false }
      pages.append(number)
    }
    pageNumbers[Int(page)] = UInt16(pages.count / Int(Self.pageSize))
    return true
  }

  private mutating func number(of value: UInt32) -> UInt8? {
    var signature: UInt128 = 0
    for (index, set) in sets.enumerated() where set.contains(value) {
      signature |= 1 &<< UInt128(truncatingIfNeeded: index)
    }
    if let number = numbers[signature] { return number }
    guard signatures.count < Self.maximumClasses else { return nil }
    let number = UInt8(signatures.count)
    signatures.append(signature)
    numbers[signature] = number
    return number
  }
}
