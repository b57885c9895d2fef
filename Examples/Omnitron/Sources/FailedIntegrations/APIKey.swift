// The secret that callers share with the server.

/// A key, compared so that the time it takes tells nothing about it.
package struct APIKey: Sendable {
  private let bytes: [UInt8]

  /// Takes a key; `nil` where it is empty.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
  }

  /// Whether `text` is the key. Takes a time that depends on the length of `text` alone.
  func matches(_ text: String) -> Bool {
    var difference = text.utf8.count ^ bytes.count
    for (index, byte) in text.utf8.enumerated() {
      difference |= Int(byte ^ bytes[index % bytes.count])
    }
    return difference == 0
  }
}
