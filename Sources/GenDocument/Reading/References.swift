// Telling a reference from the value that could stand in its place.
import GenDiagnostics
package import GenSourceTree

extension ReferenceOr where Value: DocumentObject {
  /// Reads a reference where the mapping has `$ref` with a text, and the object otherwise.
  package static func parse(_ node: Node, context: ParsingContext) -> Self? {
    if case .mapping(let entries) = node.value, let index = entries.firstIndex(where: \.isReference) {
      if let ref = context.string(entries[index].value, of: "$ref") {
        return .reference(
          Reference(node, ref: ref, entries: entries, isSchema: Value.self is Schema.Type, context: context))
      }
    }
    if Value.self is Schema.Type, !node.canBeSchema {
      context.reportWrongObject(node, Value.objectName)
      return Value.parse(Node(.mapping([]), at: node.range), context: context).map(Self.value)
    }
    return Value.parse(node, context: context).map(Self.value)
  }
}

extension Node {
  /// Anything else in the place of a schema is read as the schema that allows every value.
  fileprivate var canBeSchema: Bool {
    switch value {
    case .mapping, .bool: true
    default: false
    }
  }
}

extension Node.Entry {
  fileprivate var isReference: Bool { key.utf8.count == 4 && key == "$ref" }
}

extension ParsingContext {
  /// Whether a member of a map of objects is a `$ref` that is meant to stand for the whole map; reports it. An object
  /// under that name is a member like any other.
  func isMisplacedReference(_ entry: Node.Entry, in name: StaticString, isFollowed: Bool = false) -> Bool {
    guard entry.isReference, case .string = entry.value.value else { return false }
    let message = "a $ref cannot stand for all of \(quoted(name.description))"
    diagnostics.add(
      Diagnostic(
        .misplacedReference, isFollowed ? .warning : .error,
        isFollowed ? "\(message); what it leads to is taken as the map" : message, at: entry.keyRange,
        remedy: "write the names here and a $ref for the value of each"))
    return true
  }
}

extension Reference {
  fileprivate init(
    _ node: Node, ref: Located<String>, entries: [Node.Entry], isSchema: Bool, context: ParsingContext
  ) {
    self.init(range: node.range, ref: ref, entries: entries)
    guard entries.count > 1 else { return }
    if isSchema {
      let others = Node(.mapping(entries.filter { !$0.isReference }), at: node.range)
      siblings = Schema.parse(others, context: context)
      summary = entries.text("summary")
      description = siblings?.description
    } else {
      summary = entries.text("summary")
      description = entries.text("description")
    }
  }
}

extension [Node.Entry] {
  /// The text of a field where it has one. What else stands there belongs to a reference and has no effect.
  fileprivate func text(_ key: String) -> Located<String>? {
    guard let node = first(where: { $0.key.hasSameBytes(as: key) })?.value, case .string(let text) = node.value
    else { return nil }
    return Located(text, at: node.range)
  }
}
