// What stands in brackets as a URI's host: an IPv6 address or an address of the future (RFC 3986 §3.2.2).

enum IPLiteral {
  static func isValid(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return first | 0x20 == UInt8(ascii: "v") ? isFuture(text) : isIPv6(text)
  }

  /// "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
  private static func isFuture(_ text: [UInt8]) -> Bool {
    guard let point = text.firstIndex(of: UInt8(ascii: ".")), point > 1, point + 1 < text.count else { return false }
    return text[1..<point].allSatisfy { $0.hexadecimalDigit != nil }
      && text[(point + 1)...].allSatisfy { URISyntax.isNameCharacter($0) || $0 == UInt8(ascii: ":") }
  }

  /// IPv6address: eight groups, fewer with one `::`, the last two perhaps as an IPv4 address.
  static func isIPv6(_ text: [UInt8]) -> Bool {
    let halves = split(text, atDouble: UInt8(ascii: ":"))
    switch halves.count {
    case 1: return groups(halves[0], mayEndInIPv4: true) == 8
    case 2:
      guard let left = groups(halves[0], mayEndInIPv4: false), let right = groups(halves[1], mayEndInIPv4: true)
      else { return false }
      return left + right <= 7
    default: return false
    }
  }

  /// How many 16-bit groups there are; `nil` where something else is among them.
  private static func groups(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    if text.isEmpty { return 0 }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if (1...4).contains(part.count), part.allSatisfy({ $0.hexadecimalDigit != nil }) {
        count += 1
      } else if mayEndInIPv4, index == parts.count - 1, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }

  /// Four numbers up to 255 without leading zeros.
  static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard (1...3).contains(part.count), part.allSatisfy({ $0 &- 0x30 <= 9 }) else { return false }
        if part.count > 1, part.first == 0x30 { return false }
        return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
      }
  }

  private static func split(_ text: [UInt8], atDouble separator: UInt8) -> [ArraySlice<UInt8>] {
    for index in text.indices.dropLast() where text[index] == separator && text[index + 1] == separator {
      let rest = text[(index + 2)...]
      // A second `::`, also as in `:::`, leaves an empty group behind that is counted as none.
      return [text[..<index], rest]
    }
    return [text[...]]
  }
}
