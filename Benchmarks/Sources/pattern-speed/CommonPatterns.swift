// Patterns as documents have them, each with a text that it matches or nearly matches, and with the loop over bytes that
// somebody would write instead.

struct CommonPattern: Sendable {
  let source: String
  let text: String
  let loop: PatternSpeed.Check?

  init(_ source: String, _ text: String, loop: PatternSpeed.Check? = nil) {
    self.source = source
    self.text = text
    self.loop = loop
  }

  static let all: [CommonPattern] = [
    CommonPattern(#"^\S+$"#, long("abcDEF123")) { text in text.count > 0 && text.allSatisfy { !isSpace($0) } },
    CommonPattern("^.*$", long("hello world ")) { text in text.allSatisfy { $0 != 0x0A && $0 != 0x0D } },
    CommonPattern("^[A-Za-z0-9_-]{1,64}$", "failed-integration_0123456789") { text in
      (1...64).contains(text.count) && text.allSatisfy { isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
    },
    CommonPattern(
      "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "0f3c1b2a-1234-4abc-9def-0123456789ab",
      loop: isUUID),
    CommonPattern("^AC[0-9a-fA-F]{32}$", "AC0123456789abcdef0123456789abcdef") { text in
      text.count == 34 && text[0] == 0x41 && text[1] == 0x43 && text[2...].allSatisfy(isHexadecimal)
    },
    CommonPattern("^https://", "https://example.com/some/where?x=1") { $0.starts(with: "https://".utf8) },
    CommonPattern(#"\.json$"#, "path/to/some/where/a-file.json") { $0.suffix(5).elementsEqual(".json".utf8) },
    CommonPattern(#"^\S+$"#, long("äöüßéabc日本")),
    CommonPattern(#"^\p{L}+$"#, long("abcäöüß日本語")),
    CommonPattern("^(default|[a-z_]+=(on|off)(,[a-z_]+=(on|off))*)$", "a=on,b_c=off,default_x=on,zz=on"),
    CommonPattern(
      #"^((xn--)?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*\.)+[a-zA-Z]{2,}\.?$"#, "www.some-host.example-domain.com"),
    CommonPattern("^(?!.*--)[a-z0-9-]{3,63}(?<!-)$", "some-name-of-a-host-1234"),
    CommonPattern("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$", long("QUJD")),
    CommonPattern(#"\bfoo\b"#, long("the quick brown fox ")),
    CommonPattern("needle", long("hay stack ")),
  ]

  private static func long(_ part: String) -> String {
    String(repeating: part, count: 100_000 / part.utf8.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isUUID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 36 else { return false }
    for (index, byte) in text.enumerated() {
      let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
      guard isHyphen ? byte == 0x2D : isHexadecimal(byte) && !(0x41...0x46).contains(byte) else { return false }
    }
    return true
  }
}
