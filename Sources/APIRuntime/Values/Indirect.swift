// Properties that hold their value behind a reference, for types that hold themselves and for large ones.

/// Stores a property's value behind a reference: `@Indirect public var owner: Owner`.
///
/// A type may hold itself so, and to copy a value that holds a large one costs what a reference costs. Copies share the
/// value until one of them is given another.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
  private var box: Box<Value>

  /// Stores a value.
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value.
  public var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }
}

/// Stores a property's value behind a reference where there is one: `@IndirectOptional public var parent: Node?`.
@propertyWrapper
public struct IndirectOptional<Value: Sendable>: Sendable {
  private var box: Box<Value>?

  /// Stores a value, or nothing.
  public init(wrappedValue: Value?) { box = wrappedValue.map { Box($0) } }

  /// The value.
  public var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map { Box($0) } }
  }
}

private final class Box<Value: Sendable>: Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}

extension Indirect: CustomDebugStringConvertible, CustomReflectable {
  /// The value's own: where it is stored says nothing.
  public var debugDescription: String { String(reflecting: wrappedValue) }

  /// The value's own.
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}

extension IndirectOptional: CustomDebugStringConvertible, CustomReflectable {
  /// The value's own: where it is stored says nothing.
  public var debugDescription: String { String(reflecting: wrappedValue) }

  /// The value's own.
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue as Any) }
}

extension Indirect: Equatable where Value: Equatable {
  /// Whether both hold equal values.
  public static func == (left: Indirect, right: Indirect) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Value: Hashable {
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
