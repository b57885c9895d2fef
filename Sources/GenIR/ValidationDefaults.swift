/// What the generated client and server check where their users do not say so; `nil` is as the runtime has it.
package struct ValidationDefaults: Sendable, Hashable, Encodable {
  package var client = Side()
  package var server = Side()
  package var mode: Mode?
  /// Whether `readOnly` properties are refused in what is sent.
  package var refusesReadOnly = false
  /// Whether `writeOnly` properties are refused in what is read.
  package var refusesWriteOnly = false

  package init() {}

  /// What is checked on one side of the wire.
  package struct Side: Sendable, Hashable, Encodable {
    package var requests: Bool?
    package var responses: Bool?

    package init() {}
  }

  /// What happens after a violation.
  package enum Mode: Sendable, Hashable, Encodable {
    /// So many are told.
    case collect(limit: Int)
    case failFast
  }
}
