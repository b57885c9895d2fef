// The schemas that values are checked against, and all that these refer to, written down again: without what says nothing
// about validity, every reference as a pointer to where its target is written down.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// `nil` where no value is checked against a schema.
  func embeddedSchemas() -> EmbeddedSchemas? {
    guard !exactSchemas.isEmpty else { return nil }
    var writer = SchemaWriter(resolved, circles, document: options.document, merging: embeddedDocuments)
    var texts: [DocumentKey: String] = [:]
    var pending = writer.keepsIdentifiers ? resolved.schemas.map(\.id) : Array(exactSchemas)
    var seen: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      let schema = resolved.schemas[id]
      texts[DocumentKey(schema.pointer(merging: embeddedDocuments))] = writer.text(of: schema)
      pending += writer.targets
      writer.targets = []
    }
    if writer.keepsIdentifiers { addAliases(to: &texts) }
    let schemas = texts.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
    var kept: [EmbeddedSchema] = []
    // What stands inside another comes right behind it, but for names that only begin as it does.
    var holders: [String] = []
    for (pointer, json) in schemas.map({ ($0.key.text, $0.value) }) {
      while let holder = holders.last, !pointer.utf8.starts(with: holder.utf8) { holders.removeLast() }
      if holders.contains(where: pointer.isBelow) { continue }
      holders.append(pointer)
      kept.append(EmbeddedSchema(pointer: pointer, json: json))
    }
    return EmbeddedSchemas(
      document: options.document, dialect: resolved.version < .v3_1 ? .openAPI30 : .draft202012,
      assertedFormats: AssertedFormat.allCases.filter(options.assertedFormats.contains), schemas: kept)
  }
}

extension Lowerer {
  /// The merged documents whose schemas are called by their own paths. None where references are kept as they are
  /// written: those of a merged document lead into the first.
  var embeddedDocuments: [FileID: String] { resolved.hasDynamicReferences ? [:] : options.mergedDocuments }

  /// Components that are nothing but a reference: a reference that is kept as it is written may lead to one.
  private func addAliases(to texts: inout [DocumentKey: String]) {
    for component in resolved.componentSchemas {
      let key = DocumentKey("#/components/schemas/" + JSONPointer.escaped(component.name))
      let reference = "#" + resolved.schemas[component.value.id].pointer.dropFirst()
      if texts[key] == nil { texts[key] = "{\"$ref\":\(Node.quoted(reference))}" }
    }
  }
}

extension String {
  /// Whether the place that this pointer names is inside the one of another.
  fileprivate func isBelow(_ other: String) -> Bool {
    utf8.starts(with: other.utf8)
      && utf8.dropFirst(other.utf8.count).first.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") } == true
  }
}

/// Writes schemas as JSON on one line.
private struct SchemaWriter {
  /// The schemas that references lead to which have been written.
  var targets: [SchemaID] = []
  /// Whether schemas find each other at run time by names of their own (`$dynamicRef`): then nothing is rewritten.
  let keepsIdentifiers: Bool
  private let resolved: ResolvedDocument
  private let circles: InPlaceCircles
  private let ids: [SourceRange: SchemaID]
  private let document: String
  /// The paths of the documents that were merged into that one.
  private let merged: [FileID: String]
  private var text = ""
  /// How references lead from the file at hand to the folder that all paths are relative to.
  private var upwards = ""
  private var file = ""
  /// The schemas that are being written in the place of a reference: their properties may refer to them again.
  private var bases: [SchemaID] = []

  init(_ resolved: ResolvedDocument, _ circles: InPlaceCircles, document: String, merging merged: [FileID: String]) {
    self.merged = merged
    self.resolved = resolved
    self.circles = circles
    ids = Dictionary(resolved.schemas.map { ($0.range, $0.id) }) { first, _ in first }
    self.document = document
    keepsIdentifiers = resolved.hasDynamicReferences
  }

  mutating func text(of schema: ResolvedSchema) -> String {
    text = ""
    file = Self.file(of: schema.pointer(merging: merged))
    let path = file.isEmpty ? document : file
    upwards = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    let source = schema.keywords.source
    // What stands beside a reference has been read as a schema without it.
    if let target = resolved.referenceTargets[schema.range], case .mapping(let entries) = source.value,
      !entries.contains(where: { $0.key == "$ref" || $0.key == "$dynamicRef" })
    {
      writeSchema(entries, of: schema.id, target: target, hasReference: false)
    } else {
      writeSchema(source)
    }
    return text
  }

  private static func file(of pointer: String) -> String {
    let end = pointer.utf8.firstIndex(of: UInt8(ascii: "#")) ?? pointer.utf8.endIndex
    return String(pointer[..<end])
  }

  private mutating func writeSchema(_ node: Node) {
    guard case .mapping(let entries) = node.value else { return text += node.compactText }
    let hasReference = entries.contains { $0.key == "$ref" }
    writeSchema(
      entries, of: ids[node.range], target: hasReference ? resolved.referenceTargets[node.range] : nil,
      hasReference: hasReference)
  }

