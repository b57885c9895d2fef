// What a backslash starts (ECMA-262 §22.2.1, AtomEscape and ClassEscape).

/// What an escape stands for.
enum PatternEscape {
  case scalar(UInt32)
  case set(ScalarSet)
  case assertion(PatternNode)
}

extension PatternParser {
  /// After a backslash outside of brackets.
  mutating func escape() throws(PatternProblem) -> (PatternNode, isRepeatable: Bool) {
    switch try anyEscape(isInClass: false) {
    case .scalar(let value): (literal(value), true)
    case .set(let set): (.set(set), true)
    case .assertion(let node): (node, false)
    }
  }

  mutating func anyEscape(isInClass: Bool) throws(PatternProblem) -> PatternEscape {
    let start = position - 1
    guard let scalar = peek else { throw invalid("a backslash ends the pattern") }
    position += 1
    switch scalar {
    case "d", "D": return .set(ScalarSet(ScalarSet.digitRanges, isNegated: scalar == "D"))
    case "w", "W": return .set(ScalarSet(wordRanges, isNegated: scalar == "W"))
    case "s", "S": return .set(ScalarSet(ScalarSet.spaceRanges, isNegated: scalar == "S"))
    case "p", "P":
      let property = try property(isNegated: scalar == "P")
      return .set(ScalarSet(properties: [property], ignoresCase: modifiers.ignoresCase))
    case "b" where isInClass: return .scalar(0x08)
    case "b" where !isInClass, "B" where !isInClass:
      return .assertion(.wordBoundary(ScalarSet(wordRanges), isNegated: scalar == "B"))
    case "1"..."9", "k": throw unsupported("a back-reference", at: start)
    default: return .scalar(try character(scalar, start))
    }
  }

  private var wordRanges: [ClosedRange<UInt32>] {
    modifiers.ignoresCase ? ScalarSet.caselessWordRanges : ScalarSet.wordRanges
  }

  /// An escape that stands for one code point.
  private mutating func character(_ scalar: Unicode.Scalar, _ start: Int) throws(PatternProblem) -> UInt32 {
    switch scalar {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "0":
      if let next = peek, ("0"..."9").contains(next) { throw invalid("an octal escape") }
      return 0
    case "c": return try control()
    case "x": return try hexadecimal(digits: 2)
    case "u": return try unicode()
    case "a"..."z", "A"..."Z":
      throw PatternProblem(kind: .invalid, message: "not an escape: \\\(scalar)", offset: start)
    default: return scalar.value
    }
  }

  private mutating func control() throws(PatternProblem) -> UInt32 {
    guard let letter = peek, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
      throw invalid("\\c needs a letter")
    }
    position += 1
    return letter.value % 32
  }

  private mutating func hexadecimal(digits: Int) throws(PatternProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let next = peek, let digit = next.hexadecimalDigit else { throw invalid("a hexadecimal digit is missing") }
      value = value * 16 + digit
      position += 1
    }
    return value
  }

  /// `\u{1F600}`, `\u00E9`, or two of the latter that are a surrogate pair.
  private mutating func unicode() throws(PatternProblem) -> UInt32 {
    if take("{") {
      var value: UInt32?
      while let next = peek, let digit = next.hexadecimalDigit {
        value = (value ?? 0) * 16 + digit
        position += 1
        if value ?? 0 > 0x10FFFF { throw invalid("not a code point") }
      }
      guard let value, take("}") else { throw invalid("not a code point") }
      return value
    }
    let first = try hexadecimal(digits: 4)
    guard (0xD800...0xDBFF).contains(first) else { return first }
    let afterFirst = position
    if take("\\"), take("u"), peek != "{" {
      let second = try hexadecimal(digits: 4)
      if (0xDC00...0xDFFF).contains(second) { return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) }
    }
    position = afterFirst
    return first
  }

  private mutating func property(isNegated: Bool) throws(PatternProblem) -> UnicodeProperty {
    let start = position
    guard take("{") else { throw invalid("\\p needs a property in braces") }
    var name = ""
    while let next = peek, next != "}" {
      name.unicodeScalars.append(next)
      position += 1
    }
    guard take("}") else { throw invalid("a property's name is not closed") }
    guard let property = UnicodeProperty(name, isNegated: isNegated) else {
      throw PatternProblem(kind: .unsupported, message: "the Unicode property is not known here", offset: start)
    }
    return property
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalDigit: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
