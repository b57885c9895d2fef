// How a name of the document falls into words: `channel_id`, `channelId` and `ChannelID` are all "channel", "id".

/// One word of a name, with what its spelling tells about it.
package struct Word: Sendable, Hashable {
  /// Printable ASCII: letters, digits and, in an encoded word, underscores.
  package var text: String
  package var form: Form

  /// Whether it stands for characters that have no spelling in ASCII.
  package var isEncoded: Bool { form == .encoded }

  package enum Form: Sendable, Hashable {
    /// A word like any other: it takes the case that its position asks for.
    case plain
    /// Written in capitals in a name that also has small letters: an acronym that its author knows.
    case capitals
    /// Characters that have no spelling in ASCII, as `x540D_x524D`: set off by underscores and never recased.
    case encoded
    /// What follows an encoded word without a break: set off by an underscore and never recased.
    case continuation
  }
}

extension Naming {
  /// The words of a name. Never empty: a name without any is "empty".
  ///
  /// Separators only separate, unless they are all that the name has, or tell it from its neighbours (`+1` and `-1`,
  /// `C` and `C#`, `createdAt` and `-createdAt`).
  package static func words(of name: String) -> [Word] { words(of: name, spellingSymbols: false) }

  /// With `spellingSymbols` every separator becomes a word, `a.b` is "a", "dot", "b", and what is outside ASCII is
  /// encoded, so that `é` is not `e`.
  static func words(of name: String, spellingSymbols: Bool) -> [Word] {
    var scalars = Array(name.unicodeScalars)
    // Only what is outside ASCII takes more than a byte.
    if !spellingSymbols, name.utf8.count > scalars.count { scalars = transliterated(scalars) }
    var splitter = WordSplitter(scalars, spellsSymbols: spellingSymbols)
    let words = splitter.split()
    return words.isEmpty ? [Word(text: "empty", form: .plain)] : words
  }
}

/// Cuts a name's scalars into words.
private struct WordSplitter {
  let scalars: [Unicode.Scalar]
  let spellsSymbols: Bool
  /// The first and the last scalar that a word can be made of.
  let firstLetter: Int?
  let lastLetter: Int?
  /// Whether there are capitals only, so that they tell nothing about a single word.
  let isAllCapitals: Bool

  var words: [Word] = []
  var run: [UInt8] = []
  var runContinues = false
  var encoded = ""

  init(_ scalars: [Unicode.Scalar], spellsSymbols: Bool) {
    self.scalars = scalars
    self.spellsSymbols = spellsSymbols
    firstLetter = scalars.firstIndex(where: isLetterOrDigit)
    lastLetter = scalars.lastIndex(where: isLetterOrDigit)
    isAllCapitals = !scalars.contains { $0.value >= 0x61 && $0.value <= 0x7A }
  }

  mutating func split() -> [Word] {
    var index = 0
    while index < scalars.count {
      take(scalars[index], at: index)
      index += 1
    }
    endRun()
    endEncoded()
    return words
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    if let byte = asciiLetterOrDigit(scalar) {
      if !encoded.isEmpty {
        endEncoded()
        runContinues = true
      }
      run.append(byte)
    } else if isApostrophe(scalar), !run.isEmpty, !spellsSymbols {
      // "customer's" is one word.
    } else if let symbol = spelling(of: scalar, at: index) {
      separate()
      words.append(Word(text: symbol, form: .plain))
    } else if scalar.isASCII && firstLetter != nil || separates(scalar) {
      separate()
    } else {
      encode(scalar)
    }
  }

  /// A separator or a sign outside ASCII, in a name that has letters beside it.
  private func separates(_ scalar: Unicode.Scalar) -> Bool {
    guard firstLetter != nil, !spellsSymbols else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .connectorPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// The word for a symbol that means something where it stands.
  private func spelling(of scalar: Unicode.Scalar, at index: Int) -> String? {
    scalar.isASCII && isSpelled(scalar, at: index) ? symbolWords[UInt8(scalar.value)] : nil
  }

  private func isSpelled(_ symbol: Unicode.Scalar, at index: Int) -> Bool {
    guard let firstLetter, let lastLetter, !spellsSymbols else { return true }
    switch symbol {
    case "&", "%": return true
    case "+" where index + 1 < scalars.count && isDigit(scalars[index + 1]): return true
    case "+", "-": return index < firstLetter || index > lastLetter
    case "<", ">", "=", "!", "~": return index < firstLetter
    case "#": return index > lastLetter
    default: return false
    }
  }

  private mutating func encode(_ scalar: Unicode.Scalar) {
    endRun()
    if !encoded.isEmpty { encoded += "_" }
    encoded += "x" + String(scalar.value, radix: 16, uppercase: true)
  }

  private mutating func separate() {
    endRun()
    endEncoded()
    runContinues = false
  }

  private mutating func endEncoded() {
    guard !encoded.isEmpty else { return }
    words.append(Word(text: encoded, form: .encoded))
    encoded = ""
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    var humps = mergedHumps(humps(of: run))
    if runContinues, let first = humps.first {
      words.append(Word(text: text(first), form: .continuation))
      humps.removeFirst()
    }
    for hump in humps {
      let isCapitals = !isAllCapitals && hump.count > 1 && hump.allSatisfy { !isSmall($0) }
      words.append(Word(text: text(hump), form: isCapitals ? .capitals : .plain))
    }
    run.removeAll()
    runContinues = false
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// `URLParser` is "URL", "Parser"; `userIDs` is "user", "IDs"; digits belong to the word before them.
private func humps(of run: [UInt8]) -> [[UInt8]] {
  var humps: [[UInt8]] = []
  var start = 0
  var index = 1
  while index < run.count {
    if breaks(run, before: index) {
      humps.append(Array(run[start..<index]))
      start = index
    }
    index += 1
  }
  humps.append(Array(run[start...]))
  return humps
}

private func breaks(_ run: [UInt8], before index: Int) -> Bool {
  guard isCapital(run[index]) else { return false }
  guard isCapital(run[index - 1]) else { return true }
  // The last capital before a small letter begins a word, save for the plural of an acronym.
  guard index + 1 < run.count, isSmall(run[index + 1]) else { return false }
  let isPlural = run[index + 1] == UInt8(ascii: "s") && (index + 2 == run.count || !isSmall(run[index + 2]))
  return !isPlural
}

/// `OAuth2` and `IPv4` are one word each although they have a hump.
private func mergedHumps(_ humps: [[UInt8]]) -> [[UInt8]] {
  guard humps.count > 1 else { return humps }
  var merged: [[UInt8]] = []
  for hump in humps {
    if let last = merged.last, last.count == 1, wordsWithHump.contains(lowercased(last + withoutDigits(hump))) {
      merged[merged.count - 1] += hump
    } else {
      merged.append(hump)
    }
  }
  return merged
}

private func withoutDigits(_ word: [UInt8]) -> [UInt8] { word.filter { $0 > UInt8(ascii: "9") } }

private func lowercased(_ word: [UInt8]) -> String {
  String(decoding: word.map { isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}

private func asciiLetterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
  guard scalar.isASCII else { return nil }
  let byte = UInt8(scalar.value)
  return isCapital(byte) || isSmall(byte) || isDigit(scalar) ? byte : nil
}

func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return asciiLetterOrDigit(scalar) != nil }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber:
    return true
  default: return false
  }
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
private func isSmall(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
