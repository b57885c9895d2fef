// The protocol of everything that has constraints of its own.

/// A value that knows what its document asks of it.
public protocol Validatable {
  /// Reports each constraint of the document that the value breaks. Does nothing unless the type says otherwise.
  func validate(into validation: inout Validation)
}

extension Validatable {
  /// No constraints.
  @inlinable public func validate(into validation: inout Validation) {}

  /// Throws all violations of the document's constraints, up to `limit`.
  @inlinable
  public func validate(limit: Int = Validation.defaultLimit) throws(ValidationError) {
    var validation = Validation(limit: limit)
    validate(into: &validation)
    try validation.check()
  }
}

extension Optional: Validatable where Wrapped: Validatable {
  /// Checks the value where there is one.
  @inlinable public func validate(into validation: inout Validation) {
    if let self { self.validate(into: &validation) }
  }
}

extension Array: Validatable where Element: Validatable {
  /// Checks each element.
  @inlinable public func validate(into validation: inout Validation) {
    validation.each(self) { element, validation in element.validate(into: &validation) }
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  /// Checks each value, in the order of the keys' bytes.
  @inlinable public func validate(into validation: inout Validation) {
    validation.each(self) { value, validation in value.validate(into: &validation) }
  }
}
