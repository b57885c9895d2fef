// How the standard library's types are read and written.

extension Bool: JSONCodable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    switch json.document.word(json.index).tag {
    case .true: self = true
    case .false: self = false
    default: self = try json.document.readText(json.index, .boolean, Bool.init(from:))
    }
  }

  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension String: JSONCodable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = try json.document.string(json.index)
  }

  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONCodable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = try json.document.double(json.index)
  }

  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Float: JSONCodable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = try json.document.float(json.index)
  }

  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
  /// `null` is nil.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = json.isNull ? nil : try Wrapped(from: json)
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// nil is `null`.
  @inlinable public func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.writeNull() }
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    let elements = try json.array()
    self = []
    reserveCapacity(elements.count)
    for element in elements { append(try Element(from: element)) }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) {
    json.beginArray()
    for element in self { element.write(to: &json) }
    json.endArray()
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// - Throws: `equivalentKeys` for two keys that a `Dictionary` cannot hold side by side.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = try json.object().additional(besides: [])
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Writes an object whose keys ascend by their bytes.
  @inlinable public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.addAdditional(self)
    json.endObject()
  }
}
