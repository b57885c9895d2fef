// OpenAPI out of documentation pages: the fenced JSON blocks that are OpenAPI documents, merged into one.
package import GenDiagnostics
package import GenSourceTree

/// The server that an import adds where pages name it only in their prose.
package struct ImportedServer: Sendable {
  package var url: String
  package var description: String?

  package init(url: String, description: String? = nil) {
    self.url = url
    self.description = description
  }
}

/// Reads the pages and writes the one document that they hold together, as JSON. `nil` where `diagnostics` has errors.
///
/// Every place in the diagnostics is a place in a page.
package func importPages(
  _ pages: [SourceFile], server: ImportedServer? = nil, limits: ReadingLimits = ReadingLimits(),
  diagnostics: inout Diagnostics
) -> [UInt8]? {
  var found = Diagnostics()
  let documents = pages.flatMap { openAPIBlocks(in: $0, limits: limits, diagnostics: &found) }
  let merged = found.hasErrors ? nil : mergeDocuments(documents, diagnostics: &found)
  diagnostics.add(contentsOf: found)
  guard let merged, !found.hasErrors else { return nil }
  return formattedJSON(adding(server, to: merged))
}

/// The documents of one page, in its order.
private func openAPIBlocks(in page: SourceFile, limits: ReadingLimits, diagnostics: inout Diagnostics) -> [Node] {
  var documents: [Node] = []
  for block in fencedBlocks(in: page.bytes) where block.language.utf8.elementsEqual("json".utf8) {
    // An example of a request or a response is JSON too, and need not even be correct.
    guard mentionsOpenAPI(page.bytes[block.content]) else { continue }
    let masked = mask(page, except: block.content)
    guard let document = readSourceTree(masked, limits: limits, diagnostics: &diagnostics) else { continue }
    if document.member("openapi") != nil { documents.append(document) }
  }
  if documents.isEmpty, !diagnostics.hasErrors {
    diagnostics.add(
      Diagnostic(
        .noDocumentInPage, .error, "the page holds no OpenAPI document in a fenced block marked 'json'", at: nil,
        path: page.path))
  }
  return documents
}

private func mentionsOpenAPI(_ text: ArraySlice<UInt8>) -> Bool {
  let key = Array("\"openapi\"".utf8)
  var rest = text
  while let quote = rest.firstIndex(of: 0x22) {
    rest = rest[quote...]
    if rest.starts(with: key) { return true }
    rest = rest.dropFirst()
  }
  return false
}

/// The page with spaces for all but one block, so that the reader's offsets are the page's. The name says that it is
/// JSON and nothing else.
private func mask(_ page: SourceFile, except block: Range<Int>) -> SourceFile {
  var bytes = [UInt8](repeating: 0x20, count: page.bytes.count)
  bytes.replaceSubrange(block, with: page.bytes[block])
  return SourceFile(id: page.id, path: page.path + ".json", bytes: bytes)
}

private func adding(_ server: ImportedServer?, to document: Node) -> Node {
  guard let server else { return document }
  func entry(_ key: String, _ value: Node.Value) -> Node.Entry {
    Node.Entry(key: key, keyRange: document.range, value: Node(value, at: document.range))
  }
  let description = server.description.map { [entry("description", .string($0))] } ?? []
  let object = Node(.mapping([entry("url", .string(server.url))] + description), at: document.range)
  var members = EntryTable(document.entries)
  if members["servers"] != nil {
    members["servers"] = entry("servers", .sequence([object]))
  } else {
    members.insert(entry("servers", .sequence([object])), after: "info")
  }
  return Node(.mapping(members.entries), at: document.range)
}
