// Strings out of a document: decoded only when asked for, and compared without being decoded where that is possible.

extension JSONDocument {
  /// The bytes of the string at `index`, decoded. Half a surrogate pair becomes the three bytes that UTF-8 would have
  /// for it, so that different strings stay different.
  package func decodedBytes(_ index: Int) -> [UInt8] {
    let word = word(index)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(word.length)
    var position = word.offset + 1
    let end = position + word.length
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        decodeEscape(&position, into: &decoded)
      } else {
        decoded.append(byte)
        position += 1
      }
    }
    return decoded
  }

  private func decodeEscape(_ position: inout Int, into decoded: inout [UInt8]) {
    if let unit = bytes.codeUnit(position) {
      position += 6
      var scalar = UInt32(unit)
      if unit & 0xFC00 == 0xD800, let low = bytes.codeUnit(position), low & 0xFC00 == 0xDC00 {
        position += 6
        scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
      }
      return decoded.append(generalizedUTF8: scalar)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case let byte: decoded.append(byte)
    }
    position += 2
  }

  /// The string at `index`, with U+FFFD where half a surrogate pair stands: for messages only.
  package func lossyString(_ index: Int) -> String {
    guard word(index).isPlainString else { return String(decoding: decodedBytes(index), as: UTF8.self) }
    return plainString(index)
  }

  private func plainString(_ index: Int) -> String {
    let word = word(index)
    let text = UnsafeBufferPointer(start: bytes + word.offset + 1, count: word.length)
    // The tape has checked the UTF-8 already; where the standard library can be told so, it does not check again.
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      return String(copying: UTF8Span(unchecked: Span(_unsafeElements: text)))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The string at `index`; nil when it has half a surrogate pair or is no string.
  func optionalString(_ index: Int) -> String? {
    switch word(index).tag {
    case .string: plainString(index)
    case .escapedString: String(decoding: decodedBytes(index), as: UTF8.self)
    default: nil
    }
  }

  @usableFromInline
  func string(_ index: Int) throws(JSONError) -> String {
    if word(index).isPlainString { return plainString(index) }
    guard word(index).isString else { throw wrongKind(.string, index) }
    guard let string = optionalString(index) else { throw JSONError(.loneSurrogate, in: self, at: index) }
    return string
  }

  /// Whether the string at `index` decodes to exactly these bytes.
  package func isString(_ index: Int, _ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    let word = word(index)
    switch word.tag {
    case .string: return word.length == count && (bytes + word.offset + 1).hasSameBytes(as: text, count: count)
    case .escapedString where word.length > count:
      return decodedBytes(index).elementsEqual(UnsafeBufferPointer(start: text, count: count))
    default: return false
    }
  }

  @usableFromInline
  @inline(never)
  func wrongKind(_ expected: JSONKind, _ index: Int) -> JSONError {
    JSONError(.wrongKind(expected: expected, found: word(index).kind), in: self, at: index)
  }
}

extension [UInt8] {
  /// UTF-8, extended to surrogates.
  fileprivate mutating func append(generalizedUTF8 scalar: UInt32) {
    func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F }
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800: self += [0xC0 | UInt8(truncatingIfNeeded: scalar >> 6), continuation(0)]
    case ..<0x10000: self += [0xE0 | UInt8(truncatingIfNeeded: scalar >> 12), continuation(6), continuation(0)]
    default:
      self += [0xF0 | UInt8(truncatingIfNeeded: scalar >> 18), continuation(12), continuation(6), continuation(0)]
    }
  }
}
