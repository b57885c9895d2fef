// How the writer writes scalars and keys.

extension JSONWriter {
  /// Writes `null`.
  @inlinable public mutating func writeNull() { writeLiteral("null") }

  /// Writes a boolean.
  @inlinable public mutating func write(_ value: Bool) { writeLiteral(value ? "true" : "false") }

  /// Writes an integer.
  @inlinable public mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
    if let small = Int64(exactly: value) {
      writeDigits(small.magnitude, isNegative: small < 0)
    } else {
      writeNumber(String(value))
    }
  }

  /// Writes the shortest decimal that reads back as the same number; NaN and infinities fail.
  public mutating func write(_ value: Double) {
    guard value.isFinite else { return failNotFinite() }
    if let integer = Int64(exactly: value), integer != 0, integer.magnitude < 1 << 53 { return write(integer) }
    writeNumber(value.description)
  }

  /// Writes the shortest decimal that reads back as the same number; NaN and infinities fail.
  public mutating func write(_ value: Float) {
    guard value.isFinite else { return failNotFinite() }
    writeNumber(value.description)
  }

  /// Writes a string, with the escapes that RFC 8259 §7 demands and no other.
  @inlinable public mutating func write(_ value: String) {
    separate()
    writeQuoted(value)
  }

  /// Writes a string that is given as UTF-8, with the same escapes.
  public mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    writeQuoted(text)
  }

  /// Writes a key that is not known beforehand; a value must follow.
  @inlinable public mutating func writeKey(_ key: String) {
    separate()
    writeQuoted(key)
    put(UInt8(ascii: ":"))
  }

  /// Writes a key; a value must follow.
  public mutating func writeKey(_ key: StaticString) {
    separate()
    writeQuoted(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    put(UInt8(ascii: ":"))
  }

  private mutating func failNotFinite() {
    fail(.notFinite)
    writeNull()
  }
}

extension JSONWriter {
  @usableFromInline
  mutating func writeLiteral(_ literal: StaticString) {
    separate()
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes a number whose syntax is known to be JSON's.
  @usableFromInline
  mutating func writeNumber(_ text: String) {
    separate()
    var text = text
    if isCanonical { text = text.withUTF8 { Decimal($0).canonicalText } }
    text.withUTF8 { append($0) }
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    (bytes + count).update(from: start, count: source.count)
    count &+= source.count
  }

  /// Writes from the last digit to the first.
  @usableFromInline
  mutating func writeDigits(_ magnitude: UInt64, isNegative: Bool) {
    separate()
    reserve(20)
    if isNegative { put(UInt8(ascii: "-")) }
    var length = 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      length &+= 1
    }
    rest = magnitude
    var position = count &+ length
    count = position
    repeat {
      position &-= 1
      bytes[position] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    } while rest > 0
  }

  @usableFromInline
  mutating func writeQuoted(_ text: String) {
    var text = text
    text.withUTF8 { writeQuoted($0) }
  }

  mutating func writeQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count &+ 16)
    put(UInt8(ascii: "\""))
    if let start = text.baseAddress { writeEscaped(start, text.count) }
    put(UInt8(ascii: "\""))
  }

  /// Copies eight bytes at a time for as long as none of them needs an escape.
  private mutating func writeEscaped(_ source: UnsafePointer<UInt8>, _ length: Int) {
    var position = 0
    while position < length {
      reserve(length &- position &+ 16)
      while position &+ 8 <= length {
        let eight = source.load8(position)
        guard eight.escapedBytes == 0 else { break }
        UnsafeMutableRawPointer(bytes + count).storeBytes(of: eight.littleEndian, as: UInt64.self)
        count &+= 8
        position &+= 8
      }
      let end = min(position &+ 8, length)
      while position < end {
        writeEscaped(source[position])
        position &+= 1
      }
    }
  }

  @inline(__always)
  private mutating func writeEscaped(_ byte: UInt8) {
    guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { return put(byte) }
    writeEscape(byte)
  }

  @inline(never)
  private mutating func writeEscape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: put(UInt8(ascii: "b"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    case ..<0x20:
      let digits: StaticString = "0123456789abcdef"
      for digit in "u00".utf8 { put(digit) }
      put(digits.utf8Start[Int(byte >> 4)])
      put(digits.utf8Start[Int(byte & 15)])
    default: put(byte)
    }
  }
}

extension UInt64 {
  /// A bit in some byte when any of the eight needs an escape; bytes outside ASCII need none.
  var escapedBytes: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = self ^ (ones &* 0x22)
    let backslashes = self ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((self &- ones &* 0x20) & ~self)
    return found & (ones &* 0x80)
  }
}
