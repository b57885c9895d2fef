// From the text of a `$ref` to the node that it names.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// Finds what references name; reads files on the way.
final class ReferenceLookup {
  let files: LoadedFiles
  private let options: ResolutionOptions
  private var results: [Key: Result<Target, LookupFailure>] = [:]
  /// For mappings with many keys: where each key is.
  private var keyIndices: [SourceRange: [ByteKey: Int]] = [:]

  private struct Key: Hashable {
    var scope: Scope
    var reference: ByteKey
  }

  init(files: LoadedFiles, options: ResolutionOptions) {
    self.files = files
    self.options = options
  }

  /// The node that a reference names, which may be a reference itself.
  func target(
    of reference: String, in scope: Scope, diagnostics: inout Diagnostics, depth: Int = 0
  ) -> Result<Target, LookupFailure> {
    guard depth < options.maximumReferenceChain else { return .failure(.chain(options.maximumReferenceChain)) }
    let key = Key(scope: scope, reference: ByteKey(reference))
    if let result = results[key] { return result }
    let result = find(URIReference(reference), text: reference, in: scope, diagnostics: &diagnostics, depth: depth)
    results[key] = result
    return result
  }

  private func find(
    _ reference: URIReference, text: String, in scope: Scope, diagnostics: inout Diagnostics, depth: Int
  ) -> Result<Target, LookupFailure> {
    switch named(text, in: scope, diagnostics: &diagnostics)
      ?? base(of: reference, in: scope, diagnostics: &diagnostics)
    {
    case .failure(let failure): return .failure(failure)
    case .success(let base):
      let fragment = reference.fragment ?? []
      if let first = fragment.first, first != UInt8(ascii: "/") { return anchor(fragment, in: base) }
      guard let pointer = JSONPointer(fragment: fragment) else { return .failure(.malformedPointer) }
      return follow(pointer, in: base, diagnostics: &diagnostics, depth: depth)
    }
  }

  // MARK: Which document

  /// What a reference leads to by the address that the `$id`s and the file around it give it (JSON Schema 2020-12
  /// §8.2.3); `nil` where that is nothing at hand.
  private func named(
    _ text: String, in scope: Scope, diagnostics: inout Diagnostics
  ) -> Result<Scope, LookupFailure>? {
    let file = files[scope]
    guard file.context.version >= .v3_1, let first = text.utf8.first, first != UInt8(ascii: "#") else { return nil }
    let base = scope.resource.flatMap { file.identifiers.resources[$0].address } ?? file.address
    guard let base, let address = resolveAddress(text, against: base) else { return nil }
    guard case .success(let found) = absolute(address, diagnostics: &diagnostics) else { return nil }
    return .success(found)
  }

  private func base(
    of reference: URIReference, in scope: Scope, diagnostics: inout Diagnostics
  ) -> Result<Scope, LookupFailure> {
    switch reference.document {
    case .same: return .success(scope)
    case .refused(let refusal): return .failure(.refused(refusal))
    case .absolute(let address): return absolute(address, diagnostics: &diagnostics)
    case .file(let segments):
      if let resource = resource(segments, in: scope) { return .success(resource) }
      guard let path = resolvePath(segments, from: files[scope].path) else { return .failure(.outsideRoot) }
      return files.file(at: path, diagnostics: &diagnostics).map { Scope(file: $0, resource: nil) }
    }
  }

  /// A schema whose `$id` is this relative path, written out or relative to the `$id` around it.
  private func resource(_ segments: [String], in scope: Scope) -> Scope? {
    guard files[scope].context.version >= .v3_1 else { return nil }
    let identifiers = files[scope].identifiers
    guard !identifiers.resources.isEmpty else { return nil }
    let written = segments.joined(separator: "/")
    var names = [written]
    if let resource = scope.resource, let sibling = sibling(segments, of: identifiers.resources[resource].name) {
      names.insert(sibling, at: 0)
    }
    for name in names {
      if let index = identifiers.resource(named: name) { return Scope(file: scope.file, resource: index) }
    }
    return nil
  }

