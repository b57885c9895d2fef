/// The public, stable name of a kind of diagnostic: lower-case words joined by hyphens, as in `duplicate-key`.
///
/// Each stage declares its own in an extension beside the stage, together with the sentence that explains it.
package struct DiagnosticID: Hashable, Sendable, Comparable {
  package let name: String
  /// What it means and what to do, for people who look the ID up.
  package let explanation: String
  /// What of the document the output lacks where this is said; `nil` where it lacks nothing.
  package let omission: Omission?

  package init(_ name: String, _ explanation: String, omits omission: Omission? = nil) {
    self.name = name
    self.explanation = explanation
    self.omission = omission
  }

  /// How much of the operation or schema that holds the place is not in the output.
  package enum Omission: String, Sendable, Comparable {
    case part, whole

    package static func < (left: Self, right: Self) -> Bool { left == .part && right == .whole }
  }

  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
