// The primitive that objects of Swagger 2.0 are converted with.
import GenDiagnostics
import GenSourceTree

/// The members of an object of Swagger 2.0 while the object of OpenAPI 3 that says the same is made of them.
///
/// What is not taken out stays. Everything keeps the place where the document has it, so that whatever is said later
/// points into the document.
struct SwaggerMapping {
  private(set) var entries: [Node.Entry]
  let range: SourceRange

  /// `nil` for what is no mapping: the reader of the object says so.
  init?(_ node: Node) {
    guard case .mapping(let entries) = node.value else { return nil }
    self.entries = entries
    range = node.range
  }

  var node: Node { Node(.mapping(entries), at: range) }

  subscript(name: String) -> Node? { index(of: name).map { entries[$0].value } }

  /// The text of a member.
  func text(_ name: String) -> String? {
    guard case .string(let text)? = self[name]?.value else { return nil }
    return text
  }

  /// Whether a member is this text.
  func has(_ name: String, _ value: String) -> Bool { text(name)?.hasSameBytes(as: value) == true }

  /// Takes a member out.
  mutating func take(_ name: String) -> Node.Entry? { index(of: name).map { entries.remove(at: $0) } }

  /// Takes out the members of these names, in the document's order.
  mutating func take(_ names: Set<String>) -> [Node.Entry] {
    let taken = entries.filter { names.contains($0.key) }
    if !taken.isEmpty { entries.removeAll { names.contains($0.key) } }
    return taken
  }

  /// Gives a member the name that OpenAPI 3 has for it, unless something has that name already.
  mutating func rename(_ name: String, to new: String) {
    guard let index = index(of: name), self[new] == nil else { return }
    entries[index].key = new
  }

  /// Adds a member, or takes the place of the one that has its name.
  mutating func set(_ name: String, _ value: Node.Value, at range: SourceRange) {
    let entry = Node.Entry(name, value, at: range)
    if let index = index(of: name) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  private func index(of name: String) -> Int? { entries.firstIndex { $0.key.hasSameBytes(as: name) } }
}

extension Node.Entry {
  /// A member that a document says in other words, at the place of those.
  init(_ key: String, _ value: Node.Value, at range: SourceRange) {
    self.init(key: key, keyRange: range, value: Node(value, at: range))
  }
}
