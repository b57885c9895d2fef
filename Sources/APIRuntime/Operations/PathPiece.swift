// Path templates (OpenAPI 3.1.1 §4.8.8), cut into text and parameters.

/// A piece of a path template.
public enum PathPiece: Sendable, Hashable {
  /// Text that stands in the path as it is, slashes included.
  case literal(String)
  /// The value of the path parameter of this name.
  case parameter(String)

  /// The pieces of a template such as `/pets/{id}`. A brace that is never closed is text.
  static func pieces(of template: String) -> [PathPiece] {
    var pieces: [PathPiece] = []
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.literal(String(decoding: rest[..<open], as: UTF8.self))) }
      pieces.append(.parameter(String(decoding: rest[open..<close].dropFirst(), as: UTF8.self)))
      rest = rest[close...].dropFirst()
    }
    if !rest.isEmpty { pieces.append(.literal(String(decoding: rest, as: UTF8.self))) }
    return pieces
  }
}
