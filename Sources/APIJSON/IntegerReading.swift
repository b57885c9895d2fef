// Integers, read strictly and without a detour over `Double`. A number is an integer by its value: 1.0 and 1e2 are
// (JSON Schema 2020-12 §6.1.1 of the validation vocabulary).

extension JSONDocument {
  /// The absolute value of the integer at `index` and whether it is negative; an error names the type.
  @usableFromInline
  func integer(_ index: Int, for type: Any.Type) throws(JSONError) -> (magnitude: UInt64, isNegative: Bool) {
    let word = word(index)
    guard word.tag == .integer else { return try unusualInteger(index, for: type) }
    let isNegative = bytes[word.offset] == UInt8(ascii: "-")
    var position = isNegative ? word.offset &+ 1 : word.offset
    let end = word.offset &+ word.length
    guard end &- position <= 19 else { return try unusualInteger(index, for: type) }
    var magnitude: UInt64 = 0
    while position < end {
      magnitude = magnitude &* 10 &+ UInt64(bytes[position] &- 0x30)
      position &+= 1
    }
    return (magnitude, isNegative)
  }

  @inline(never)
  private func unusualInteger(_ index: Int, for type: Any.Type) throws(JSONError) -> (UInt64, Bool) {
    let word = word(index)
    guard word.kind == .number else {
      return try readText(index, .number) { (number) throws(JSONError) -> (UInt64, Bool) in
        try number.document.integer(0, for: type)
      }
    }
    let decimal = Decimal(UnsafeBufferPointer(start: bytes + word.offset, count: word.length))
    guard decimal.isInteger else { throw JSONError(.notAnInteger, in: self, at: index) }
    guard let magnitude = decimal.magnitude else { throw outOfRange(index, type) }
    return (magnitude, decimal.isNegative)
  }

  @usableFromInline
  @inline(never)
  func outOfRange(_ index: Int, _ type: Any.Type) -> JSONError {
    JSONError(.numberOutOfRange(type: "\(type)"), in: self, at: index)
  }
}

extension JSONReadable where Self: FixedWidthInteger {
  /// Reads an integer.
  ///
  /// - Throws: `notAnInteger` for a fraction, `numberOutOfRange` for a number that does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    let (magnitude, isNegative) = try json.document.integer(json.index, for: Self.self)
    // Negated in 64 bits, as the smallest integer has no positive counterpart of its own type.
    let value = isNegative ? Self(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) : Self(exactly: magnitude)
    guard let value, !isNegative || magnitude <= UInt64(1) &<< 63 else {
      throw json.document.outOfRange(json.index, Self.self)
    }
    self = value
  }
}

extension JSONWritable where Self: FixedWidthInteger {
  /// Writes the decimal digits.
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONCodable {}
extension Int8: JSONCodable {}
extension Int16: JSONCodable {}
extension Int32: JSONCodable {}
extension Int64: JSONCodable {}
extension UInt: JSONCodable {}
extension UInt8: JSONCodable {}
extension UInt16: JSONCodable {}
extension UInt32: JSONCodable {}
extension UInt64: JSONCodable {}
