// Relative references against a base, RFC 3986 §5.2, on text: what `$id` and `$ref` need.

/// A URI reference cut into its parts (RFC 3986 §3, appendix B). Every text has them.
struct URIParts: Hashable, Sendable {
  var scheme: String?
  var authority: String?
  var path = ""
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
    query = Self.cut(&rest, at: UInt8(ascii: "?"))
    if let end = URISyntax.schemeEnd(rest) {
      scheme = String(decoding: rest.prefix(end), as: UTF8.self)
      rest = rest.dropFirst(end + 1)
    }
    if rest.starts(with: "//".utf8) {
      let end = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(decoding: rest.dropFirst(2)[..<end], as: UTF8.self)
      rest = rest[end...]
    }
    path = String(decoding: rest, as: UTF8.self)
  }

  /// Cuts off what follows the first such byte.
  private static func cut(_ text: inout ArraySlice<UInt8>, at byte: UInt8) -> String? {
    guard let place = text.firstIndex(of: byte) else { return nil }
    defer { text = text[..<place] }
    return String(decoding: text[(place + 1)...], as: UTF8.self)
  }

  /// The target of a reference that stands where this is the base (RFC 3986 §5.2.2).
  func resolving(_ reference: URIParts) -> URIParts {
    var target = reference
    if reference.scheme != nil {
      target.path = Self.withoutDots(reference.path)
      return target
    }
    target.scheme = scheme
    if reference.authority != nil {
      target.path = Self.withoutDots(reference.path)
      return target
    }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if reference.path.utf8.first == UInt8(ascii: "/") {
      target.path = Self.withoutDots(reference.path)
    } else {
      target.path = Self.withoutDots(merged(with: reference.path))
    }
    return target
  }

  /// RFC 3986 §5.2.3.
  private func merged(with relative: String) -> String {
    if authority != nil, path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return String(path[...slash]) + relative
  }

  /// RFC 3986 §5.2.4, on segments.
  private static func withoutDots(_ path: String) -> String {
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else { return path }
    var kept: [String] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index + 1 == segments.count
      switch String(decoding: segment, as: UTF8.self) {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || kept.first.map({ !$0.isEmpty }) == true { kept.removeLast() }
        if isLast { kept.append("") }
      case let name: kept.append(name)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The text without the fragment.
  var withoutFragment: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
  }
}
