// `format: hostname`: RFC 1123 §2.1, labels of letters, digits and inner hyphens; those that begin with `xn--` stand for
// labels outside ASCII and must be theirs (RFC 5891 §4.4).

enum HostnameSyntax {
  /// Labels with points between, at most 253 bytes.
  static func isHostname(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !text.isEmpty, text.count <= 253 else { return false }
    return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { isLabel(Array($0)) }
  }

  static func isLabel(_ label: [UInt8]) -> Bool {
    guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
      label.allSatisfy(isLetterDigitHyphen)
    else { return false }
    guard label.count >= 4, label[2] == UInt8(ascii: "-"), label[3] == UInt8(ascii: "-") else { return true }
    // RFC 5890 §2.3.1: hyphens in the third and fourth place are reserved, so far for this one prefix.
    guard label[0] | 0x20 == UInt8(ascii: "x"), label[1] | 0x20 == UInt8(ascii: "n"),
      let decoded = Punycode.decode(Array(label[4...]))
    else { return false }
    // RFC 5891 §4.4: what is decoded must give the same text again.
    return decoded.contains { $0.value >= 0x80 } && InternationalHostname.isUnicodeLabel(decoded)
      && Punycode.encode(decoded) == label[4...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isLetterDigitHyphen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }
}
