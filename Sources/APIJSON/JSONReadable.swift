// The two protocols of a type that crosses the wire, and the whole way from bytes to a value and back.

/// A type that reads itself out of JSON.
public protocol JSONReadable {
  /// - Throws: `JSONError` when the value does not fit, with the place.
  init(from json: __shared JSONElement) throws(JSONError)
}

/// A type that writes itself as JSON.
public protocol JSONWritable {
  /// Writes exactly one value.
  func write(to json: inout JSONWriter)
}

/// A type that is read and written.
public typealias JSONCodable = JSONReadable & JSONWritable

extension JSONReadable {
  /// Reads a whole document.
  ///
  /// - Throws: `JSONError` for what is not JSON and for what does not fit this type.
  @inlinable public init(jsonBytes bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
    let document = try JSONDocument(bytes, limits: limits)
    do throws(JSONError) {
      self = try Self(from: document.root)
    } catch {
      throw error.detached()
    }
  }
}

extension JSONWritable {
  /// This value as a document.
  ///
  /// - Throws: `JSONError` for what JSON cannot say: a number that is not finite.
  @inlinable public func jsonBytes() throws(JSONError) -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return try writer.finish()
  }
}
