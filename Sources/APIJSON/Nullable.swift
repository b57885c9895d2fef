// A value that may be `null` where absence means something else: `Nullable<T>?` tells absent, null and a value apart.

/// A value or JSON's `null`.
public enum Nullable<Wrapped> {
  case null
  case value(Wrapped)

  /// The value; nil for `null`.
  @inlinable public var value: Wrapped? {
    switch self {
    case .null: nil
    case .value(let wrapped): wrapped
    }
  }

  /// `null` for nil.
  @inlinable public init(_ value: Wrapped?) {
    if let value { self = .value(value) } else { self = .null }
  }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: JSONReadable where Wrapped: JSONReadable {
  /// Reads the value; an error is thrown where it does not fit.
  @inlinable public init(from json: __shared JSONElement) throws(JSONError) {
    self = json.isNull ? .null : .value(try Wrapped(from: json))
  }
}

extension Nullable: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value.
  @inlinable public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .value(let wrapped): wrapped.write(to: &json)
    }
  }
}
