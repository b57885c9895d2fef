// The schemas whose values are files: parts of multipart bodies that are neither text nor JSON (OpenAPI 3.0.4 §4.7.14.4,
// 3.1.1 §4.8.14.4). Looks at the schemas as they are written, as what they are to Swift depends on it.
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// Finds the properties of multipart bodies that are files. A schema that is also part of JSON stays a string there
  /// and here: JSON has no place for bytes.
  mutating func findFiles() {
    let bodies = everyOperation.flatMap { operation in
      [operation.requestBody?.content ?? []] + operation.responses.map(\.value.content)
    }.joined()
    var found: Set<SchemaID> = []
    var texts = everyOperation.flatMap(\.parameters).compactMap {
      ($0.schema ?? $0.content.first?.value.schema)?.id
    }
    for media in bodies {
      let name = MediaTypeName(media.name)
      guard let use = media.value.schema else { continue }
      if name.hasNamedParts {
        let parts = parts(of: use.id, media.value.encoding)
        found.formUnion(parts.files)
        texts += parts.texts
      } else if name.isJSON || name.isForm {
        texts.append(use.id)
      }
    }
    guard !found.isEmpty else { return }
    files = found.subtracting(reachable(from: texts))
  }

  /// The schemas of the parts of a multipart body.
  private func parts(
    of body: SchemaID, _ encodings: [Named<ResolvedEncoding>]
  ) -> (files: [SchemaID], texts: [SchemaID]) {
    var (files, texts): ([SchemaID], [SchemaID]) = ([], [])
    for id in conjoined(body) {
      let schema = resolved.schemas[id]
      for property in schema.properties {
        let encoding = encodings.first { $0.name.hasSameBytes(as: property.name) }?.value.encoding
        let found = self.files(in: property.use, encoding)
        if found.isEmpty { texts.append(property.use.id) } else { files += found }
      }
      if case .schema(let use) = schema.additionalProperties {
        let found = self.files(in: use, nil)
        if found.isEmpty { texts.append(use.id) } else { files += found }
      }
    }
    return (files, texts)
  }

  /// What of a part's schema is a file: itself, its elements, or each of the alternatives to `null`. None where an
  /// alternative is none.
  private func files(in use: SchemaUse, _ encoding: Encoding?) -> [SchemaID] {
    let part = element(of: use.id)
    if isFile(resolved.schemas[part], encoding) { return [part] }
    let alternatives = conjoined(part).filter { id in
      let schema = resolved.schemas[id]
      return schema.allOf.isEmpty && schema.anyOf.isEmpty && schema.oneOf.isEmpty
        && !isNull(SchemaUse(id: id, range: schema.range))
    }.map { element(of: $0) }
    return alternatives.allSatisfy { isFile(resolved.schemas[$0], encoding) } ? alternatives : []
  }

  /// Several values are several parts.
  private func element(of id: SchemaID) -> SchemaID { resolved.schemas[id].items?.id ?? id }

  /// The schema with all that describe the same value.
  private func conjoined(_ id: SchemaID) -> Set<SchemaID> {
    walk(from: [id]) { schema in (schema.allOf + schema.anyOf + schema.oneOf).map(\.id) }
  }

  private func reachable(from ids: [SchemaID]) -> Set<SchemaID> {
    walk(from: ids) { schema in
      var held = schema.properties.map(\.use) + schema.prefixItems + schema.allOf + schema.anyOf + schema.oneOf
      if let items = schema.items { held.append(items) }
      if case .schema(let use) = schema.additionalProperties { held.append(use) }
      return held.map(\.id)
    }
  }

  private func walk(from ids: [SchemaID], _ next: (ResolvedSchema) -> [SchemaID]) -> Set<SchemaID> {
    var seen: Set<SchemaID> = []
    var pending = ids
    while let id = pending.popLast() {
      if seen.insert(id).inserted { pending += next(resolved.schemas[id]) }
    }
    return seen
  }

  private func isFile(_ schema: ResolvedSchema, _ encoding: Encoding?) -> Bool {
    let keywords = schema.keywords
    let types = keywords.types.map(\.value).filter { $0 != .null }
    let mediaType = (encoding?.contentType?.value ?? keywords.contentMediaType?.value).map { MediaTypeName($0) }
    let isOther = mediaType.map { !$0.isText && !$0.isJSON || $0.isRange } ?? false
    // An object in XML, say: nothing here writes that.
    if isOther, encoding?.contentType != nil, types.contains(.object), schema.componentName == nil { return true }
    guard types.allSatisfy({ $0 == .string }), keywords.enumeration == nil, keywords.constant == nil else {
      return false
    }
    if let coding = keywords.contentEncoding?.value.lowercased() { return coding == "binary" }
    if types.isEmpty {
      guard inferredType(of: schema) == nil, schema.allOf.isEmpty, schema.anyOf.isEmpty, schema.oneOf.isEmpty else {
        return false
      }
    }
    return keywords.format?.value == "binary" || isOther
  }
}
