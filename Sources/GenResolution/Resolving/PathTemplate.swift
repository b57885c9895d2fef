// The names in a path template (OpenAPI 3.1.1 §4.8.8.2).

/// The names between braces in the key of a path, in their order, each once.
package struct PathTemplate: Hashable, Sendable {
  package var names: [String] = []
  /// The template with every name left out, which is what tells one path from another.
  package var shape: [UInt8] = []
  /// Whether every brace that opens is closed before the next opens, and no other closes.
  package var isWellFormed = true

  package init(_ path: String) {
    var name: [UInt8]?
    for byte in path.utf8 {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), nil): isWellFormed = false
      case (UInt8(ascii: "}"), .some(let bytes)):
        add(String(decoding: bytes, as: UTF8.self))
        name = nil
        shape += [UInt8(ascii: "{"), UInt8(ascii: "}")]
      case (_, nil): shape.append(byte)
      case (_, .some): name?.append(byte)
      }
    }
    if name != nil { isWellFormed = false }
  }

  private mutating func add(_ name: String) {
    guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return }
    names.append(name)
  }
}
