// What documents say of the values of an `enum`, for which OpenAPI has no field: extensions of several tools.
import GenDocument
import GenSourceTree

/// The names and descriptions of the values of one `enum`.
///
/// - `x-enum-varnames` and `x-enumNames` are lists in the order of the values, as are `x-enum-descriptions` and
///   `x-enumDescriptions`, which may also be objects with the values as keys.
/// - `x-ms-enum` has a list of objects with `value`, `name` and `description`.
struct EnumerationNotes {
  private var names: [Texts] = []
  private var descriptions: [Texts] = []

  /// One for each value, by its place or by itself.
  fileprivate enum Texts {
    case inOrder([Node])
    case byValue([DocumentKey: Node])
  }

  init(_ keywords: Schema) {
    for (name, node) in keywords.extensions.map({ ($0.name, $0.value) }) {
      switch name {
      case "x-enum-varnames", "x-enumNames": names.append(Texts(node))
      case "x-enum-descriptions", "x-enumDescriptions": descriptions.append(Texts(node))
      case "x-ms-enum":
        names.append(Texts(node, "name"))
        descriptions.append(Texts(node, "description"))
      default: break
      }
    }
  }

  func name(of value: String, at index: Int) -> String? { text(in: names, of: value, at: index) }

  func description(of value: String, at index: Int) -> String? { text(in: descriptions, of: value, at: index) }

  private func text(in notes: [Texts], of value: String, at index: Int) -> String? {
    notes.lazy.compactMap { $0.text(of: value, at: index) }.first
  }
}

extension EnumerationNotes.Texts {
  fileprivate init(_ node: Node) {
    switch node.value {
    case .sequence(let items): self = .inOrder(items)
    case .mapping(let entries):
      self = .byValue(Dictionary(entries.map { (DocumentKey($0.key), $0.value) }) { first, _ in first })
    default: self = .inOrder([])
    }
  }

  /// Of `x-ms-enum`: one field of what it has for each value.
  fileprivate init(_ node: Node, _ field: String) {
    var texts: [DocumentKey: Node] = [:]
    if case .sequence(let values)? = node.member("values")?.value {
      for value in values {
        guard let key = value.member("value")?.scalarText, let text = value.member(field) else { continue }
        texts[DocumentKey(key)] = text
      }
    }
    self = .byValue(texts)
  }

  fileprivate func text(of value: String, at index: Int) -> String? {
    switch self {
    case .inOrder(let nodes): index < nodes.count ? nodes[index].stringValue : nil
    case .byValue(let nodes): nodes[DocumentKey(value)]?.stringValue
    }
  }
}

extension Node {
  fileprivate func member(_ name: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == name }?.value
  }

  fileprivate var scalarText: String? {
    switch value {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
