// A property that holds its value behind a reference, for types that hold themselves.

/// Stores a property's value behind a reference, so that a type may hold itself: `@Indirect public var parent: Node?`.
///
/// Copies share the value until one of them is given another.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// Stores a value.
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value.
  public var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }
}
