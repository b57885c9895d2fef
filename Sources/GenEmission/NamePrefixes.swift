// Which names share a file where there are too many for one: those that begin alike.

/// Cuts names into parts by their beginnings, so that one more name moves no other unless its part becomes too large.
enum NamePrefixes {
  /// What the part of each name is called. A part larger than the maximum is cut at the next letter in which its names
  /// differ, down to single names. What all names begin with is left out, so that a part of all names is called nothing;
  /// save where each part is to have at least one letter.
  static func cut(
    _ names: [(name: String, size: Int)], maximumSize: Int, hasFirstLetter: Bool
  ) -> [String: String] {
    let entries = names.map { Entry(name: $0.name, size: $0.size) }.sorted { $0.precedes($1) }
    let start = hasFirstLetter ? 0 : sharedLength(entries[...])
    var pending = hasFirstLetter ? parts(entries[...], cutAt: 0) : [(entries[...], start)]
    var labels: [String: String] = [:]
    while let (part, length) = pending.popLast() {
      guard let last = part.last else { continue }
      let shared = sharedLength(part)
      if part.reduce(0, { $0 + $1.size }) > maximumSize, shared < last.key.count {
        pending += parts(part, cutAt: shared)
        continue
      }
      let label = last.text(from: start, to: length)
      for entry in part { labels[entry.name] = label }
    }
    return labels
  }

  /// Those that have the same byte there, and how many bytes each part has in common for certain.
  private static func parts(_ entries: ArraySlice<Entry>, cutAt position: Int) -> [(ArraySlice<Entry>, Int)] {
    var result: [(ArraySlice<Entry>, Int)] = []
    var rest = entries
    while let first = rest.first {
      let part = rest.prefix { $0.byte(at: position) == first.byte(at: position) }
      result.append((part, position + 1))
      rest = rest.dropFirst(part.count)
    }
    return result
  }

  private struct Entry {
    var name: String
    /// The name in lower case, as bytes.
    var key: [UInt8]
    var size: Int

    init(name: String, size: Int) {
      self.name = name
      self.size = size
      key = name.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    }

    func precedes(_ other: Entry) -> Bool {
      key == other.key
        ? name.utf8.lexicographicallyPrecedes(other.name.utf8) : key.lexicographicallyPrecedes(other.key)
    }

    func byte(at position: Int) -> UInt8? { position < key.count ? key[position] : nil }

    /// Its letters as it writes them; a name for those that no file name can have.
    func text(from start: Int, to end: Int) -> String {
      let bytes = name.utf8.dropFirst(start).prefix(end - start)
      return bytes.contains { $0 >= 0x80 } ? "Other" : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// How many bytes all of sorted entries begin with.
  private static func sharedLength(_ entries: ArraySlice<Entry>) -> Int {
    guard let first = entries.first, let last = entries.last else { return 0 }
    return zip(first.key, last.key).prefix { $0 == $1 }.count
  }
}
