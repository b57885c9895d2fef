// What one resolution carries along, and following references of any kind.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// The state of one resolution. Each file beside this one resolves one kind of object.
final class Resolver {
  let lookup: ReferenceLookup
  let options: ResolutionOptions
  var diagnostics: Diagnostics
  var schemas = SchemaWork()
  /// Objects read at the ends of references, by place.
  private var parsed: [SourceRange: any DocumentObject] = [:]
  /// What has been said already: the same text may be read as part of a document and at the end of a reference.
  private var said: Set<Diagnostic>
  /// Headers and callbacks that are being resolved: they can contain themselves.
  var active: Set<SourceRange> = []
  var resolvedHeaders: [SourceRange: ResolvedHeader] = [:]
  var resolvedCallbacks: [SourceRange: [ResolvedOperation]] = [:]
  /// How many names may still be compared with those that references have and that are not there.
  var comparisonsLeft = 300_000

  init(lookup: ReferenceLookup, options: ResolutionOptions, diagnostics: Diagnostics) {
    self.lookup = lookup
    self.options = options
    self.diagnostics = diagnostics
    self.said = Set(diagnostics.all)
  }

  func context(of scope: Scope) -> ParsingContext { lookup.files[scope].context }

  /// Reads an object, and passes on what there is to say about it once.
  func parse<Value>(_ node: Node, in scope: Scope, _ read: (Node, ParsingContext) -> Value?) -> Value? {
    let context = context(of: scope)
    let value = read(node, context)
    for diagnostic in context.diagnostics.all { say(diagnostic) }
    context.diagnostics = Diagnostics()
    return value
  }

  /// Makes an object of the document known, so that references to it need not read it again.
  func remember<Value: DocumentObject>(_ named: [Named<ReferenceOr<Value>>], range: (Value) -> SourceRange) {
    for member in named {
      if case .value(let value) = member.value { parsed[range(value)] = value }
    }
  }

  /// Adds a diagnostic unless it has been said, for what is met once for each operation of a path.
  func say(_ diagnostic: Diagnostic) {
    if said.insert(diagnostic).inserted { diagnostics.add(diagnostic) }
  }

  /// The place that a reference names, after saying why where there is none.
  func target(of reference: Located<String>, in scope: Scope, as expected: ComponentSection) -> Target? {
    switch lookup.target(of: reference.value, in: scope, diagnostics: &diagnostics) {
    case .success(let target): return target
    case .failure(let failure):
      let remedy = remedy(for: reference.value, failing: failure, in: scope, as: expected)
      diagnostics.add(
        failure.diagnostic(for: reference.value, at: reference.range, expecting: expected, remedy: remedy))
      return nil
    }
  }

  /// Whether a place can hold what is expected there; says so where it cannot.
  func check(_ target: Target, holds expected: ComponentSection, for reference: Located<String>) -> Bool {
    if let section = target.section.flatMap({ ComponentSection(rawValue: $0) }), section != expected {
      reportWrongTarget(target, section.noun, expected, reference)
      return false
    }
    if let whole = lookup.wholeName(of: target) {
      reportWrongTarget(target, whole, expected, reference, remedy: "name a part of it behind a #")
      return false
    }
    switch target.node.value {
    case .mapping: return true
    case .bool where expected == .schemas: return true
    case .bool, .null, .number, .string, .sequence:
      reportWrongTarget(target, target.node.kindName, expected, reference)
      return false
    }
  }

  /// - Parameter use: what is taken all the same; nil where nothing is.
  func reportWrongTarget(
    _ target: Target, _ found: String, _ expected: ComponentSection, _ reference: Located<String>, use: String? = nil,
    remedy: String? = nil
  ) {
    let message = "the $ref \(quoted(reference.value)) leads to \(found) where \(expected.noun) is expected"
    let use = use ?? (expected == .schemas ? "any JSON value is taken here" : nil)
    say(
      Diagnostic(
        .wrongReferenceTarget, use == nil ? .error : .warning, use.map { "\(message); \($0)" } ?? message,
        at: reference.range, related: [.init("this is where it leads", at: target.node.range)], remedy: remedy))
  }
}

