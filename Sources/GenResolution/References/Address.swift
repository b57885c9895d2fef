// Relative references against an absolute address (RFC 3986 §5.2): what `$id` and the references below it need.

/// The address, without a fragment, that a reference names where `base` is the base; `nil` where neither is absolute.
func resolveAddress(_ reference: String, against base: String?) -> String? {
  let reference = AddressParts(reference)
  if reference.scheme != nil { return reference.text }
  guard let base = base.map({ AddressParts($0) }), base.scheme != nil else { return nil }
  var target = base
  if reference.authority != nil {
    (target.authority, target.path) = (reference.authority, reference.path)
  } else if reference.path.first == UInt8(ascii: "/") {
    target.path = reference.path
  } else if !reference.path.isEmpty {
    let folder = base.path.lastIndex(of: UInt8(ascii: "/")).map { base.path[...$0] } ?? []
    target.path = (base.authority != nil && folder.isEmpty ? [UInt8(ascii: "/")] : folder) + reference.path
  }
  target.path = AddressParts.withoutDots(target.path)
  return target.text
}

/// An address cut into its parts. Every text has them.
private struct AddressParts {
  var scheme: ArraySlice<UInt8>?
  var authority: ArraySlice<UInt8>?
  var path: ArraySlice<UInt8>

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    if let end = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<end] }
    if let end = rest.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F }), rest[end] == 0x3A, end > 0 {
      scheme = rest[..<end]
      rest = rest[(end + 1)...]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// RFC 3986 §5.2.4, on segments.
  static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
      let isUp = segment.elementsEqual("..".utf8)
      guard isUp || segment.elementsEqual(".".utf8) else {
        kept.append(segment)
        continue
      }
      if isUp, kept.count > 1 { kept.removeLast() }
      if index + 1 == segments.count { kept.append([]) }
    }
    return Array(kept.joined(separator: [UInt8(ascii: "/")]))[...]
  }

  var text: String {
    let start = (scheme.map { Array($0) + [0x3A] } ?? []) + (authority.map { [0x2F, 0x2F] + Array($0) } ?? [])
    return String(decoding: start + path, as: UTF8.self)
  }
}
