// `format: json-pointer` (RFC 6901 §3) and `relative-json-pointer` (draft-handrews-relative-json-pointer-01 §3).

enum JSONPointerSyntax {
  /// Nothing, or steps that each begin with `/` and have `~` only in `~0` and `~1`.
  static func isPointer(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first else { return true }
    guard first == UInt8(ascii: "/") else { return false }
    var isEscape = false
    for byte in text {
      if isEscape, byte != 0x30, byte != 0x31 { return false }
      isEscape = !isEscape && byte == UInt8(ascii: "~")
    }
    return !isEscape
  }

  /// An integer without leading zeros, then `#` or a pointer.
  static func isRelativePointer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.prefix { $0 &- 0x30 <= 9 }
    guard !digits.isEmpty, digits.first != 0x30 || digits.count == 1 else { return false }
    let rest = text[digits.endIndex...]
    return rest.count == 1 && rest.first == UInt8(ascii: "#") || isPointer(rest)
  }
}
