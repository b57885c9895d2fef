// Several OpenAPI documents as one: what `spec: [a, b]` of a configuration and `gen import` do.
package import GenDiagnostics
import GenDocument
package import GenSourceTree

/// Merges documents into the first. Operations and components of the same name must be equal.
///
/// `security` and `servers` of a later document, in Swagger 2.0 also `consumes`, `produces` and `schemes`, move down to
/// its own operations and paths where they differ from the first one's, so that no operation changes its meaning.
package func mergeDocuments(_ documents: [Node], diagnostics: inout Diagnostics) -> Node? {
  guard let first = documents.first, documents.count > 1 else { return documents.first }
  for document in documents {
    guard case .mapping = document.value else {
      diagnostics.error(.notAMapping, "an OpenAPI document is a mapping, and this is none", at: document.range)
      return nil
    }
  }
  var merge = DocumentMerge(first)
  for document in documents.dropFirst() { merge.add(document) }
  diagnostics.add(contentsOf: merge.diagnostics)
  return merge.diagnostics.hasErrors ? nil : merge.document
}

private struct DocumentMerge {
  private let first: Node
  private var root: EntryTable
  private(set) var diagnostics = Diagnostics()

  init(_ first: Node) {
    self.first = first
    root = EntryTable(first.entries)
  }

  var document: Node { Node(.mapping(root.entries), at: first.range) }

  mutating func add(_ document: Node) {
    let inherited = Inherited(of: document, beside: first)
    compareAddresses(of: document)
    for entry in document.entries {
      switch entry.key {
      case "openapi", "swagger": compareVersions(entry, of: document)
      case "info", "host", "basePath", "servers", "security", "consumes", "produces", "schemes": keepFirst(entry)
      case "paths": mergeMembers(of: entry, into: "paths") { inherited.applied(toPathItem: $0) }
      case "webhooks": mergeMembers(of: entry, into: "webhooks") { $0 }
      case "components": mergeComponents(entry)
      case "definitions", "parameters", "responses", "securityDefinitions": mergeSection(entry)
      case "tags": mergeTags(entry)
      default: keepFirst(entry, warns: true)
      }
    }
  }

  /// Documents of one minor version mean the same by the same words; others do not.
  private mutating func compareVersions(_ entry: Node.Entry, of document: Node) {
    guard let own = root["openapi"] ?? root["swagger"] else { return keepFirst(entry) }
    guard let left = OpenAPIVersion(documentOf: first), let right = OpenAPIVersion(documentOf: document) else { return }
    if left != right {
      diagnostics.error(
        .mergeConflict, "documents of \(left.name) and \(right.name) cannot be merged",
        at: entry.value.range, related: [.init("the other version is here", at: own.value.range)],
        remedy: "list them as two APIs")
    }
  }

  /// A Swagger 2.0 document has one host and one path for all of its operations.
  private mutating func compareAddresses(of document: Node) {
    guard OpenAPIVersion(documentOf: document) == .v2_0 else { return }
    for key in ["host", "basePath"] {
      let (own, other) = (first.member(key), document.member(key))
      switch (own, other) {
      case (nil, nil): continue
      case (let own?, let other?) where own.isSame(as: other): continue
      default: break
      }
      diagnostics.error(
        .mergeConflict, "documents of Swagger 2.0 with different \(quoted(key)) cannot be merged",
        at: other?.range ?? document.range, related: own.map { [.init("the other one is here", at: $0.range)] } ?? [],
        remedy: "list them as two APIs")
    }
  }

  private mutating func keepFirst(_ entry: Node.Entry, warns: Bool = false) {
    guard let own = root[entry.key] else {
      if !isInherited(entry.key) { root[entry.key] = entry }
      return
    }
    if warns, !own.value.isSame(as: entry.value) {
      diagnostics.warning(
        .mergeIgnored, "\(quoted(entry.key)) differs from that of an earlier document, which is kept",
        at: entry.keyRange, related: [.init("this one is kept", at: own.keyRange)])
    }
  }

  /// What a later document says for all of its operations must not become true of the first one's.
  private func isInherited(_ key: String) -> Bool {
    ["servers", "security", "consumes", "produces", "schemes"].contains(key)
  }

  /// A part of the root that Swagger 2.0 has there and OpenAPI 3 among the components.
  private mutating func mergeSection(_ entry: Node.Entry) {
    guard var own = root[entry.key] else {
      root[entry.key] = entry
      return
    }
    own.value = merged(own.value, with: entry.value, of: entry.key) { $0 }
    root[entry.key] = own
  }

