// The primitive that all objects are read with: a view of one mapping that knows which of its fields were asked for.
package import GenDiagnostics
package import GenSourceTree

/// Reads the fields of one mapping by name.
///
/// Each name is asked for once. Fields that nobody asked for are unknown, and the names that were asked for are the
/// known ones: an object's initializer, run over a probe, is the list of its fields.
package struct ObjectReader {
  package let source: Node
  package let objectName: String
  package let context: ParsingContext
  let entries: [Node.Entry]
  /// Bit `n` is set where there is a key whose `filterBit` is `n`, so that nearly all absent fields cost one test.
  private let filter: UInt64
  private let hasExtensions: Bool
  /// How many entries were asked for.
  private(set) var readCount = 0
  /// The names that were asked for; kept by a probe only.
  private(set) var names: [String] = []
  let isProbe: Bool

  /// `nil`, after a diagnostic, where the node is no mapping. A boolean is the empty mapping to a schema.
  init?(_ node: Node, objectName: String, context: ParsingContext) {
    switch node.value {
    case .mapping(let entries): self.entries = entries
    case .bool where objectName == Schema.objectName: entries = []
    default:
      context.reportWrongObject(node, objectName)
      return nil
    }
    source = node
    self.objectName = objectName
    self.context = context
    isProbe = false
    var filter: UInt64 = 0
    var hasExtensions = false
    for entry in entries {
      let first = entry.key.utf8.first ?? 0
      filter |= filterBit(first, entry.key.utf8.count)
      if first == UInt8(ascii: "x"), entry.isExtension { hasExtensions = true }
    }
    self.filter = filter
    self.hasExtensions = hasExtensions
  }

  /// A reader of an empty mapping that collects the names it is asked for.
  init(probing objectName: String, version: OpenAPIVersion) {
    let range = SourceRange(file: FileID(0), start: 0, end: 0)
    source = Node(.mapping([]), at: range)
    self.objectName = objectName
    context = ParsingContext(version: version)
    entries = []
    filter = 0
    hasExtensions = false
    isProbe = true
  }

  package var range: SourceRange { source.range }

  /// The boolean that stands in the place of a mapping.
  var booleanValue: Bool? {
    guard case .bool(let value) = source.value else { return nil }
    return value
  }

  /// The value of a field.
  mutating func find(_ name: StaticString) -> Node? {
    guard let index = index(of: name) else { return nil }
    return entries[index].value
  }

  /// The place of a field among the entries.
  mutating func index(of name: StaticString) -> Int? {
    if isProbe { names.append(name.description) }
    guard filter & filterBit(name.utf8Start.pointee, name.utf8CodeUnitCount) != 0 else { return nil }
    let text = name.description
    // Equal in length and canonically equivalent to ASCII is equal in bytes.
    guard let index = entries.firstIndex(where: { $0.key.utf8.count == text.utf8.count && $0.key == text })
    else { return nil }
    readCount += 1
    return index
  }

  /// The keys of a field that is a mapping, which is not asked for by this.
  func keys(of name: String) -> [String] {
    guard let entry = entries.first(where: { $0.key.hasSameBytes(as: name) }),
      case .mapping(let members) = entry.value.value
    else { return [] }
    return members.map(\.key)
  }

  /// The fields whose names begin with `x-` (OpenAPI 3.1.1 §4.9).
  mutating func extensions() -> [Named<Node>] {
    guard hasExtensions else { return [] }
    var extensions: [Named<Node>] = []
    for entry in entries where entry.isExtension {
      extensions.append(Named(entry.key, at: entry.keyRange, entry.value))
    }
    readCount += extensions.count
    return extensions
  }

  /// The entries that are neither extensions nor have one of these names.
  mutating func remainingEntries(except known: StaticString? = nil) -> [Node.Entry] {
    let text = known?.description
    let remaining = entries.filter { entry in
      !entry.isExtension && !(text.map(entry.key.hasSameBytes) ?? false)
    }
    readCount += remaining.count
    return remaining
  }

  /// Every entry, extensions or not.
  mutating func allEntries() -> [Node.Entry] {
    readCount = entries.count
    return entries
  }

  /// Warns of the fields that were not asked for, with the nearest known name.
  func reportUnknownFields<Object: DocumentObject>(of type: Object.Type) {
    guard readCount < entries.count else { return }
    let known = type.fieldNames(in: context.version)
    let unknown = entries.filter { !$0.isExtension && !known.contains(where: $0.key.hasSameBytes) }
    for entry in unknown.prefix(mostUnknownFields) {
      let remedy =
        context.remedy(forField: entry.key, of: objectName)
        ?? nearest(to: entry.key, in: known).map { "did you mean \(quoted($0))?" }
      context.diagnostics.warning(
        .unknownField, "the \(objectName) has no field \(quoted(entry.key))", at: entry.keyRange, remedy: remedy)
    }
    if let next = unknown.dropFirst(mostUnknownFields).first {
      context.diagnostics.warning(
        .unknownField, "the \(objectName) has no field \(quoted(next.key)) either, nor any of those after it",
        at: next.keyRange)
    }
  }
}

/// More unknown fields of one object are not reported one by one: the comparison with the known names has its price.
private let mostUnknownFields = 50

/// A bit that depends on a name's first byte and its length.
private func filterBit(_ first: UInt8, _ count: Int) -> UInt64 {
  1 << UInt64(truncatingIfNeeded: (Int(first) &* 5 &+ count) & 63)
}
