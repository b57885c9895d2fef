// `format: email` and `idn-email`: RFC 5321 §4.1.2, Mailbox; with code points outside ASCII by RFC 6531 §3.3.

enum EmailSyntax {
  /// Local-part "@" ( Domain / address-literal ), with the lengths of RFC 5321 §4.5.3.1.
  static func isMailbox(_ text: UnsafeBufferPointer<UInt8>, isInternational: Bool) -> Bool {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    let (local, domain) = (text[..<at], text[(at + 1)...])
    guard local.count <= 64, isLocalPart(local, isInternational) else { return false }
    if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") {
      return isAddressLiteral(domain.dropFirst().dropLast())
    }
    if isInternational { return InternationalHostname.isHostname(UnsafeBufferPointer(rebasing: domain)) }
    return HostnameSyntax.isHostname(domain)
  }

  private static func isLocalPart(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ isInternational: Bool) -> Bool {
    if text.first == UInt8(ascii: "\"") { return isQuoted(text, isInternational) }
    var isAfterPoint = true
    for byte in text {
      if byte == UInt8(ascii: ".") {
        if isAfterPoint { return false }
        isAfterPoint = true
      } else {
        guard isAtomText(byte) || isInternational && byte >= 0x80 else { return false }
        isAfterPoint = false
      }
    }
    return !isAfterPoint
  }

  /// Quoted-string: printable ASCII, a quote and a backslash only behind a backslash.
  private static func isQuoted(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ isInternational: Bool) -> Bool {
    guard text.count >= 2, text.last == UInt8(ascii: "\"") else { return false }
    var isEscaped = false
    for byte in text.dropFirst().dropLast() {
      guard (0x20...0x7E).contains(byte) || isInternational && byte >= 0x80 && !isEscaped else { return false }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return false
      }
    }
    return !isEscaped
  }

  /// RFC 5321 §4.1.3: an IPv4 address, or an IPv6 address behind its tag.
  private static func isAddressLiteral(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let tag = Array("ipv6:".utf8)
    guard text.count > tag.count, text.prefix(tag.count).elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 }) else {
      return IPLiteral.isIPv4(Array(text)[...])
    }
    return IPLiteral.isIPv6(Array(text.dropFirst(tag.count)))
  }

  /// RFC 5322 §3.2.3, atext.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"): true
    case UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
    case UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"): true
    case UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