  /// `https://example.com/schemas/pet` from `https://example.com/schemas/owner` and `pet`.
  private func sibling(_ segments: [String], of identifier: String) -> String? {
    guard case .absolute(let address) = URIReference(identifier).document else { return nil }
    let parts = address.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].isEmpty else { return nil }
    let origin = parts[..<3].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    return resolvePath(segments, from: String(decoding: parts[3], as: UTF8.self)).map { origin + "/" + $0 }
  }

  private func absolute(_ address: String, diagnostics: inout Diagnostics) -> Result<Scope, LookupFailure> {
    for (index, file) in files.files.enumerated() where file.context.version >= .v3_1 {
      if let resource = file.identifiers.resource(named: address) {
        return .success(Scope(file: index, resource: resource))
      }
    }
    if let index = files.files.firstIndex(where: { $0.address?.hasSameBytes(as: address) == true }) {
      return .success(Scope(file: index, resource: nil))
    }
    guard let path = localPath(of: address) else { return .failure(.network(address)) }
    return files.file(at: path, diagnostics: &diagnostics).map { Scope(file: $0, resource: nil) }
  }

  /// The file that stands for an address: its own, or the one below the folder that stands for what it lies in.
  private func localPath(of address: String) -> String? {
    if let own = options.remoteDocuments.first(where: { $0.address.hasSameBytes(as: address) }) { return own.path }
    let folders = options.remoteDocuments.filter { document in
      document.address.utf8.last == UInt8(ascii: "/") && address.utf8.starts(with: document.address.utf8)
    }
    guard let folder = folders.max(by: { $0.address.utf8.count < $1.address.utf8.count }) else { return nil }
    let rest = String(decoding: address.utf8.dropFirst(folder.address.utf8.count), as: UTF8.self)
    // What follows is read like the path of a relative reference, so that it cannot lead out of the folder.
    guard case .file(let segments) = URIReference(rest).document else { return nil }
    let path = resolvePath(segments, from: "x")
    return path.map { folder.path.isEmpty ? $0 : folder.path + "/" + $0 }
  }

  // MARK: Where in it

  private func anchor(_ fragment: [UInt8], in scope: Scope) -> Result<Target, LookupFailure> {
    guard let name = String(validating: percentDecoded(fragment), as: UTF8.self) else {
      return .failure(.malformedPointer)
    }
    let identifiers = files[scope].identifiers
    guard files[scope].context.version >= .v3_1, let entry = identifiers.anchor(name, in: scope.resource) else {
      return .failure(.anchor(name, known: identifiers.anchors.map(\.name)))
    }
    let scope = Scope(file: scope.file, resource: entry.resource)
    return .success(Target(node: entry.node, position: Position(scope: scope, pointer: entry.pointer)))
  }

  /// Pointers are relative to the `$id` around them (JSON Schema 2020-12 §8.2.1); many documents mean the file all the
  /// same, which is tried second.
  private func follow(
    _ pointer: JSONPointer, in scope: Scope, diagnostics: inout Diagnostics, depth: Int
  ) -> Result<Target, LookupFailure> {
    let file = files[scope]
    var own: Result<Target, LookupFailure>?
    if let resource = scope.resource {
      let entry = file.identifiers.resources[resource]
      let start = Target(node: entry.node, position: Position(scope: scope, pointer: entry.pointer))
      let result = walk(pointer.tokens, from: start, diagnostics: &diagnostics, depth: depth)
      if case .success = result { return result }
      // Where the schema has the first key of the pointer, it is the schema that is meant.
      if let first = pointer.tokens.first, case .success = step(first, from: start) { own = result }
    }
    let scope = Scope(file: scope.file, resource: nil)
    let start = Target(node: file.root, position: Position(scope: scope, pointer: file.pointer))
    let pointer = pointer.isWhole(of: file.root) ? JSONPointer(tokens: []) : pointer
    let result = walk(pointer.tokens, from: start, diagnostics: &diagnostics, depth: depth)
    if case .failure = result, let own { return own }
    return result.map { named($0, by: pointer, in: file) }
  }

  private func walk(
    _ tokens: [JSONPointer.Token], from start: Target, diagnostics: inout Diagnostics, depth: Int
  ) -> Result<Target, LookupFailure> {
    var target = start
    for token in tokens {
      switch step(token, from: target) {
      case .success(let next): target = next
      case .failure(let failure):
        // The rest of the path may be in what a reference on the way names.
        guard let reference = reference(in: target.node) else { return .failure(.pointer(failure)) }
        let scope = target.position.scope
        let further = self.target(of: reference, in: scope, diagnostics: &diagnostics, depth: depth + 1)
        guard case .success(let place) = further else { return further }
        guard case .success(let next) = step(token, from: place) else { return .failure(.pointer(failure)) }
        target = next
      }
    }
    return .success(target)
  }

  private func step(_ token: JSONPointer.Token, from target: Target) -> Result<Target, JSONPointerFailure> {
    switch target.node.value {
    case .mapping(let entries):
      guard let index = index(of: token, in: entries, at: target.node.range) else {
        return .failure(.noKey(token, entries: entries))
      }
      return .success(Target(node: entries[index].value, position: target.position.key(entries[index].key)))
    case .sequence(let items):
      guard let index = token.index, index < items.count else {
        return .failure(.noIndex(token, count: items.count))
      }
      return .success(Target(node: items[index], position: target.position.index(index)))
    case .null, .bool, .number, .string: return .failure(.scalar(token))
    }
  }

  /// The text of the `$ref` of a mapping that has one.
  private func reference(in node: Node) -> String? {
    let token = JSONPointer.Token(text: "$ref", written: "$ref")
    guard case .mapping(let entries) = node.value, let index = index(of: token, in: entries, at: node.range),
      case .string(let text) = entries[index].value.value
    else { return nil }
    return text
  }

  /// The key as it is meant; else as it is written, for documents that do not decode keys such as `25%41`.
  private func index(of token: JSONPointer.Token, in entries: [Node.Entry], at range: SourceRange) -> Int? {
    guard entries.count > 16 else {
      return entries.firstIndex { $0.key.hasSameBytes(as: token.text) }
        ?? entries.firstIndex { $0.key.hasSameBytes(as: token.written) }
    }
    if keyIndices[range] == nil {
      let pairs = entries.enumerated().map { (ByteKey($0.element.key), $0.offset) }
      keyIndices[range] = Dictionary(pairs) { first, _ in first }
    }
    return keyIndices[range]?[ByteKey(token.text)] ?? keyIndices[range]?[ByteKey(token.written)]
  }

  /// Gives the target the name that its place has.
  private func named(_ target: Target, by pointer: JSONPointer, in file: LoadedFile) -> Target {
    var target = target
    let tokens = pointer.tokens.map(\.text)
    switch tokens.count {
    case 0 where file.pointer != "#": target.componentName = baseName(of: file.path)
    case 1 where file.pointer != "#": target.componentName = tokens[0]
    case 2 where file.context.version == .v2_0 && file.pointer == "#":
      guard let section = ComponentSection(swagger: tokens[0]) else { break }
      target.section = section.rawValue
      target.componentName = tokens[1]
    case 2 where tokens[0] == "definitions" || tokens[0] == "$defs": target.componentName = tokens[1]
    case 3 where tokens[0] == "components":
      target.section = tokens[1]
      target.componentName = tokens[2]
    default: break
    }
    return target
  }
}

/// The name of a file without folders and without what follows its last dot.
private func baseName(of path: String) -> String {
  let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
    return String(decoding: name, as: UTF8.self)
  }
  return String(decoding: name[..<dot], as: UTF8.self)
}

extension Node {
  /// The text of the `$ref` of a mapping that has one.
  var reference: String? {
    guard case .mapping(let entries) = value else { return nil }
    for entry in entries where entry.key == "$ref" {
      if case .string(let text) = entry.value.value { return text }
    }
    return nil
  }
}
