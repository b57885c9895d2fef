// What of an API's traffic is checked against the document, and how.

/// Which values a client or a server checks against the document.
///
/// What is `nil` is as `validation` in the API's `gen.yaml` has it, and where that says nothing as it is said here.
public struct ValidationPolicy: Sendable, Hashable {
  /// Whether requests are checked: by a client before they are sent, by a server when they arrive. By default they are.
  public var requests: Bool?
  /// Whether responses are checked: by a client when they arrive, by a server before they are sent. By default they are
  /// not: a client survives what a newer server says, and a server that has worked goes on to.
  public var responses: Bool?
  /// What happens after a violation. By default up to 1,000 are collected.
  public var mode: Mode?
  /// Whether JSON with a property that travels in the other direction only is read over it, although the API's
  /// `gen.yaml` says `readOnly: refused` or `writeOnly: refused`. By default it is not. Without those keys such
  /// properties are read over in any case.
  public var ignoresOneWayProperties: Bool?

  /// What happens after a violation.
  public enum Mode: Sendable, Hashable {
    /// The rest is checked too, and so many violations are told, at least one.
    case collect(limit: Int = Validation.defaultLimit)
    /// Nothing else is checked, and the one is told.
    case failFast
  }

  /// A policy.
  public init(
    requests: Bool? = nil, responses: Bool? = nil, mode: Mode? = nil, ignoresOneWayProperties: Bool? = nil
  ) {
    self.ignoresOneWayProperties = ignoresOneWayProperties
    self.requests = requests
    self.responses = responses
    self.mode = mode
  }

  /// The policy with what it does not say from another.
  func completed(by other: ValidationPolicy) -> ValidationPolicy {
    ValidationPolicy(
      requests: requests ?? other.requests, responses: responses ?? other.responses, mode: mode ?? other.mode,
      ignoresOneWayProperties: ignoresOneWayProperties ?? other.ignoresOneWayProperties)
  }

  /// A collector for a request.
  var ofRequest: Validation { requests ?? true ? collector : .off }

  /// What bodies are read with.
  var jsonLimits: JSONLimits {
    var limits = JSONLimits()
    limits.ignoresOneWayProperties = ignoresOneWayProperties ?? false
    return limits
  }

  /// Whether responses are looked at.
  var checksResponses: Bool { responses ?? false }

  /// What the document objects to in a part of a response; `nil` for nothing, and for what has no constraints.
  ///
  /// - Parameter check: what is checked where the type does not know it all by itself.
  func error<Value>(
    in value: Value, at place: Validation.Place, by check: Validation.Check<Value>? = nil
  ) -> ValidationError? {
    guard checksResponses else { return nil }
    var validation = collector
    if let check {
      validation.descend(to: place) { check(value, &$0) }
    } else if let value = value as? any Validatable {
      validation.descend(to: place) { value.validate(into: &$0) }
    }
    return validation.error
  }

  private var collector: Validation {
    switch mode {
    case .collect(let limit): Validation(limit: limit)
    case .failFast: Validation(limit: 1)
    case nil: Validation()
    }
  }
}
