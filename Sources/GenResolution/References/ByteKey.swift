// Text of a document as a dictionary key: Swift's own `String` merges what differs only in Unicode normalisation.

import GenDocument

/// A string that is equal to another when their UTF-8 bytes are.
struct ByteKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.hasSameBytes(as: right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
