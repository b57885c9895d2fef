// What the text of a `$ref` says before anything is looked up (RFC 3986 §4.1): which document, and where in it.

/// The text of a `$ref`, split at `#`, with the document's part told apart by kind.
package struct URIReference: Hashable, Sendable {
  package var document: Document
  /// What follows `#`, still percent-encoded; `nil` where there is no `#`.
  package var fragment: [UInt8]?

  package enum Document: Hashable, Sendable {
    /// The document that the reference stands in.
    case same
    /// A file: the decoded segments of a relative path, `..` included, `.` dropped.
    case file([String])
    /// `http:`, `https:` or `urn:` and everything up to the fragment.
    case absolute(String)
    /// Nothing that is followed, and why.
    case refused(Refusal)
  }

  package enum Refusal: Hashable, Sendable {
    case scheme(String)
    case absolutePath
    case networkPath
    case backslash
    case query
    /// `%2e`, `%2f`, `%5c` or `%00`, which hide what a path does.
    case hiddenSegment
    case controlCharacter
    case notUTF8
    case emptySegment
  }

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")) else {
      self.document = Self.document(bytes)
      self.fragment = nil
      return
    }
    self.document = Self.document(Array(bytes[..<hash]))
    self.fragment = Array(bytes[(hash + 1)...])
  }

  private static func document(_ bytes: [UInt8]) -> Document {
    guard let first = bytes.first else { return .same }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .refused(.controlCharacter) }
    if bytes.contains(UInt8(ascii: "\\")) { return .refused(.backslash) }
    if let scheme = scheme(of: bytes) { return absolute(bytes, scheme: scheme) }
    if first == UInt8(ascii: "/") {
      let network = bytes.count > 1 && bytes[1] == UInt8(ascii: "/")
      return .refused(network ? .networkPath : .absolutePath)
    }
    return file(bytes)
  }

  /// What stands before the first `:` where that comes before any `/` or `?` (RFC 3986 §3.1), in lower case.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let end = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F }), bytes[end] == 0x3A else {
      return nil
    }
    return String(decoding: bytes[..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  private static func absolute(_ bytes: [UInt8], scheme: String) -> Document {
    switch scheme {
    case "http", "https", "urn", "tag": .absolute(String(decoding: bytes, as: UTF8.self))
    default: .refused(.scheme(scheme))
    }
  }

  private static func file(_ bytes: [UInt8]) -> Document {
    guard !bytes.contains(UInt8(ascii: "?")) else { return .refused(.query) }
    var segments: [String] = []
    for piece in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let written = Array(piece)
      let decoded = percentDecoded(written)
      guard decoded != [UInt8(ascii: ".")] || decoded.count != written.count else { continue }
      if written.isEmpty { return .refused(.emptySegment) }
      if hidesSegment(written, decoded) { return .refused(.hiddenSegment) }
      guard let text = String(validating: decoded, as: UTF8.self) else { return .refused(.notUTF8) }
      segments.append(text)
    }
    return segments.isEmpty ? .same : .file(segments)
  }

  private static func hidesSegment(_ written: [UInt8], _ decoded: [UInt8]) -> Bool {
    guard written.count != decoded.count else { return false }
    let dots = decoded.allSatisfy { $0 == UInt8(ascii: ".") }
    return dots || decoded.contains { $0 == 0x2F || $0 == 0x5C || $0 < 0x20 || $0 == 0x7F }
  }
}

/// A path below the declared root, `/` between its segments, from the folder of one file and the path in a reference.
///
/// - Returns: `nil` where the path leaves the root.
package func resolvePath(_ segments: [String], from file: String) -> String? {
  var folders = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    .dropLast().map { String(decoding: $0, as: UTF8.self) }
  for segment in segments {
    guard segment == ".." else {
      folders.append(segment)
      continue
    }
    guard folders.popLast() != nil else { return nil }
  }
  return folders.joined(separator: "/")
}
