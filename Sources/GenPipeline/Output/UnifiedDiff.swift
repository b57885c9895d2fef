// The difference of two texts as `diff -u` prints it. What `gen --check` shows.

/// The unified diff from `old` to `new`; empty where they are the same bytes. `nil` stands for a file that is not there.
package func unifiedDiff(path: String, from old: [UInt8]?, to new: [UInt8]?) -> String {
  guard old != new else { return "" }
  let changes = LineChanges(from: lines(of: old ?? []), to: lines(of: new ?? []))
  var text = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n+++ \(new == nil ? "/dev/null" : "b/\(path)")\n"
  for hunk in changes.hunks(context: 3) { text += hunk }
  return text
}

/// Lines without their line feed. A last line that lacks one is marked as `diff` marks it.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard let last = lines.popLast(), !last.isEmpty else { return lines }
  return lines + [last + Array("\n\\ No newline at end of file".utf8)]
}

private struct LineChanges {
  enum Kind: Character { case kept = " ", removed = "-", added = "+" }

  private var steps: [(kind: Kind, line: ArraySlice<UInt8>)] = []

  /// Past this many lines to compare, what lies between the common start and end is shown as replaced: the search for
  /// the shortest script takes time and memory by the square of its length.
  private static let searchLimit = 4000

  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let before = Array(old[head..<(old.count - tail)])
    let after = Array(new[head..<(new.count - tail)])
    steps = old.prefix(head).map { (.kept, $0) }
    if before.count + after.count > Self.searchLimit {
      steps += before.map { (.removed, $0) } + after.map { (.added, $0) }
    } else {
      appendShortestScript(from: before, to: after)
    }
    steps += old.suffix(tail).map { (.kept, $0) }
  }

  private mutating func appendShortestScript(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var next = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        steps.append((.removed, line))
        continue
      }
      appendAdded(new, from: &next, while: added)
      steps.append((.kept, line))
      next += 1
    }
    appendAdded(new, from: &next, while: added)
  }

  private mutating func appendAdded(_ new: [ArraySlice<UInt8>], from next: inout Int, while added: Set<Int>) {
    while added.contains(next) {
      steps.append((.added, new[next]))
      next += 1
    }
  }

  /// The changed stretches, each with so many kept lines around it.
  func hunks(context: Int) -> [String] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index].kind != .kept {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map(hunk)
  }

  private func hunk(_ range: Range<Int>) -> String {
    let before = steps[..<range.lowerBound]
    let inside = steps[range]
    let oldSpan = span(skipped: before.count { $0.kind != .added }, length: inside.count { $0.kind != .added })
    let newSpan = span(skipped: before.count { $0.kind != .removed }, length: inside.count { $0.kind != .removed })
    return inside.reduce(into: "@@ -\(oldSpan) +\(newSpan) @@\n") { text, step in
      text.append(step.kind.rawValue)
      text += String(decoding: step.line, as: UTF8.self) + "\n"
    }
  }

  /// The first line, counted from one, and how many: an empty stretch names the line before it.
  private func span(skipped: Int, length: Int) -> String {
    let start = length == 0 ? skipped : skipped + 1
    return length == 1 ? "\(start)" : "\(start),\(length)"
  }
}
