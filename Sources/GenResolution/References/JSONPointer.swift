// A JSON Pointer (RFC 6901) as it stands in the fragment of a reference, and walking a node tree along one.

package import GenSourceTree

/// The place of a value in a document: the keys and indices that lead to it.
package struct JSONPointer: Hashable, Sendable {
  package var tokens: [Token]

  /// One step. Text that is percent-encoded or escaped has been decoded; `written` is what the document says.
  package struct Token: Hashable, Sendable {
    package var text: String
    package var written: String
  }

  /// Reads a fragment without its `#`: empty, or tokens that each start with `/`.
  ///
  /// It is split before it is decoded, so that `%2F` is part of a key. `nil` for what does not start with `/`, for a
  /// `~` that is neither `~0` nor `~1`, and for escapes that are not UTF-8.
  package init?(fragment: [UInt8]) {
    guard let first = fragment.first else {
      tokens = []
      return
    }
    guard first == UInt8(ascii: "/") else { return nil }
    var tokens: [Token] = []
    for piece in fragment.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let written = Array(piece)
      guard let unescaped = Self.unescape(percentDecoded(written)),
        let text = String(validating: unescaped, as: UTF8.self),
        let writtenText = String(validating: written, as: UTF8.self)
      else { return nil }
      tokens.append(Token(text: text, written: writtenText))
    }
    self.tokens = tokens
  }

  package init(tokens: [Token]) { self.tokens = tokens }

  /// Whether it is `#/`, which names the member with the empty name and which many documents write for all of a file.
  func isWhole(of root: Node) -> Bool {
    guard tokens.count == 1, tokens[0].text.isEmpty, case .mapping(let entries) = root.value else { return false }
    return !entries.contains { $0.key.isEmpty }
  }

  /// `~1` is `/` and `~0` is `~` (RFC 6901 §4); `nil` for any other `~`.
  private static func unescape(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(UInt8(ascii: "~")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "~") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "0"): result.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): result.append(UInt8(ascii: "/"))
      default: return nil
      }
      index += 2
    }
    return result
  }

  /// A key as one token of a pointer: `~` and `/` are escaped.
  package static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes += Array("~0".utf8)
      case UInt8(ascii: "/"): bytes += Array("~1".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a pointer leads nowhere.
package enum JSONPointerFailure: Error, Sendable {
  /// A mapping has no such key; `entries` are those it has.
  case noKey(JSONPointer.Token, entries: [Node.Entry])
  /// A sequence has `count` items and the token is not the index of one.
  case noIndex(JSONPointer.Token, count: Int)
  /// The token asks for a part of a scalar.
  case scalar(JSONPointer.Token)
}

extension JSONPointer.Token {
  /// The token as an index of a sequence: digits without a leading zero (RFC 6901 §4).
  package var index: Int? {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 9, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    guard first != 0x30 || bytes.count == 1 else { return nil }
    return Int(text)
  }
}

/// Decodes `%41`; a `%` that two hexadecimal digits do not follow stands for itself.
package func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
    {
      result.append(high << 4 | low)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
