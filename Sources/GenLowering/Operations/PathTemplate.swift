// A path template in pieces (OpenAPI 3.0.4 §4.7.8.1): literal text and parameters, several to a segment if need be.
import GenIR
import GenResolution

struct PathTemplate {
  var pieces: [Operation.PathPiece] = []

  /// What stands behind `?` or `#` is no part of the path: some documents use it to list one path twice.
  init(_ text: String) {
    self.init(wholeOf: pathAlone(text))
  }

  /// Any template with parameters in braces, such as that of a server.
  init(wholeOf text: String) {
    let bytes = Array(text.utf8)
    var literal: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "{"), let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) {
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
}
