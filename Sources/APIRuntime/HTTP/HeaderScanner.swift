// Reads the small grammar that header fields share: tokens, quoted strings, optional white space (RFC 9110 §5.6).

struct HeaderScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// Steps over `byte` if it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] == .space || bytes[position] == 0x09 { position += 1 }
  }

  /// Steps to the next `byte` or to the end.
  mutating func skip(to byte: UInt8) {
    while position < bytes.count, bytes[position] != byte { position += 1 }
  }

  mutating func token() -> String? {
    let start = position
    while position < bytes.count, bytes[position].isTokenCharacter { position += 1 }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  mutating func tokenOrQuoted() -> String? {
    guard take(.quote) else { return token() }
    var value: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == .quote { return String(validating: value, as: UTF8.self) }
      if byte == .backslash {
        guard position < bytes.count else { return nil }
        value.append(bytes[position])
        position += 1
      } else {
        value.append(byte)
      }
    }
    return nil
  }
}
