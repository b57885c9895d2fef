// The collector that validators write into: it knows where in the value they are and keeps what they object to.

/// Collects the violations of a value's constraints, each with the place where it was found.
///
/// A validator calls the check methods (`minimum`, `maxLength`, `model`, …) with a value, a bound and a place. A value
/// that is fine costs one comparison: a path is put together only for a violation, while its validators return.
public struct Validation: Sendable {
  /// How many violations are kept when nothing else is said.
  public static let defaultLimit = 1_000
  /// How deep models may be nested in models; deeper ones are a violation of their own.
  public static let maximumDepth = 512

  /// How many violations are kept. 1 is "fail fast": nothing is entered any more after the first violation. 0 is
  /// "off": nothing is entered at all.
  public let limit: Int
  /// Whether `limit` was reached with something left to check: there may be more violations.
  public private(set) var isTruncated = false
  /// The schema that the checks which follow are of, up to the next one or the end of the value: the document's name
  /// and a JSON Pointer. What violations say of their keyword's place starts with it.
  public var schemaLocation: StaticString?
  /// Whether a refusal of the request may tell what was found.
  var disclosesValues = false
  @usableFromInline var drafts: [Draft] = []
  @usableFromInline var depth = 0
  private var entered: [Mark] = []

  /// An empty collector that keeps at most `limit` violations (at least one).
  public init(limit: Int = Validation.defaultLimit) {
    self.limit = max(1, limit)
  }

  /// A collector for values that are not to be checked: validators do not go into them.
  public static let off = Validation(kept: 0)

  private init(kept limit: Int) { self.limit = limit }

  /// A function that reports what the document objects to in a value.
  public typealias Check<Value> = (_ value: Value, _ validation: inout Validation) -> Void

  /// Where a checked value is, seen from the value that holds it.
  @frozen public enum Place: Sendable, ExpressibleByStringLiteral {
    /// The value itself.
    case here
    /// The value itself, under a schema that stands elsewhere than the one that the other checks are of.
    case schema(StaticString)
    /// A property of a known name.
    case name(StaticString)
    /// A property or a parameter of a known name, whose schema stands elsewhere than by that name in the holder's.
    case property(StaticString, schema: StaticString)
    /// A property, a parameter or a map's entry whose name is known at run time.
    case key(String)
    /// An element of an array.
    case index(Int)

    /// A property of this name.
    @inlinable public init(stringLiteral name: StaticString) { self = .name(name) }
  }

  /// A violation whose path still grows at its end towards the root.
  @usableFromInline struct Draft: Sendable {
    var reversedPath: [Place]
    var keyword: StaticString
    var bound: String?
    var value: String
    var count: Int?
    /// A schema, and how many steps of the path lead from its value to this one.
    var location: StaticString?
    var stepsFromLocation = 0
    /// What the exact evaluator has found at the end of the path; it says all that the others do.
    var found: Violation?
  }

  private struct Mark: Sendable {
    var place: Place
    var start: Int
  }

  /// Whether nothing was found so far.
  @inlinable public var isEmpty: Bool { drafts.isEmpty }

  /// Whether no further violation would be kept.
  @inlinable public var isFull: Bool { drafts.count >= limit }

  /// Everything found so far; `nil` where nothing was found.
  public var error: ValidationError? {
    guard !drafts.isEmpty else { return nil }
    var all = self
    while !all.entered.isEmpty { all.leave() }
    if let schemaLocation { all.locate(from: 0, schemaLocation) }
    return ValidationError(violations: all.drafts.map(Violation.init), isTruncated: isTruncated)
  }

  /// Throws everything found so far.
  public func check() throws(ValidationError) {
    if let error { throw error }
  }

  /// What follows, up to the matching `leave()`, is about what is at this place.
  ///
  /// - Returns: whether there is any use in looking at it: `false` where nothing found there would be kept, and there is
  ///   then no `leave()`.
  @discardableResult
  public mutating func enter(_ place: Place) -> Bool {
    guard !isFull else {
      stop()
      return false
    }
    entered.append(Mark(place: place, start: drafts.count))
    return true
  }

  /// Ends the latest `enter(_:)`.
  public mutating func leave() {
    guard let mark = entered.popLast() else { return }
    prefix(from: mark.start, with: mark.place)
  }

  /// Notes a violation.
  ///
  /// - Parameters:
  ///   - keyword: the JSON Schema keyword, as in `minimum`.
  ///   - bound: what the document asks for, as text.
  ///   - value: what was found: JSON text, shortened by `Excerpt`.
  ///   - count: the length or number that was compared with the bound, where it is not the value itself.
  @inline(never)
  public mutating func report(
    _ keyword: StaticString, bound: String? = nil, value: String, count: Int? = nil, at place: Place = .here
  ) {
    guard !isFull else { return stop() }
    drafts.append(Draft(reversedPath: [], keyword: keyword, bound: bound, value: value, count: count))
    append(place, from: drafts.count - 1)
  }

  /// Notes what the exact evaluator has found in the value at a place.
  mutating func report(_ found: [Violation], at place: Place) {
    for violation in found {
      guard !isFull else { return stop() }
      drafts.append(Draft(reversedPath: [], keyword: "", value: "", found: violation))
      append(place, from: drafts.count - 1)
    }
  }

  /// Notes that something was not checked or kept because the limit is reached.
  @usableFromInline mutating func stop() { isTruncated = true }

  /// Ends a value: puts its place before the paths of the violations from `start` on.
  @usableFromInline @inline(never)
  mutating func prefix(from start: Int, with place: Place) {
    if let schemaLocation { locate(from: start, schemaLocation) }
    append(place, from: start)
  }

  /// Puts a place before the paths of the violations from `start` on.
  mutating func append(_ place: Place, from start: Int) {
    switch place {
    case .here: return
    case .schema(let location): return locate(from: start, location)
    case .property(_, let location): locate(from: start, location)
    case .name, .key, .index: break
    }
    for index in drafts.indices.dropFirst(start) { drafts[index].reversedPath.append(place) }
  }

  /// Says of the violations from `start` on that have no schema yet that the value at hand is under this one.
  private mutating func locate(from start: Int, _ location: StaticString) {
    for index in drafts.indices.dropFirst(start) where drafts[index].location == nil {
      drafts[index].location = location
      drafts[index].stepsFromLocation = drafts[index].reversedPath.count
    }
  }
}
