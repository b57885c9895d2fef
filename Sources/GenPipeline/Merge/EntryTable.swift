// The members of a mapping while it is put together from several documents.
import GenSourceTree

/// Members in the order in which they came, found by the bytes of their keys.
struct EntryTable {
  private(set) var entries: [Node.Entry] = []
  private var positions: [[UInt8]: Int] = [:]

  init(_ entries: [Node.Entry] = []) {
    for entry in entries { self[entry.key] = entry }
  }

  subscript(key: String) -> Node.Entry? {
    get { positions[Array(key.utf8)].map { entries[$0] } }
    set {
      guard let newValue else { return }
      let bytes = Array(key.utf8)
      if let position = positions[bytes] {
        entries[position] = newValue
      } else {
        positions[bytes] = entries.count
        entries.append(newValue)
      }
    }
  }

  /// Puts a member behind another one, or at the end where that is missing.
  mutating func insert(_ entry: Node.Entry, after key: String) {
    let position = positions[Array(key.utf8)].map { $0 + 1 } ?? entries.count
    var entries = self.entries
    entries.insert(entry, at: position)
    self = EntryTable(entries)
  }
}

extension Node {
  /// The members of a mapping; none of anything else.
  var entries: [Node.Entry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  /// The member of that name.
  func member(_ key: String) -> Node? {
    entries.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}
