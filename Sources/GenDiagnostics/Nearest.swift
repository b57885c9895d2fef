/// "Did you mean": the known name that a misspelt one is closest to.

/// The candidate that takes the fewest edits (insert, delete, replace, swap two neighbours) to become the name, where
/// that is at most a third of its length; of equally near ones, the first. Else the first candidate that the name is the
/// beginning of, as `int` is of `integer`.
package func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let name = lowercased(name)
  guard !name.isEmpty, name.count <= longestComparedName else { return nil }
  var best: (distance: Int, candidate: String)?
  var longer: String?
  for candidate in candidates {
    let other = lowercased(candidate)
    if longer == nil, name.count >= shortestBeginning, other.starts(with: name) { longer = candidate }
    let allowed = max(1, max(name.count, other.count) / 3)
    guard other.count <= longestComparedName, abs(other.count - name.count) <= allowed else { continue }
    let distance = editDistance(name, other)
    if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate ?? longer
}

/// Fewer letters are the beginning of anything.
private let shortestBeginning = 3

/// Longer names are not compared: the work grows with the square of the length, and nobody types such names.
private let longestComparedName = 64

private func lowercased(_ text: String) -> [UInt8] {
  text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}

/// The optimal string alignment distance.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for row in 0..<left.count {
    current[0] = row + 1
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var distance = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current[column + 1] = distance
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count]
}
