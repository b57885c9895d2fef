/// The anchors of a YAML document: which value each name stands for at the moment (YAML 1.2 §3.2.2.2).
struct Anchors {
  /// How many anchors the document has so far; a name may be used again.
  var count = 0
  private var values: [String: Value] = [:]
  /// The anchors of the containers that are open, with the number that tells uses of one name apart.
  private var openContainers: [(name: String, use: Int)?] = []

  enum Value {
    /// The node, and its text where it can be a key.
    case defined(MeasuredNode, keyText: String?)
    /// A container whose end has not been met.
    case open(use: Int)
  }

  /// What a name stands for. libyaml admits only letters, digits, `-` and `_` in names.
  subscript(name: String) -> Value? { values[name] }

  /// A scalar was read.
  mutating func define(_ name: String, as node: MeasuredNode, keyText: String?) {
    values[name] = .defined(node, keyText: keyText)
  }

  /// A container starts, with an anchor or without.
  mutating func open(_ name: String?) {
    openContainers.append(name.map { ($0, count) })
    if let name { values[name] = .open(use: count) }
  }

  /// The innermost container ends. A name that was used again inside it keeps its later meaning.
  mutating func close(_ node: MeasuredNode) {
    guard let (name, use) = openContainers.popLast() ?? nil else { return }
    if case .open(use) = values[name] { values[name] = .defined(node, keyText: nil) }
  }
}
