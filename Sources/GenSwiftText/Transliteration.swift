// What letters and signs outside ASCII are called in ASCII: `größe` is `grosse`, `m²` is `m2`, `€` is `euro`.

/// A name's scalars with those outside ASCII that have a usual spelling in it spelled so.
///
/// Letters of the Latin script lose their marks, whether written as one scalar or as two; superscripts and digits in
/// circles become digits; signs become their Unicode names between spaces. An emoji is only decoration where letters
/// or digits stand beside it (`🧩 Data sources`). Other scripts, and characters that cannot be seen, stay as they are.
func transliterated(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  result.reserveCapacity(name.count)
  let hasLetters = name.contains(where: isLetterOrDigit)
  var isAfterSpelling = false
  for scalar in name {
    guard !scalar.isASCII else {
      result.append(scalar)
      isAfterSpelling = isLetterOrDigit(scalar)
      continue
    }
    // The marks of a letter that is written as two scalars, the variation selector of an emoji, and what joins emoji.
    if isAfterSpelling, scalar == "\u{200D}" || scalar.properties.generalCategory == .nonspacingMark { continue }
    let isDecoration = hasLetters && scalar.properties.isEmojiPresentation
    let spelling = isDecoration ? " " : latinLetters(scalar) ?? digit(scalar) ?? signName(scalar)
    isAfterSpelling = spelling != nil
    if let spelling { result += spelling.unicodeScalars } else { result.append(scalar) }
  }
  return result
}

/// `é` is "e", `Æ` is "Ae": from `LATIN SMALL LETTER E WITH ACUTE`.
private func latinLetters(_ scalar: Unicode.Scalar) -> String? {
  guard let name = scalar.properties.name else { return nil }
  if let letters = latinLettersByName[name[...]] { return letters }
  let words = name.split(separator: " ", maxSplits: 3)
  guard words.count == 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
  let base = words[3].split(separator: " ")
  let letter = base.prefix { $0 != "WITH" }.joined(separator: " ")
  guard let small = letter.utf8.count == 1 ? letter.lowercased() : latinLettersByName[letter[...]] else { return nil }
  return words[1] == "CAPITAL" ? small.prefix(1).uppercased() + small.dropFirst() : small
}

/// Letters of the Latin script that are not called by the letter that they are written as.
private let latinLettersByName: [Substring: String] = [
  "AE": "ae", "DOTLESS I": "i", "ETH": "d", "IJ": "ij", "OE": "oe", "SHARP S": "ss", "THORN": "th",
  "FEMININE ORDINAL INDICATOR": "a", "MASCULINE ORDINAL INDICATOR": "o",
]

private func digit(_ scalar: Unicode.Scalar) -> String? {
  guard scalar.properties.numericType == .digit, let value = scalar.properties.numericValue else { return nil }
  return String(Int(value))
}

/// ` euro ` for `EURO SIGN`.
private func signName(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.properties.generalCategory {
  case .currencySymbol, .mathSymbol, .otherSymbol: break
  default: guard scalar == "\u{B5}" else { return nil }  // The micro sign, which is a letter.
  }
  guard let name = scalar.properties.name else { return nil }
  let words = name.lowercased().split { $0 == " " || $0 == "-" }
  return " " + words.filter { $0 != "sign" }.joined(separator: " ") + " "
}
