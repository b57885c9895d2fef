// What a reference that leads nowhere may have been meant to be, and places that no reference means.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// A reference to what is there: the file with another extension, or the component of the name that ends the
  /// reference, or of one like it.
  func suggestion(
    for reference: String, failing failure: LookupFailure, in scope: Scope, as expected: ComponentSection
  ) -> String? {
    guard failure.mayBeMisspelt else { return nil }
    if case .file(let path, .missing) = failure, let other = otherExtension(of: reference, path) { return other }
    let parts = ReferenceParts(reference)
    guard let place = sectionPlace(of: parts, in: scope, as: expected) else { return nil }
    let component = { (name: String) in place.pointer + "/" + percentEncoded(JSONPointer.escaped(name)) }
    for name in parts.names where !name.isEmpty {
      var unsaid = Diagnostics()
      switch lookup.target(of: component(name), in: place.scope, diagnostics: &unsaid) {
      case .success: return place.document + component(name)
      case .failure(.pointer(.noKey(let token, let entries))) where token.text == name:
        guard comparisonsLeft > 0, !failure.hasSuggestion else { break }
        if let near = nearestName(to: name, in: entries) { return place.document + component(near) }
      case .failure: break
      }
    }
    return nil
  }

  /// Compares with every name, which is not done for every reference of a document that has nothing but broken ones.
  private func nearestName(to name: String, in entries: [Node.Entry]) -> String? {
    comparisonsLeft -= 1
    return nearest(to: name, in: entries.lazy.map(\.key))
  }

  /// Where the components are that a reference to a document could mean.
  private func sectionPlace(
    of parts: ReferenceParts, in scope: Scope, as expected: ComponentSection
  ) -> (document: String, pointer: String, scope: Scope)? {
    var (document, scope) = ("", scope)
    if parts.hasFragment, !parts.document.isEmpty {
      var unsaid = Diagnostics()
      guard case .success(let target) = lookup.target(of: parts.document, in: scope, diagnostics: &unsaid) else {
        return nil
      }
      (document, scope) = (parts.document, target.position.scope)
    }
    return expected.pointer(in: context(of: scope).version).map { (document, $0, scope) }
  }

  /// The reference with the extension that the file has on the disk.
  private func otherExtension(of reference: String, _ path: String) -> String? {
    let extensions = [".yaml", ".yml", ".json"]
    let parts = ReferenceParts(reference)
    let own = extensions.first { parts.document.hasSuffix($0) && path.hasSuffix($0) } ?? ""
    for other in extensions where other != own && lookup.files.isThere(String(path.dropLast(own.count)) + other) {
      return String(parts.document.dropLast(own.count)) + other + reference.dropFirst(parts.document.count)
    }
    return nil
  }
}

/// The text of a reference by its parts, whether it is a proper one or not.
private struct ReferenceParts {
  /// What stands before the `#`, or all where there is none.
  let document: String
  let hasFragment: Bool
  /// What follows the last slash or `#`, decoded, and the same without an extension.
  let names: [String]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    document = String(decoding: bytes[..<(hash ?? bytes.count)], as: UTF8.self)
    hasFragment = hash != nil
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "#")]
    let last = bytes.split(whereSeparator: separators.contains).last ?? []
    let name = String(decoding: percentDecoded(Array(last)), as: UTF8.self)
    let dot = last.firstIndex(of: UInt8(ascii: "."))
    names = [name] + (dot.map { [String(decoding: last[..<$0], as: UTF8.self)] } ?? [])
  }
}

extension LookupFailure {
  /// Whether a proper reference may have been meant.
  fileprivate var mayBeMisspelt: Bool {
    switch self {
    case .refused(.absolutePath), .refused(.emptySegment), .file(_, .missing): true
    case .malformedPointer, .pointer, .anchor: true
    case .refused, .network, .outsideRoot, .limit, .file, .unreadable, .chain: false
    }
  }

  /// Whether the place where the reference ends has something like what it names.
  fileprivate var hasSuggestion: Bool {
    switch self {
    case .pointer(.noKey(let token, let entries)): nearest(to: token.text, in: entries.lazy.map(\.key)) != nil
    case .anchor(let name, let known): nearest(to: name, in: known) != nil
    default: false
    }
  }
}

extension ReferenceLookup {
  /// What a place is called that is a whole document or all of its components; `nil` for other places.
  func wholeName(of target: Target) -> String? {
    let file = files[target.position.scope]
    let components = file.pointer + "/components"
    let pointer = target.position.pointer
    guard file.isDocument, pointer.utf8.starts(with: file.pointer.utf8) else { return nil }
    if pointer.hasSameBytes(as: file.pointer) { return "an OpenAPI document" }
    if pointer.hasSameBytes(as: components) { return "all components of a document" }
    guard pointer.utf8.starts(with: (components + "/").utf8) else { return nil }
    let section = pointer.utf8.dropFirst(components.utf8.count + 1)
    guard !section.contains(UInt8(ascii: "/")) else { return nil }
    return "all of \(quoted("components/" + String(decoding: section, as: UTF8.self)))"
  }
}
