// Path templates, and the URLs of servers, which have variables as paths have parameters (OpenAPI 3.1.1 §4.8.8.2).

/// A template in pieces: literal text and names in braces, several to a segment if need be.
package struct PathTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }

  package private(set) var pieces: [Piece] = []

  /// A brace that is not closed is literal text.
  package init(_ template: String) {
    let bytes = Array(template.utf8)
    var literal: [UInt8] = []
    var position = 0
    // Looked for once, so that braces without end are not each searched to the end.
    let last = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "{"), position < last,
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
      {
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        literal = []
        pieces.append(.parameter(String(decoding: bytes[(position + 1)..<end], as: UTF8.self)))
        position = end + 1
      } else {
        literal.append(bytes[position])
        position += 1
      }
    }
    if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
  }

  /// The names between braces, in their order, each once.
  package var names: [String] {
    var names: [String] = []
    var seen: Set<[UInt8]> = []
    for case .parameter(let name) in pieces where seen.insert(Array(name.utf8)).inserted { names.append(name) }
    return names
  }

  /// The template with every name left out, which is what tells one path from another.
  package var shape: [UInt8] {
    var shape: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let text): shape += text.utf8
      case .parameter: shape += [UInt8(ascii: "{"), UInt8(ascii: "}")]
      }
    }
    return shape
  }

  /// Whether every brace that opens is closed before the next opens, and no other closes.
  package var isWellFormed: Bool {
    !pieces.contains { piece in
      switch piece {
      case .literal(let text): text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
      case .parameter(let name): name.utf8.contains(UInt8(ascii: "{"))
      }
    }
  }
}
