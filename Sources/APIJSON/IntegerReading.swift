// Integers, read strictly and without a detour over `Double`. A number is an integer by its value: 1.0 and 1e2 are
// (JSON Schema 2020-12 §6.1.1 of the validation vocabulary).

extension JSONDocument {
  /// The absolute value of the integer at `index` and whether it is negative.
  ///
  /// - Parameter type: What the caller wants, for the message.
  @usableFromInline
  func integer(_ index: Int, _ type: StaticString) throws(JSONError) -> (magnitude: UInt64, isNegative: Bool) {
    let word = word(index)
    guard word.tag == .integer else { return try unusualInteger(index, type) }
    let isNegative = bytes[word.offset] == UInt8(ascii: "-")
    var position = isNegative ? word.offset &+ 1 : word.offset
    let end = word.offset &+ word.length
    guard end &- position <= 19 else { return try unusualInteger(index, type) }
    var magnitude: UInt64 = 0
    while position < end {
      magnitude = magnitude &* 10 &+ UInt64(bytes[position] &- 0x30)
      position &+= 1
    }
    return (magnitude, isNegative)
  }

  @inline(never)
  private func unusualInteger(_ index: Int, _ type: StaticString) throws(JSONError) -> (UInt64, Bool) {
    let word = word(index)
    guard word.kind == .number else { throw wrongKind(.number, index) }
    let decimal = Decimal(UnsafeBufferPointer(start: bytes + word.offset, count: word.length))
    guard decimal.isInteger else { throw JSONError(.notAnInteger, in: self, at: index) }
    guard let magnitude = decimal.magnitude else { throw outOfRange(index, type) }
    return (magnitude, decimal.isNegative)
  }

  @usableFromInline
  @inline(never)
  func outOfRange(_ index: Int, _ type: StaticString) -> JSONError {
    JSONError(.numberOutOfRange(type: "\(type)"), in: self, at: index)
  }
}

extension JSONElement {
  /// The number as an integer of a fixed width.
  ///
  /// - Throws: `notAnInteger` for a fraction, `numberOutOfRange` for a number that does not fit.
  @inlinable
  func integer<Integer: FixedWidthInteger>(_ type: StaticString) throws(JSONError) -> Integer {
    let (magnitude, isNegative) = try document.integer(index, type)
    if !isNegative {
      guard let integer = Integer(exactly: magnitude) else { throw document.outOfRange(index, type) }
      return integer
    }
    // Negated in 64 bits, as the smallest integer has no positive counterpart of its own type.
    guard magnitude <= UInt64(1) &<< 63, let integer = Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    else {
      throw document.outOfRange(index, type)
    }
    return integer
  }
}

extension Int: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("Int") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int8: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("Int8") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int16: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("Int16") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int32: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("Int32") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int64: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("Int64") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension UInt: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("UInt") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension UInt8: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("UInt8") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension UInt16: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("UInt16") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension UInt32: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("UInt32") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension UInt64: JSONCodable {
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) { self = try json.integer("UInt64") }
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}