  private mutating func writeSchema(
    _ entries: [Node.Entry], of id: SchemaID?, target: ReferenceTarget?, hasReference: Bool
  ) {
    var isFirst = true
    text += "{"
    if let target, !hasReference {
      writeKey("$ref", &isFirst)
      writeReference(to: target)
    }
    let entries = resolved.version < .v3_1 ? entries.withBooleanBounds() : entries.modernized()
    for entry in entries where !isSilent(entry.key) {
      if case .sequence(let items) = entry.value.value, !items.isEmpty, members(items, entry.key, of: id).isEmpty {
        continue
      }
      writeKey(entry.key, &isFirst)
      if entry.key == "$ref", let target {
        writeReference(to: target)
      } else {
        writeValue(of: entry, in: id)
      }
    }
    text += "}"
  }

  /// A member of an `allOf`: of one that has the schema among its own alternatives only what else it says.
  private mutating func writeMember(_ node: Node, of id: SchemaID?) {
    guard let id, let target = resolved.referenceTargets[node.range]?.schema, circles.takesBase(of: target, in: id),
      !bases.contains(target), case .mapping(let entries) = resolved.schemas[target].keywords.source.value
    else { return writeSchema(node) }
    let own = entries.filter { $0.key != "oneOf" && $0.key != "anyOf" }
    bases.append(target)
    defer { bases.removeLast() }
    writeSchema(own, of: target, target: nil, hasReference: false)
  }

  /// The schemas of a list that close no circle of schemas for one and the same value.
  private func members(_ items: [Node], _ keyword: String, of id: SchemaID?) -> [Node] {
    guard let id, !keepsIdentifiers else { return items }
    return items.filter { item in
      guard let target = resolved.referenceTargets[item.range]?.schema else { return true }
      switch keyword {
      case "allOf": return !circles.leavesOut(member: target, of: id)
      case "anyOf", "oneOf": return !circles.leavesOut(alternative: target, of: id)
      default: return true
      }
    }
  }

  private mutating func writeKey(_ key: String, _ isFirst: inout Bool) {
    if !isFirst { text += "," }
    isFirst = false
    text += Node.quoted(key) + ":"
  }

  private mutating func writeValue(of entry: Node.Entry, in id: SchemaID?) {
    switch (SchemaHolder(entry.key), entry.value.value) {
    case (.schema?, .mapping): writeSchema(entry.value)
    case (.schema?, .sequence(let items)), (.schemas?, .sequence(let items)):
      text += "["
      for (index, item) in members(items, entry.key, of: id).enumerated() {
        if index > 0 { text += "," }
        entry.key == "allOf" ? writeMember(item, of: id) : writeSchema(item)
      }
      text += "]"
    case (.map?, .mapping(let members)):
      var isFirst = true
      text += "{"
      for member in members {
        writeKey(member.key, &isFirst)
        writeSchema(member.value)
      }
      text += "}"
    default: text += entry.value.compactText
    }
  }

  /// Whether a keyword says nothing about which values are valid.
  private func isSilent(_ key: String) -> Bool {
    switch key {
    case "title", "description", "default", "deprecated", "example", "examples", "externalDocs", "xml", "discriminator",
      "$comment":
      return true
    case "$id", "$anchor", "$dynamicAnchor", "$schema", "id": return !keepsIdentifiers
    default: return key.utf8.starts(with: "x-".utf8)
    }
  }

  /// The target's pointer as a URI reference (RFC 3986 §4.2, RFC 6901 §6).
  private mutating func writeReference(to target: ReferenceTarget) {
    targets.append(target.schema)
    if keepsIdentifiers { return text += Node.quoted(target.text) }
    let pointer = resolved.schemas[target.schema].pointer(merging: merged)
    let path = Self.file(of: pointer)
    let fragment = String(pointer[pointer.utf8.index(pointer.utf8.startIndex, offsetBy: path.utf8.count)...])
    var reference = ""
    if DocumentKey(path) != DocumentKey(file) { reference = upwards + (path.isEmpty ? document : path) }
    text += Node.quoted(reference + "#" + String(fragment.dropFirst()).percentEncoded)
  }
}

/// What a keyword holds of schemas.
private enum SchemaHolder {
  case schema, schemas, map

  init?(_ keyword: String) {
    switch keyword {
    case "additionalProperties", "additionalItems", "items", "contains", "not", "if", "then", "else", "propertyNames",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema":
      self = .schema
    case "allOf", "anyOf", "oneOf", "prefixItems": self = .schemas
    case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": self = .map
    default: return nil
    }
  }
}

extension Node {
  /// The value as JSON without any space.
  fileprivate var compactText: String {
    switch value {
    case .sequence(let items): "[" + items.map(\.compactText).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { Self.quoted($0.key) + ":" + $0.value.compactText }.joined(separator: ",") + "}"
    case .null, .bool, .number, .string: jsonText
    }
  }

  static func quoted(_ text: String) -> String {
    Node(.string(text), at: SourceRange(file: FileID(0), start: 0, end: 0)).jsonText
  }
}

extension String {
  /// With everything escaped that may not stand in a fragment (RFC 3986 §3.5).
  fileprivate var percentEncoded: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
