// The grammars of texts that a configuration holds: names that become Swift, paths that become files.

/// Whether the text can stand as an identifier in generated Swift: ASCII only, and not starting with a digit.
package func isSwiftIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, text.utf8.count <= 200, !isDigit(first) else { return false }
  return text.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x5F } && !text.utf8.allSatisfy { $0 == 0x5F }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

/// What is wrong with a path of a configuration, as the end of a sentence; `nil` where nothing is.
package func problem(ofPath path: String) -> String? {
  if path.utf8.contains(0) { return "holds a zero byte" }
  if path.utf8.first == 0x2F { return "is absolute" }
  if path.utf8.contains(0x5C) { return "holds a backslash" }
  var depth = 0
  for segment in path.utf8.split(separator: 0x2F) {
    if segment.elementsEqual("..".utf8) {
      depth -= 1
      if depth < 0 { return "leads out of the folder" }
    } else if !segment.elementsEqual(".".utf8) {
      depth += 1
    }
  }
  return nil
}

/// The path without `.`, `..` and doubled slashes, as far as that can be told without looking at the disk.
package func normalized(path: String) -> String {
  var segments: [Substring.UTF8View] = []
  for segment in path.utf8.split(separator: 0x2F) where !segment.elementsEqual(".".utf8) {
    if segment.elementsEqual("..".utf8), let last = segments.last, !last.elementsEqual("..".utf8) {
      segments.removeLast()
    } else {
      segments.append(segment)
    }
  }
  let joined = segments.map { String(Substring($0)) }.joined(separator: "/")
  return path.utf8.first == 0x2F ? "/" + joined : joined
}