  private mutating func mergeComponents(_ entry: Node.Entry) {
    var components = root["components"] ?? entry
    var sections = EntryTable(components.value.entries)
    for section in entry.value.entries {
      let own = sections[section.key] ?? section
      let members = merged(own.value, with: section.value, of: section.key) { $0 }
      sections[section.key] = Node.Entry(key: own.key, keyRange: own.keyRange, value: members)
    }
    components.value.value = .mapping(sections.entries)
    root["components"] = components
  }

  private mutating func mergeMembers(of entry: Node.Entry, into key: String, adapted: (Node) -> Node) {
    var own =
      root[key] ?? Node.Entry(key: key, keyRange: entry.keyRange, value: Node(.mapping([]), at: entry.value.range))
    var items = EntryTable(own.value.entries)
    for item in entry.value.entries {
      let incoming = Node.Entry(key: item.key, keyRange: item.keyRange, value: adapted(item.value))
      guard var existing = items[item.key] else {
        items[item.key] = incoming
        continue
      }
      existing.value = merged(existing.value, with: incoming.value, of: item.key) { $0 }
      items[item.key] = existing
    }
    own.value.value = .mapping(items.entries)
    root[key] = own
  }

  /// The members of both mappings; a name that both have must mean the same.
  private mutating func merged(
    _ left: Node, with right: Node, of container: String, adapted: (Node) -> Node
  ) -> Node {
    var members = EntryTable(left.entries)
    for member in right.entries {
      guard let own = members[member.key] else {
        members[member.key] = member
        continue
      }
      if !own.value.isSame(as: member.value) { reportConflict(own, member, in: container) }
    }
    return Node(.mapping(members.entries), at: left.range)
  }

  private mutating func reportConflict(_ own: Node.Entry, _ other: Node.Entry, in container: String) {
    diagnostics.error(
      .mergeConflict, "\(quoted(other.key)) in \(quoted(container)) is defined twice, and differently",
      at: other.keyRange, related: [.init("first defined here", at: own.keyRange)],
      remedy: "make both the same, or rename one of them")
  }

  private mutating func mergeTags(_ entry: Node.Entry) {
    guard var own = root["tags"], case .sequence(var tags) = own.value.value,
      case .sequence(let others) = entry.value.value
    else { return keepFirst(entry) }
    for other in others {
      guard let name = other.member("name") else { continue }
      if !tags.contains(where: { $0.member("name")?.isSame(as: name) == true }) { tags.append(other) }
    }
    own.value.value = .sequence(tags)
    root["tags"] = own
  }
}

/// What the operations of a later document take from its root.
private struct Inherited {
  /// The fields of operations, and what they say there.
  private var operationFields: [(key: String, value: Node)] = []
  private var servers: Node?

  /// What must move down: only what differs from the first document.
  init(of document: Node, beside first: Node) {
    for key in ["security", "consumes", "produces", "schemes"] {
      let value = Self.difference(key, of: document, beside: first) { range in
        // Without schemes of its own, a document is served under those of the other.
        key == "schemes" ? nil : Node(.sequence([]), at: range)
      }
      if let value { operationFields.append((key, value)) }
    }
    servers = Self.difference("servers", of: document, beside: first) { range in
      let url = Node.Entry(key: "url", keyRange: range, value: Node(.string("/"), at: range))
      return Node(.sequence([Node(.mapping([url]), at: range)]), at: range)
    }
  }

  private static func difference(
    _ key: String, of document: Node, beside first: Node, absent: (SourceRange) -> Node?
  ) -> Node? {
    switch (first.member(key), document.member(key)) {
    case (nil, nil): nil
    case (let own?, let other?): own.isSame(as: other) ? nil : other
    case (nil, let other?): other
    case (_?, nil): absent(document.range)
    }
  }

  private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

  func applied(toPathItem item: Node) -> Node {
    guard !operationFields.isEmpty || servers != nil, case .mapping = item.value else { return item }
    var members = EntryTable(item.entries)
    if let servers, members["servers"] == nil { members["servers"] = entry("servers", servers) }
    for var member in members.entries where Self.methods.contains(member.key) {
      guard case .mapping(let entries) = member.value.value else { continue }
      var operation = EntryTable(entries)
      for field in operationFields where operation[field.key] == nil {
        operation[field.key] = entry(field.key, field.value)
      }
      member.value.value = .mapping(operation.entries)
      members[member.key] = member
    }
    return Node(.mapping(members.entries), at: item.range)
  }

  private func entry(_ key: String, _ value: Node) -> Node.Entry {
    Node.Entry(key: key, keyRange: value.range, value: value)
  }
}