/// A value after its references have been followed.
struct Followed<Value> {
  var value: Value
  /// Where the value itself stands.
  var position: Position
  var range: SourceRange
  var componentName: String?
  /// The reference that stood in its place.
  var reference: Reference?
}

extension Resolver {
  /// The value itself, or what the reference in its place leads to.
  func follow<Value: DocumentObject>(
    _ written: ReferenceOr<Value>, at position: Position, as section: ComponentSection,
    range: (Value) -> SourceRange
  ) -> Followed<Value>? {
    switch written {
    case .value(let value): return Followed(value: value, position: position, range: range(value))
    case .reference(let first):
      warnOfSiblings(of: first, in: position.scope)
      return end(of: first, at: position, as: section, range: range)
    }
  }

  private func end<Value: DocumentObject>(
    of first: Reference, at position: Position, as section: ComponentSection, range: (Value) -> SourceRange
  ) -> Followed<Value>? {
    var (reference, position) = (first, position)
    var visited: [SourceRange] = []
    while visited.count < options.maximumReferenceChain {
      guard !visited.contains(reference.range) else {
        reportCycle(from: first.ref, through: visited, expecting: section)
        return nil
      }
      visited.append(reference.range)
      guard let target = target(of: reference.ref, in: position.scope, as: section) else { return nil }
      let body: ReferenceOr<Value>? = body(reference.ref, to: target, in: position.scope, as: section)
      guard body != nil || check(target, holds: section, for: reference.ref) else { return nil }
      if body == nil { position = target.position }
      guard let written = body ?? object(at: target) else { return nil }
      switch written {
      case .reference(let next): reference = next
      case .value(let value):
        return Followed(
          value: value, position: position, range: range(value),
          componentName: body == nil ? target.componentName : nil, reference: first)
      }
    }
    diagnostics.add(
      LookupFailure.chain(options.maximumReferenceChain)
        .diagnostic(for: first.ref.value, at: first.ref.range, expecting: section))
    return nil
  }

  private func object<Value: DocumentObject>(at target: Target) -> ReferenceOr<Value>? {
    if let known = parsed[target.node.range] as? Value { return .value(known) }
    let written = parse(target.node, in: target.position.scope) { ReferenceOr<Value>.parse($0, context: $1) }
    if case .value(let value) = written { parsed[target.node.range] = value }
    return written
  }

  func reportCycle(
    from reference: Located<String>, through places: [SourceRange], expecting expected: ComponentSection
  ) {
    let message = "the $ref \(quoted(reference.value)) leads back to itself"
    let isSchema = expected == .schemas
    diagnostics.add(
      Diagnostic(
        .referenceCycle, isSchema ? .warning : .error,
        isSchema ? "\(message); any JSON value is taken here" : message, at: reference.range,
        related: places.dropFirst().prefix(8).map { .init("through this reference", at: $0) },
        remedy: "let one of these references name a value"))
  }

  /// OpenAPI 3.1.1 §4.8.23: `summary` and `description` count. Up to 3.0 (3.0.4 §4.7.23) they are kept all the same.
  private func warnOfSiblings(of reference: Reference, in scope: Scope) {
    guard reference.entries.count > 1 else { return }
    let others = reference.entries.filter { entry in
      let isKept = entry.key == "$ref" || entry.key == "summary" || entry.key == "description"
      return !isKept && !entry.key.utf8.starts(with: "x-".utf8)
    }
    guard let first = others.first else { return }
    let names = others.map { quoted($0.key) }.joined(separator: ", ")
    diagnostics.warning(
      .referenceSiblings, "\(context(of: scope).version.name) ignores what stands beside a $ref: \(names)",
      at: first.keyRange, remedy: "remove what stands beside the $ref, or write out what it leads to")
  }
}
