// From the document as written to the document with no `$ref` left: the way into this room.

package import GenDiagnostics
package import GenDocument
package import GenSourceTree
package import GenWorkers

/// Follows every reference of a document and checks the rules that need more than one place to check.
///
/// - Parameters:
///   - root: the tree that `document` was read from.
///   - path: where the root document lies below the declared root folder, such as `api.yaml` or `v1/api.yaml`.
///   - loader: hands out the other files below the declared root.
///   - sourceMap: gains the files that references name.
/// - Returns: what could be resolved. Where `diagnostics` has errors, what they are about is missing from it.
package func resolveDocument(
  _ root: Node, document: OpenAPIDocument, path: String, loader: DocumentLoader = .none,
  sourceMap: inout SourceMap, options: ResolutionOptions = ResolutionOptions(), workers: any Workers = OneWorker(),
  diagnostics: inout Diagnostics
) -> ResolvedDocument {
  let files = LoadedFiles(
    root: root, path: path, version: document.version, sourceMap: sourceMap, loader: loader, options: options)
  let resolver = Resolver(
    lookup: ReferenceLookup(files: files, options: options), options: options, diagnostics: diagnostics)
  let resolved = resolver.resolve(document)
  sourceMap = files.sourceMap
  diagnostics = resolver.diagnostics
  checkRules(of: resolved, options: options, workers, diagnostics: &diagnostics)
  return resolved
}

extension Resolver {
  fileprivate func resolve(_ document: OpenAPIDocument) -> ResolvedDocument {
    let components = Position(scope: .root, pointer: document.version.componentsPointer)
    let schemasPosition = Position(scope: .root, pointer: document.version.schemasPointer)
    let componentSchemas = resolveSchemas(of: document.components, at: schemasPosition)
    resolvePendingSchemas()
    let securitySchemes = resolve(document.components, at: components)
    let operations = (document.paths?.items ?? []).flatMap { item in
      self.operations(
        of: item.value, at: Position(scope: .root, pointer: "#/paths").key(item.name),
        PathItemPlace(name: item.name, nameRange: item.nameRange, isTemplate: true))
    }
    let webhooks = document.webhooks.flatMap { item in
      self.operations(
        of: item.value, at: Position(scope: .root, pointer: "#/webhooks").key(item.name),
        PathItemPlace(name: item.name, nameRange: item.nameRange, isWebhook: true))
    }
    resolvePendingSchemas()
    reportRepeatedIdentifiers()
    let requirements = (document.security ?? []) + (operations + webhooks).flatMap { $0.operation.security ?? [] }
    let undeclared = undeclaredSecuritySchemes(in: requirements, besides: securitySchemes)
    let table = SchemaTable(schemas.resolved)
    return ResolvedDocument(
      document: document, schemas: table, componentSchemas: componentSchemas,
      operations: operations.toldApart(table), webhooks: webhooks, securitySchemes: securitySchemes + undeclared,
      referenceTargets: schemas.targets, hasDynamicReferences: schemas.hasDynamicReferences)
  }
}
