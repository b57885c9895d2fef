// What a reference that leads nowhere may have been meant to be, and places that no reference means.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// What to do about a reference that leads nowhere, where the document has something like what it names.
  func remedy(
    for reference: String, failing failure: LookupFailure, in scope: Scope, as expected: ComponentSection
  ) -> String? {
    guard failure.mayBeMisspelt else { return nil }
    if case .file(let path, .missing) = failure, let other = otherExtension(of: reference, path) {
      return "did you mean \(quoted(other))?"
    }
    let near = remedyNearby(failure)
    return component(for: reference, in: scope, as: expected, isCompared: near == nil)
      .map { "did you mean \(quoted($0))?" } ?? near
  }

  /// What the place has where the reference ends.
  private func remedyNearby(_ failure: LookupFailure) -> String? {
    switch failure {
    case .pointer(.noKey(let token, let entries)):
      nearestName(to: token.text, in: entries.lazy.map(\.key)).map { remedy(for: token.text, near: $0) }
    case .anchor(let name, let known): nearestName(to: name, in: known).map { "did you mean \(quoted($0))?" }
    default: nil
    }
  }

  /// A key that the specification names is right in the reference: what is like it in the document is misspelt.
  private func remedy(for key: String, near other: String) -> String {
    let isRight = specifiedKeys.contains(key) && !specifiedKeys.contains(other)
    return isRight
      ? "\(quoted(other)) there seems to be a misspelling of \(quoted(key))" : "did you mean \(quoted(other))?"
  }

  /// A reference to the component of the name that ends this one, or of one like it where names are to be compared.
  private func component(
    for reference: String, in scope: Scope, as expected: ComponentSection, isCompared: Bool
  ) -> String? {
    let parts = ReferenceParts(reference)
    guard let place = sectionPlace(of: parts, in: scope, as: expected) else { return nil }
    let component = { (name: String) in place.pointer + "/" + percentEncoded(JSONPointer.escaped(name)) }
    for name in parts.names where !name.isEmpty {
      var unsaid = Diagnostics()
      switch lookup.target(of: component(name), in: place.scope, diagnostics: &unsaid) {
      case .success: return place.document + component(name)
      case .failure(.pointer(.noKey(let token, let entries))) where isCompared && token.text == name:
        let near = nearestName(to: name, in: entries.lazy.map(\.key))
        if let near { return place.document + component(near) }
      case .failure: break
      }
    }
    return nil
  }

  /// The nearest name, until very many have been compared: a document may have nothing but broken references.
  private func nearestName(to name: String, in names: some Collection<String>) -> String? {
    guard names.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= names.count
    return nearest(to: name, in: names)
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
}

/// The keys on the way to a component.
private let specifiedKeys: Set<String> = [
  "components", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
  "links", "callbacks", "pathItems", "mediaTypes", "paths", "webhooks", "definitions", "securityDefinitions",
]

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
