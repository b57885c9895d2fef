/// A sequence or mapping whose end the reader has not met yet.
import GenDiagnostics

struct Container {
  let isMapping: Bool
  /// What the value that comes next belongs to; always `nil` in a sequence.
  var key: PendingKey?
  /// Whether what comes next is a key.
  var awaitsKey: Bool {
    if isMapping, case nil = key { true } else { false }
  }
  private let range: SourceRange
  private var lastEnd: Int
  private var items: [Node] = []
  private var members = Members()
  private var merge: Merge?
  private var size = 1
  private var height = 0

  enum PendingKey {
    case text(String, SourceRange)
    case merge
    /// One that the mapping has already or that cannot be a key: its value is read and left out.
    case discarded
  }

  /// The `<<` of a mapping.
  private struct Merge {
    var range: SourceRange
    /// How many members stand before it.
    var position: Int
    var sources: [[Node.Entry]] = []
  }

  init(isMapping: Bool, at range: SourceRange) {
    self.isMapping = isMapping
    self.range = range
    lastEnd = Int(range.end)
  }

  /// Takes a key. Gives the place of the first one where the mapping has it already.
  mutating func add(key text: String, at range: SourceRange) -> SourceRange? {
    lastEnd = Int(range.end)
    if let first = members.place(of: text) {
      key = .discarded
      return first
    }
    key = .text(text, range)
    return nil
  }

  /// Takes a `<<`. Gives the place of the first one where there is one already.
  mutating func addMerge(at range: SourceRange) -> SourceRange? {
    lastEnd = Int(range.end)
    if let merge {
      key = .discarded
      return merge.range
    }
    key = .merge
    merge = Merge(range: range, position: members.entries.count)
    return nil
  }

  /// Takes an item, or the value of the pending key. Gives the place of what a `<<` cannot merge.
  mutating func add(_ child: MeasuredNode, end: Int) -> SourceRange? {
    lastEnd = max(lastEnd, end)
    size += child.size
    height = max(height, child.height)
    guard let key else {
      items.append(child.node)
      return nil
    }
    self.key = nil
    switch key {
    case .text(let text, let keyRange):
      members.append(Node.Entry(key: text, keyRange: keyRange, value: child.node))
    case .merge: return addMerged(child.node)
    case .discarded: break
    }
    return nil
  }

  private mutating func addMerged(_ node: Node) -> SourceRange? {
    switch node.value {
    case .mapping(let entries): merge?.sources.append(entries)
    case .sequence(let nodes):
      for node in nodes {
        guard case .mapping(let entries) = node.value else { return node.range }
        merge?.sources.append(entries)
      }
    default: return node.range
    }
    return nil
  }

  /// The node, once all of it has been read.
  func finish(end: Int?) -> MeasuredNode {
    let range = SourceRange(file: range.file, start: Int(range.start), end: end ?? lastEnd)
    let value: Node.Value = isMapping ? .mapping(mergedEntries()) : .sequence(items)
    return MeasuredNode(node: Node(value, at: range), size: size, height: height + 1)
  }

  /// The members with those that `<<` adds, which stand where it stands. What the mapping itself says wins over what
  /// is merged, and what is merged first over what is merged later (yaml.org/type/merge.html).
  private func mergedEntries() -> [Node.Entry] {
    guard let merge else { return members.entries }
    var known = members
    for source in merge.sources {
      for entry in source where known.place(of: entry.key) == nil { known.append(entry) }
    }
    let own = members.entries
    return Array(own[..<merge.position] + known.entries[own.count...] + own[merge.position...])
  }
}

/// The members of a mapping, with a way to find one by the bytes of its key.
private struct Members {
  private(set) var entries: [Node.Entry] = []
  /// The index of each key, once there are too many to look through.
  private var indexes: [String: Int] = [:]
  private static let fewEnough = 8

  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    if entries.count > Self.fewEnough {
      if indexes.isEmpty {
        for (index, entry) in entries.enumerated() { indexes[identity(entry.key)] = index }
      } else {
        indexes[identity(entry.key)] = entries.count - 1
      }
    }
  }

  /// Where the key stands that has these bytes.
  func place(of key: String) -> SourceRange? {
    if entries.count > Self.fewEnough {
      return indexes[identity(key)].map { entries[$0].keyRange }
    }
    for entry in entries where entry.key == key && Array(entry.key.utf8) == Array(key.utf8) {
      return entry.keyRange
    }
    return nil
  }

  /// A string that is equal to another exactly where the bytes of the two keys are: `String` itself compares by
  /// canonical equivalence. ASCII stands for itself; anything else is spelled in hexadecimal behind a NUL.
  private func identity(_ key: String) -> String {
    if isPlain(key) { return key }
    return key.utf8.reduce(into: "\0") { $0 += String(UInt16($1) + 0x100, radix: 16) }
  }

  private func isPlain(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { bytes in
      if bytes.first == 0 { return false }
      var index = 0
      while index < bytes.count {
        if bytes[index] >= 0x80 { return false }
        index &+= 1
      }
      return true
    }
  }
}
