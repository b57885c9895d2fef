// `format: iri` and `iri-reference`: RFC 3987 §2.2, which is RFC 3986 with more characters.

enum IRISyntax {
  /// IRI-reference, or IRI where there must be a scheme.
  ///
  /// A code point that RFC 3987 adds is checked as the tilde would be: allowed in names, paths, queries and fragments,
  /// and neither in a scheme nor in a port.
  static func isReference(_ text: UnsafeBufferPointer<UInt8>, needsScheme: Bool) -> Bool {
    guard let decoded = String(validating: text, as: UTF8.self) else { return false }
    var ascii: [UInt8] = []
    ascii.reserveCapacity(text.count)
    var (isInQuery, isInBrackets) = (false, false)
    for scalar in decoded.unicodeScalars {
      switch scalar {
      case "?": isInQuery = true
      case "#": isInQuery = false
      case "[": isInBrackets = true
      case "]": isInBrackets = false
      default: break
      }
      if scalar.isASCII {
        ascii.append(UInt8(scalar.value))
      } else {
        guard !isInBrackets, isAdded(scalar.value) || isInQuery && isPrivate(scalar.value) else { return false }
        ascii.append(UInt8(ascii: "~"))
      }
    }
    return ascii.withUnsafeBufferPointer { ascii in
      URISyntax.isReference(ascii) && (!needsScheme || URISyntax.schemeEnd(ascii) != nil)
    }
  }

  /// ucschar.
  static func isAdded(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xDFFFF: value & 0xFFFF <= 0xFFFD
    case 0xE1000...0xEFFFD: true
    default: false
    }
  }

  /// iprivate.
  static func isPrivate(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}
