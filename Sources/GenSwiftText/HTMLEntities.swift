// Character references of HTML: `&lt;`, `&#39;`, `&#x2014;`.

/// The character of the reference at the index, and where the reference ends; `nil` where there is none, or one that
/// nobody knows.
func htmlEntity(at index: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, end: Int)? {
  guard let end = htmlEntityEnd(at: index, in: bytes) else { return nil }
  let name = bytes[(index + 1)..<(end - 1)]
  guard name.first == UInt8(ascii: "#") else {
    return htmlEntities[String(decoding: name, as: UTF8.self)].map { ($0, end) }
  }
  let digits = String(decoding: name.dropFirst(), as: UTF8.self)
  let isHexadecimal = digits.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return number.flatMap { Unicode.Scalar($0) }.map { ($0, end) }
}

/// Past the semicolon of what has the form of a reference.
func htmlEntityEnd(at index: Int, in bytes: [UInt8]) -> Int? {
  let start = bytes.index(after: index)
  var end = start
  while end < min(bytes.count, start + maximumNameLength) {
    if bytes[end] == UInt8(ascii: ";") { return end > start ? end + 1 : nil }
    guard isLetterOrDigit(bytes[end]) || end == start && bytes[end] == UInt8(ascii: "#") else { return nil }
    end += 1
  }
  return nil
}

private let maximumNameLength = 12

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  return isDigit || isLetter(byte)
}

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

/// The names that documents use; HTML has two thousand.
private let htmlEntities: [String: Unicode.Scalar] = [
  "Auml": "\u{C4}", "Ouml": "\u{D6}", "Uuml": "\u{DC}", "aacute": "\u{E1}", "agrave": "\u{E0}", "amp": "&",
  "apos": "'", "ast": "*", "auml": "\u{E4}", "bull": "\u{2022}", "ccedil": "\u{E7}", "cent": "\u{A2}",
  "colon": ":", "comma": ",", "commat": "@", "copy": "\u{A9}", "darr": "\u{2193}", "deg": "\u{B0}", "dollar": "$",
  "eacute": "\u{E9}", "egrave": "\u{E8}", "emsp": " ", "ensp": " ", "equals": "=", "euro": "\u{20AC}", "excl": "!",
  "frac12": "\u{BD}", "frac14": "\u{BC}", "frac34": "\u{BE}", "ge": "\u{2265}", "grave": "`", "gt": ">",
  "harr": "\u{2194}", "hellip": "\u{2026}", "infin": "\u{221E}", "laquo": "\u{AB}", "larr": "\u{2190}",
  "lbrace": "{", "lbrack": "[", "lcub": "{", "ldquo": "\u{201C}", "le": "\u{2264}", "lpar": "(", "lsqb": "[",
  "lsquo": "\u{2018}", "lt": "<", "mdash": "\u{2014}", "micro": "\u{B5}", "middot": "\u{B7}", "nbsp": " ",
  "ndash": "\u{2013}", "ne": "\u{2260}", "ntilde": "\u{F1}", "num": "#", "oacute": "\u{F3}", "ouml": "\u{F6}",
  "para": "\u{B6}", "percnt": "%", "period": ".", "plus": "+", "plusmn": "\u{B1}", "pound": "\u{A3}",
  "quest": "?", "quot": "\"", "raquo": "\u{BB}", "rarr": "\u{2192}", "rbrace": "}", "rbrack": "]", "rcub": "}",
  "rdquo": "\u{201D}", "reg": "\u{AE}", "rpar": ")", "rsqb": "]", "rsquo": "\u{2019}", "sect": "\u{A7}",
  "semi": ";", "sol": "/", "szlig": "\u{DF}", "thinsp": " ", "times": "\u{D7}", "trade": "\u{2122}",
  "uarr": "\u{2191}", "uuml": "\u{FC}", "verbar": "|", "yen": "\u{A5}",
]
