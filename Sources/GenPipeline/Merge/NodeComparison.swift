// When two pieces of documents say the same.
package import GenSourceTree

extension Node {
  /// Whether both are the same JSON value: text by its bytes, numbers as written, members in any order.
  package func isSame(as other: Node) -> Bool {
    switch (value, other.value) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left.utf8.elementsEqual(right.utf8)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left.sortedByKey, right.sortedByKey).allSatisfy { left, right in
          left.key.utf8.elementsEqual(right.key.utf8) && left.value.isSame(as: right.value)
        }
    default: false
    }
  }
}

extension [Node.Entry] {
  var sortedByKey: [Node.Entry] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
