// The tables in which open enumerations look their values up: by bytes, since `==` on `String` holds different values
// for equal, and without hashing, so that no peer can aim at its weakness.

/// The texts that an enumeration lists.
public struct RawValues: Sendable {
  /// Up to so many texts are compared one after another.
  private static let linearLimit = 8

  /// The texts in the document's order.
  public let values: [String]
  /// The places in `values`, by the texts' length and bytes; empty where there are few.
  private let order: [Int]

  /// A table of these texts, each of them once.
  public init(_ values: [String]) {
    self.values = values
    order =
      values.count <= Self.linearLimit
      ? [] : values.indices.sorted { Self.precedes(values[$0], values[$1]) }
  }

  /// The place of a text among `values`; -1 where it is not listed.
  public func index(of text: String) -> Int {
    if order.isEmpty {
      for (index, value) in values.enumerated() where text.hasSameBytes(as: value) { return index }
      return -1
    }
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(values[order[middle]], text) { low = middle + 1 } else { high = middle }
    }
    return low < order.count && text.hasSameBytes(as: values[order[low]]) ? order[low] : -1
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (leftCount, rightCount) = (left.utf8.count, right.utf8.count)
    return leftCount != rightCount ? leftCount < rightCount : left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// The integers that an enumeration lists.
public struct RawIntegers: Sendable {
  /// The integers in the document's order.
  public let values: [Int]
  private let order: [Int]

  /// A table of these integers, each of them once.
  public init(_ values: [Int]) {
    self.values = values
    order = values.indices.sorted { values[$0] < values[$1] }
  }

  /// The place of an integer among `values`; -1 where it is not listed.
  public func index(of integer: Int) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if values[order[middle]] < integer { low = middle + 1 } else { high = middle }
    }
    return low < order.count && values[order[low]] == integer ? order[low] : -1
  }
}
