// What a doc comment need not say, because the name beside it or another line of the comment says it already.

import GenIR

extension Documentation {
  /// Without a title or a description that is no more than one of the names, and without what is said twice.
  func withoutRepetition(of names: [String]) -> Documentation {
    var documentation = self
    if let summary, repeats(summary, names) { documentation.summary = nil }
    if let description, repeats(description, names + [summary].compactMap { $0 }) { documentation.description = nil }
    documentation.facts = facts.filter { !isStated($0) }
    return documentation
  }

  /// Without a summary that is one of the identifiers itself, as `addBoards()`. In words, as "Add boards", it stays: a
  /// method has no other sentence.
  func withoutIdentifier(_ identifiers: [String]) -> Documentation {
    guard let summary, !summary.utf8.contains(0x20), repeats(summary, identifiers) else { return self }
    var documentation = self
    documentation.summary = nil
    return documentation
  }

  /// Whether the prose says the fact in the same words: `Defaults to 20` beside `Default: 20`.
  private func isStated(_ fact: String) -> Bool {
    let (start, end) = ("Default: `", "`.")
    guard fact.utf8.starts(with: start.utf8) else { return false }
    let value = Array(fact.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count))
    return [summary, description].contains { $0.map { statesDefault(value, Array($0.utf8)) } ?? false }
  }
}

/// Whether a text says no more than one of the names: `The team slug` of `team_slug`, `limit parameter` of `limit`.
private func repeats(_ text: String, _ names: [String]) -> Bool {
  guard names.contains(where: { mayRepeat(text, $0) }) else { return false }
  let whole = wordsInSmallLetters(text)
  var words = whole[...]
  if words.count > 1, let first = words.first, articles.contains(first) { words = words.dropFirst() }
  let hasNoun = words.count > 1 && words.last.map(nouns.contains) ?? false
  let texts = [whole.joined(), words.joined(), hasNoun ? words.dropLast().joined() : ""]
  return names.contains { name in
    let name = wordsInSmallLetters(name).joined()
    return !name.isEmpty && texts.contains(name)
  }
}

/// A cheap look at the length, which leaves room for an article, a noun, spaces and marks, and at the first letter.
private func mayRepeat(_ text: String, _ name: String) -> Bool {
  guard text.utf8.count <= 2 * name.utf8.count + 20, let first = text.utf8.first(where: isWordByte) else {
    return false
  }
  let letter = first | 0x20
  return letter == UInt8(ascii: "a") || letter == UInt8(ascii: "t")
    || name.utf8.first(where: isWordByte).map { $0 | 0x20 } == letter
}

private let articles: Set<String> = ["a", "an", "the"]
private let nouns: Set<String> = ["parameter", "response"]

/// What stands between spaces and marks.
private func wordsInSmallLetters(_ text: String) -> [String] {
  text.utf8.split { !isWordByte($0) }.map { word in
    String(decoding: word.map { isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

// MARK: - Defaults

/// Whether the prose says the value, which is short JSON, right after the word "default".
private func statesDefault(_ value: [UInt8], _ prose: [UInt8]) -> Bool {
  let isText = value.first == UInt8(ascii: "\"")
  let value = isText ? Array(value.dropFirst().dropLast()) : value
  guard !value.isEmpty, value.count <= 100 else { return false }
  var index = 0
  while index + 7 < prose.count {
    if stands("default", in: prose, at: index),
      stands(value, in: prose, after: index + 7, ignoringCase: !isText)
    {
      return true
    }
    index += 1
  }
  return false
}

private func stands(_ word: StaticString, in prose: [UInt8], at index: Int) -> Bool {
  word.withUTF8Buffer { word in
    guard index + word.count <= prose.count else { return false }
    for offset in word.indices where prose[index + offset] | 0x20 != word[offset] { return false }
    return true
  }
}

/// Whether the value stands behind nothing but marks and words such as "value is".
private func stands(_ value: [UInt8], in prose: [UInt8], after start: Int, ignoringCase: Bool) -> Bool {
  var index = start
  while index < prose.count {
    if isWhole(value, in: prose, at: index, ignoringCase: ignoringCase) { return true }
    if isLetter(prose[index]) {
      let word = prose[index...].prefix(10).prefix(while: isLetter)
      guard connectives.contains(String(decoding: word, as: UTF8.self)) else { return false }
      index = word.endIndex
    } else {
      guard marksBeforeValues.contains(prose[index]) else { return false }
      index += 1
    }
  }
  return false
}

private let connectives: Set<String> = ["s", "value", "is", "to", "of", "set"]
private let marksBeforeValues = Set(" :=`'\"*_(".utf8)

/// Whether the value stands at the index and ends there too.
private func isWhole(_ value: [UInt8], in prose: [UInt8], at index: Int, ignoringCase: Bool) -> Bool {
  let end = index + value.count
  guard end <= prose.count else { return false }
  for (byte, expected) in zip(prose[index..<end], value) {
    guard byte == expected || ignoringCase && isLetter(byte) && byte | 0x20 == expected | 0x20 else { return false }
  }
  guard let next = prose[end...].first else { return true }
  if next == UInt8(ascii: "_") || next == UInt8(ascii: "-") { return false }
  let isFraction = next == UInt8(ascii: ".") && prose[(end + 1)...].first.map(isWordByte) ?? false
  return !isWordByte(next) && !isFraction
}
