// `format: uri-template`: RFC 6570 §2.

enum URITemplateSyntax {
  /// *( literals / expression )
  static func isTemplate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let decoded = String(validating: text, as: UTF8.self) else { return false }
    let scalars = Array(decoded.unicodeScalars)
    var position = 0
    while position < scalars.count {
      switch scalars[position] {
      case "{":
        guard let end = scalars[position...].firstIndex(of: "}"), isExpression(scalars[(position + 1)..<end]) else {
          return false
        }
        position = end + 1
      case "%":
        guard isEscape(scalars, position) else { return false }
        position += 3
      case let scalar:
        guard isLiteral(scalar) else { return false }
        position += 1
      }
    }
    return true
  }

  /// §2.1: printable characters without those that delimit.
  private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x23, 0x24, 0x26, 0x28...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
    case 0x27: true
    case let value: IRISyntax.isAdded(value) || IRISyntax.isPrivate(value)
    }
  }

  /// §2.2 and §2.3: perhaps an operator, then variables with commas between.
  private static func isExpression(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    if let first = rest.first, Array("+#./;?&=,!@|".unicodeScalars).contains(first) { rest.removeFirst() }
    return rest.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  /// A name with a modifier: `*`, or `:` and a length below 10,000 (§2.4).
  private static func isVariable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.last == "*" { return isName(Array(text.dropLast())) }
    guard let colon = text.firstIndex(of: ":") else { return isName(Array(text)) }
    let length = text[(colon + 1)...]
    return isName(Array(text[..<colon])) && (1...4).contains(length.count) && length.first != "0"
      && length.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Letters, digits, `_` and escapes, with single points between.
  private static func isName(_ name: [Unicode.Scalar]) -> Bool {
    var (position, isAfterPoint) = (0, true)
    while position < name.count {
      switch name[position] {
      case ".":
        if isAfterPoint { return false }
        isAfterPoint = true
        position += 1
        continue
      case "a"..."z", "A"..."Z", "0"..."9", "_": position += 1
      case "%":
        guard isEscape(name, position) else { return false }
        position += 3
      default: return false
      }
      isAfterPoint = false
    }
    return !isAfterPoint
  }

  private static func isEscape(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    position + 2 < text.count && isHexadecimal(text[position + 1]) && isHexadecimal(text[position + 2])
  }

  private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && UInt8(truncatingIfNeeded: scalar.value).hexadecimalDigit != nil
  }
}
