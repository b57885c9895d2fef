// Where a webhook goes: the whole URL that its receiver has given, to which nothing is appended but parameters.

/// A URL that a request goes to as it is, as in `https://example.com/hooks?token=1`.
struct ReceiverURL: Sendable {
  /// `https` or `http`.
  let scheme: String?
  /// Host and port.
  let authority: String?
  /// With the slashes at its end; `/` where the URL has none.
  let path: [UInt8]
  /// Without its `?`.
  let query: [UInt8]
  /// What is wrong with the text. Reported when a request is sent.
  let problem: String?

  /// Reads a URL (RFC 3986 §3). What follows a `#` is not sent.
  init(_ text: String) {
    let bytes = Array(text.utf8.prefix { $0 != UInt8(ascii: "#") })
    let parts = bytes.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts.first ?? []
    let base = BaseURL(String(decoding: address, as: UTF8.self))
    let slashes = address.reversed().prefix { $0 == UInt8.slash }.count
    scheme = base.scheme
    authority = base.authority
    path = base.path.isEmpty ? [.slash] : Array(base.path.utf8) + Array(repeating: .slash, count: slashes)
    query = parts.count > 1 ? Array(parts[1]) : []
    let isQuery = query.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    problem =
      base.problem ?? (base.authority == nil ? "the URL of the receiver must start with https: or http:" : nil)
      ?? (isQuery ? nil : "the query of the receiver's URL has characters that must be coded")
  }
}
