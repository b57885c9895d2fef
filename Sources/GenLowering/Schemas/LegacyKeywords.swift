// Keywords of another version in a document, as that of the document writes them: what reading a schema understands, an
// evaluator of its dialect has to understand too.
import GenDiagnostics
import GenSourceTree

extension [Node.Entry] {
  /// With the keywords that JSON Schema 2020-12 has instead of those of older drafts and of OpenAPI 3.0.
  func modernized() -> [Node.Entry] {
    let isTuple = contains { $0.key == "items" && $0.value.items != nil }
    var result: [Node.Entry] = []
    for entry in self {
      switch (entry.key, entry.value.value) {
      case ("items", .sequence): result.append(entry.renamed("prefixItems"))
      case ("additionalItems", _): if isTuple { result.append(entry.renamed("items")) }
      case ("dependencies", .mapping(let members)): result += entry.dependents(members)
      case ("exclusiveMinimum", .bool), ("exclusiveMaximum", .bool): break
      case ("minimum", .number):
        result.append(isExclusive("exclusiveMinimum") ? entry.renamed("exclusiveMinimum") : entry)
      case ("maximum", .number):
        result.append(isExclusive("exclusiveMaximum") ? entry.renamed("exclusiveMaximum") : entry)
      default: result.append(entry)
      }
    }
    return result
  }

  /// With the booleans that OpenAPI 3.0 has beside `minimum` and `maximum` instead of bounds of their own.
  func withBooleanBounds() -> [Node.Entry] {
    var result: [Node.Entry] = []
    for entry in self {
      switch (entry.key, entry.value.value) {
      case ("exclusiveMinimum", .number), ("exclusiveMaximum", .number):
        let bound = entry.key == "exclusiveMinimum" ? "minimum" : "maximum"
        result.append(entry.renamed(bound))
        result.append(
          Node.Entry(key: entry.key, keyRange: entry.keyRange, value: Node(.bool(true), at: entry.keyRange)))
      case ("minimum", _): if !hasNumber("exclusiveMinimum") { result.append(entry) }
      case ("maximum", _): if !hasNumber("exclusiveMaximum") { result.append(entry) }
      default: result.append(entry)
      }
    }
    return result
  }

  private func isExclusive(_ keyword: String) -> Bool {
    contains { entry in
      guard entry.key == keyword, case .bool(let flag) = entry.value.value else { return false }
      return flag
    }
  }

  private func hasNumber(_ keyword: String) -> Bool {
    contains { entry in
      guard entry.key == keyword, case .number = entry.value.value else { return false }
      return true
    }
  }
}

extension Node.Entry {
  fileprivate func renamed(_ key: String) -> Node.Entry {
    Node.Entry(key: key, keyRange: keyRange, value: value)
  }

  /// `dependencies` as the two keywords that it has become.
  fileprivate func dependents(_ members: [Node.Entry]) -> [Node.Entry] {
    let required = members.filter { $0.value.items != nil }
    let schemas = members.filter { $0.value.items == nil }
    return [("dependentRequired", required), ("dependentSchemas", schemas)].filter { !$0.1.isEmpty }
      .map { Node.Entry(key: $0.0, keyRange: keyRange, value: Node(.mapping($0.1), at: value.range)) }
  }
}

extension Node {
  fileprivate var items: [Node]? {
    if case .sequence(let items) = value { items } else { nil }
  }
}
