// `format: idn-hostname`: RFC 5890 §2.3.2.3, RFC 5891 §4.2 and the code points that RFC 5892 allows.
//
// Not checked: that a label is in NFC, for which the standard library has no table.

enum InternationalHostname {
  /// Labels with points between, those of RFC 3490 §3.1 included, at most 253 bytes in their ASCII form.
  static func isHostname(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 4 * 253, let decoded = String(validating: text, as: UTF8.self) else {
      return false
    }
    var length = -1
    let labels = decoded.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isPoint).map(Array.init)
    for label in labels {
      guard let count = labelLength(label) else { return false }
      length += count + 1
    }
    return length <= 253 && BidirectionalRule.holds(for: labels)
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "\u{3002}" || scalar == "\u{FF0E}" || scalar == "\u{FF61}"
  }

  /// The bytes of a label in its ASCII form; `nil` for what is no label.
  private static func labelLength(_ label: [Unicode.Scalar]) -> Int? {
    if label.allSatisfy(\.isASCII) {
      return HostnameSyntax.isLabel(label.map { UInt8($0.value) }) ? label.count : nil
    }
    guard isUnicodeLabel(label) else { return nil }
    let count = 4 + Punycode.encode(label).count
    return count <= 63 ? count : nil
  }

  /// RFC 5891 §4.2.3, for a label that is not all ASCII.
  static func isUnicodeLabel(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-", !CodePointClass.isMark(first) else { return false }
    if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
    guard BidirectionalRule.holds(for: [label]) else { return false }
    return label.indices.allSatisfy { index in
      switch CodePointClass(label[index]) {
      case .valid: true
      case .contextual: isInContext(label, index)
      case .disallowed: false
      }
    }
  }

  /// RFC 5892 appendix A.
  private static func isInContext(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    let previous = index > 0 ? label[index - 1] : nil
    let next = index + 1 < label.count ? label[index + 1] : nil
    switch label[index].value {
    case 0x200C: return isVirama(previous) || isBetweenJoining(label, index)
    case 0x200D: return isVirama(previous)
    case 0xB7: return previous == "l" && next == "l"
    case 0x375: return next.map { Self.isGreek($0.value) } ?? false
    case 0x5F3, 0x5F4: return previous.map { (0x591...0x5F4).contains($0.value) } ?? false
    case 0x30FB: return label.contains { Self.isJapanese($0.value) }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
    default: return false
    }
  }

  private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.canonicalCombiningClass == .virama
  }

  private static func isGreek(_ value: UInt32) -> Bool {
    (0x370...0x3FF).contains(value) && ![0x37E, 0x385, 0x387].contains(value) || (0x1F00...0x1FFF).contains(value)
  }

  /// Hiragana, Katakana or Han.
  private static func isJapanese(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005, 0x3007, 0x3021...0x3029, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF: true
    case 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9, 0x1B000...0x1B16F: true
    case 0x20000...0x323AF: true
    default: false
    }
  }

  /// A.1: between a letter that joins to its left side and one that joins to its right, marks aside. Known here for the
  /// Arabic block.
  private static func isBetweenJoining(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let before = label[..<index].last(where: { !CodePointClass.isMark($0) }),
      let after = label[(index + 1)...].first(where: { !CodePointClass.isMark($0) })
    else { return false }
    return isArabicLetter(before.value) && !joinsOnlyToTheRight(before.value) && isArabicLetter(after.value)
  }

  private static func isArabicLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x620, 0x622...0x64A, 0x66E, 0x66F, 0x671...0x673, 0x675...0x6D3, 0x6D5, 0x6EE, 0x6EF, 0x6FA...0x6FC, 0x6FF:
      true
    default: false
    }
  }

  /// Unicode's Joining_Type R.
  private static func joinsOnlyToTheRight(_ value: UInt32) -> Bool {
    switch value {
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699: true
    case 0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2, 0x6D3, 0x6D5, 0x6EE, 0x6EF: true
    default: false
    }
  }
}
