// The names that schemas of OpenAPI 3.1 give themselves: `$id`, `$anchor` and `$dynamicAnchor`.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// Every `$id` and anchor of one file.
struct Identifiers: Sendable {
  /// A schema with an `$id`, or the place of an anchor.
  struct Entry: Sendable {
    var name: String
    /// An `$id` against those around it; `nil` where none of them is absolute.
    var address: String?
    var node: Node
    var pointer: String
    /// The innermost `$id` around, by its index; `nil` at the top.
    var resource: Int?
  }

  private(set) var resources: [Entry] = []
  private(set) var anchors: [Entry] = []
  private let address: String?
  private var resourceByRange: [SourceRange: Int] = [:]

  /// Collects them from a whole file. Examples and other data are not told apart from schemas: what they contain is
  /// found only by references that ask for it.
  ///
  /// - Parameter address: what the file is called, where it has an address.
  init(in root: Node, pointer: String, address: String? = nil) {
    self.address = address
    var pending = [Entry(name: "", node: root, pointer: pointer, resource: nil)]
    while var place = pending.popLast() {
      switch place.node.value {
      case .mapping(let entries):
        collect(entries, at: &place)
        for entry in entries.reversed() where entry.value.isContainer {
          let pointer = place.pointer + "/" + JSONPointer.escaped(entry.key)
          pending.append(Entry(name: "", node: entry.value, pointer: pointer, resource: place.resource))
        }
      case .sequence(let items):
        for (index, item) in items.enumerated().reversed() where item.isContainer {
          let pointer = place.pointer + "/" + String(index)
          pending.append(Entry(name: "", node: item, pointer: pointer, resource: place.resource))
        }
      case .null, .bool, .number, .string: break
      }
    }
  }

  /// The schema with an `$id` that stands at a place.
  func resource(at range: SourceRange) -> Int? { resourceByRange[range] }

  /// The schema that calls itself `name`.
  func resource(named name: String) -> Int? {
    resources.firstIndex { ($0.address ?? $0.name).hasSameBytes(as: name) }
      ?? resources.firstIndex { $0.name.hasSameBytes(as: name) }
  }

  /// The anchor of a resource, or of any other where that has none of this name.
  func anchor(_ name: String, in resource: Int?) -> Entry? {
    let candidates = anchors.filter { $0.name.hasSameBytes(as: name) }
    return candidates.first { $0.resource == resource } ?? candidates.first
  }

  private mutating func collect(_ entries: [Node.Entry], at place: inout Entry) {
    for entry in entries where entry.key.utf8.first == UInt8(ascii: "$") {
      guard case .string(let text) = entry.value.value, entry.key == "$id" else { continue }
      place.name = text
      place.address = resolveAddress(text, against: place.resource.map { resources[$0].address } ?? address)
      resourceByRange[place.node.range] = resources.count
      resources.append(place)
      place.resource = resources.count - 1
    }
    for entry in entries where entry.key.utf8.first == UInt8(ascii: "$") {
      guard case .string(let text) = entry.value.value else { continue }
      guard entry.key == "$anchor" || entry.key == "$dynamicAnchor" else { continue }
      place.name = text
      anchors.append(place)
    }
  }
}

extension Node {
  var isContainer: Bool {
    switch value {
    case .mapping, .sequence: true
    case .null, .bool, .number, .string: false
    }
  }
}
