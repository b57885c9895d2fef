// The whole way from documents to Swift. A pure function: what touches the disk comes in as values and a loader, and
// goes out as values.
package import GenDiagnostics
import GenDocument
package import GenEmission
package import GenIR
import GenLowering
package import GenResolution
package import GenSourceTree
package import GenWorkers

/// One run over the documents of one API.
package struct Pipeline: Sendable {
  package var api: APIConfiguration
  package var limits: ReadingLimits
  /// Hands out the files that references name.
  package var loader: DocumentLoader
  /// Templates that replace the built-in ones, by name.
  package var templates: [String: String]
  /// What does independent work at once.
  package var workers: any Workers
  /// What the files and their lines are called in diagnostics.
  package var sources = SourceMap()
  package var diagnostics = Diagnostics()
  /// What there was to say about the configuration, whose file is none of `sources`.
  package private(set) var complaints = Diagnostics()
  /// What of the document the output has, once it has been lowered.
  package private(set) var coverage: Coverage?

  package init(
    _ api: APIConfiguration, limits: ReadingLimits = ReadingLimits(), loader: DocumentLoader = .none,
    templates: [String: String] = [:], workers: any Workers = OneWorker()
  ) {
    self.api = api
    self.limits = limits
    self.loader = loader
    self.templates = templates
    self.workers = workers
  }

  /// One of the documents that together are the API.
  package struct Document: Sendable {
    /// Relative to the declared root, joined by `/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// bytes → files. `nil` where `diagnostics` has errors.
  package mutating func generate(_ documents: [Document]) -> [OutputFile]? {
    guard let api = lower(documents) else { return nil }
    return emit(api, from: documents)
  }

  /// bytes → `Node` → `OpenAPIDocument` → `ResolvedDocument` → `API`. `nil` where `diagnostics` has errors.
  package mutating func lower(_ documents: [Document]) -> API? {
    let first = documents.first?.path ?? ""
    let trees = documents.map { document in
      read(document)?.movingReferences(from: document.path, to: first)
    }
    guard !diagnostics.hasErrors, let root = mergeDocuments(trees.compactMap { $0 }, diagnostics: &diagnostics),
      let document = parseDocument(root, diagnostics: &diagnostics)
    else { return nil }
    var resolution = ResolutionOptions()
    resolution.reading = limits
    resolution.remoteDocuments = api.references
    let resolved = resolveDocument(
      root, document: document, path: first, loader: loader, sourceMap: &sources, options: resolution,
      workers: workers, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let options = LoweringOptions(
      name: api.name, names: api.names, types: api.types,
      formats: FormatTable.standard.replacing(api.formats), untyped: api.untyped, assertedFormats: api.assertedFormats,
      document: first, mergedDocuments: Self.paths(of: trees, documents), validation: api.validation)
    var targets = OverrideTargets()
    let lowered = lowerDocument(
      resolved, options: options, workers: workers, diagnostics: &diagnostics, targets: &targets)
    complaints.add(contentsOf: unusedEntries(in: resolved, targets))
    coverage = Coverage(of: resolved, diagnostics: diagnostics)
    return diagnostics.hasErrors ? nil : lowered
  }

  /// The paths of all documents but the first, by what their nodes say of their file.
  private static func paths(of trees: [Node?], _ documents: [Document]) -> [FileID: String] {
    var paths: [FileID: String] = [:]
    for case (let tree?, let document) in zip(trees, documents).dropFirst() { paths[tree.range.file] = document.path }
    return paths
  }

  /// `API` → files.
  private mutating func emit(_ lowered: API, from documents: [Document]) -> [OutputFile]? {
    let options = EmissionOptions(
      parts: api.parts, access: api.access, layout: api.layout,
      generatedFrom: documents.map(\.path).joined(separator: ", "))
    do {
      return try emitFiles(lowered, options: options, templates: TemplateSet(replacing: templates), workers: workers)
    } catch {
      for problem in error.problems { diagnostics.error(.invalidTemplate, problem, at: nil) }
      return nil
    }
  }

  private mutating func read(_ document: Document) -> Node? {
    let id = sources.add(path: document.path, bytes: document.bytes)
    return readSourceTree(sources[id], limits: limits, workers: workers, diagnostics: &diagnostics)
  }
}
