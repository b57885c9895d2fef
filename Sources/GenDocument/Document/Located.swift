// The small values that every object of the document model is made of.
package import GenDiagnostics

/// A value together with the place in the document that says so.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

/// One member of a map, such as a property of `properties`: the name, where the name stands, and what it names.
package struct Named<Value: Sendable>: Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var value: Value

  package init(_ name: String, at nameRange: SourceRange, _ value: Value) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}

extension Array {
  /// The value that a map of the document has under this name, compared by code points; `nil` where there is none.
  package func value<Value>(named name: String) -> Value? where Element == Named<Value> {
    first { $0.name.hasSameBytes(as: name) }?.value
  }
}

extension String {
  /// Whether two texts are the same code points. `==` is canonical equivalence, which JSON does not know.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count, self == other else { return false }
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        var index = 0
        while index < left.count, left[index] == right[index] { index &+= 1 }
        return index == left.count
      }
    }
  }
}

/// An exact number: its text as JSON writes one (RFC 8259 §6), never converted.
package typealias NumberText = String
