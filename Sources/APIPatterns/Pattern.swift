// `pattern` of JSON Schema: ECMA-262 syntax, searched anywhere in a text, in time linear in the text.

/// A regular expression of ECMA-262 (with the `u` flag, as JSON Schema 2020-12 §6.4 asks), compiled once.
///
/// It works on code points and looks at each of them once, so no text makes it slow. What cannot run that way
/// (back-references, most lookaround) and what is not a regular expression gives a `problem`, never a trap; such a
/// pattern matches nothing.
public struct Pattern: Sendable {
  /// The expression as it was written.
  public var source: String { compiled.source }
  /// Why the expression cannot be used; `nil` where it can.
  public var problem: PatternProblem? { compiled.problem }
  /// Behind one reference, so that a pattern is copied and used without counting each of its parts.
  private let compiled: CompiledPattern

  /// Compiles an expression. Never fails: see `problem`.
  public init(_ source: String) { compiled = CompiledPattern(source) }

  /// Why an expression cannot be used; `nil` where it can.
  public static func problem(of source: String) -> PatternProblem? {
    Pattern(source).problem
  }

  /// Whether the expression matches somewhere in the text.
  public func matches(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { matches(utf8: $0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { matches(utf8: $0) }
  }

  /// Whether the expression matches somewhere in the text, which is UTF-8.
  public func matches(utf8: UnsafeBufferPointer<UInt8>) -> Bool { compiled.matches(utf8) }
}

/// A pattern's searches.
private final class CompiledPattern: Sendable {
  let source: String
  let problem: PatternProblem?
  private let main: PatternSearch
  private let others: [Condition]

  /// What has to be found as well, or not to be found.
  private struct Condition: Sendable {
    let search: PatternSearch
    let isFound: Bool
  }

  init(_ source: String) {
    self.source = source
    do throws(PatternProblem) {
      (main, others) = try Self.compile(source)
      problem = nil
    } catch {
      (main, others) = (.nothing, [])
      problem = error
    }
  }

  private static func compile(_ source: String) throws(PatternProblem) -> (PatternSearch, [Condition]) {
    var parser = PatternParser(source)
    let conditions = PatternConditions(try parser.parse())
    var others: [Condition] = []
    for other in conditions.others {
      others.append(Condition(search: try PatternSearch(other.node), isFound: other.isFound))
    }
    return (try PatternSearch(conditions.main), others)
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard main.matches(text) else { return false }
    if others.isEmpty { return true }
    return others.allSatisfy { $0.search.matches(text) == $0.isFound }
  }
}

/// One search through a text, by the cheapest means.
enum PatternSearch: Sendable {
  case nothing
  case runs(RunSequence)
  case automaton(Automaton)

  init(_ pattern: PatternNode) throws(PatternProblem) {
    let node = pattern.withoutSpareEnds
    if let runs = RunSequence(node) {
      self = .runs(runs)
    } else {
      self = .automaton(Automaton(try Compiler.compile(node)))
    }
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .nothing: false
    case .runs(let runs): runs.matches(text)
    case .automaton(let automaton): automaton.matches(text)
    }
  }
}

/// Why an expression cannot be used as a pattern, and where in it.
public struct PatternProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the expression is wrong, or right but beyond this engine.
  public enum Kind: String, Hashable, Sendable {
    /// ECMA-262 has no such expression.
    case invalid
    /// A valid expression that cannot be matched in linear time, or that is too large.
    case unsupported
  }

  /// Whether the expression is wrong or beyond this engine.
  public let kind: Kind
  /// What is wrong, without the place: `a group is not closed`.
  public let message: String
  /// The code point at which it is wrong, counted from 0.
  public let offset: Int

  /// The message with its place: `a group is not closed (at code point 3)`.
  public var description: String { "\(message) (at code point \(offset))" }
}
