// Code points out of UTF-8 (RFC 3629 §3).

enum UTF8Text {
  /// The code point at a place below `text.count` and its width in bytes. What is not UTF-8 counts as one U+FFFD a byte;
  /// the value is never above U+10FFFF, and below U+0080 only where the byte is.
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(text[position])
    if first < 0x80 { return (first, 1) }
    let width = first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0
    guard width > 0, position + width <= text.count else { return (0xFFFD, 1) }
    var value = first & (0x7F &>> UInt32(width))
    for offset in 1..<width { value = value &<< 6 | UInt32(text[position + offset] & 0x3F) }
    return value < 0x80 || value > 0x10FFFF ? (0xFFFD, 1) : (value, width)
  }
}
