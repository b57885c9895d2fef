// One run of `gen generate`: every API is generated first, and only then, where all went well, is anything written.
import GenDiagnostics
import GenEmission
import GenIR
import GenPipeline
import GenSourceTree

struct GenerationRun {
  private let jobs: Int?
  private let report: Report
  /// The configuration and the manifests, which diagnostics about the run as a whole point into.
  private var sources = SourceMap()
  private var diagnostics = Diagnostics()
  private var severities = SeverityPolicy()
  /// What there was to say about each API, as the severities have it.
  private var apiRuns: [(diagnostics: Diagnostics, sources: SourceMap)] = []

  init(jobs: Int?, report: Report) {
    self.jobs = jobs
    self.report = report
  }

  /// Reads the configuration.
  mutating func open(_ options: GenerationOptions) -> Workspace? {
    let workspace = Workspace(options, sources: &sources, diagnostics: &diagnostics)
    severities = workspace?.configuration.severities ?? severities
    return workspace
  }

  /// Prints the intermediate representation of every API.
  mutating func dump(_ workspace: Workspace) throws {
    let products = try products(workspace) { pipeline, documents in pipeline.lower(documents) }
    for product in products { print(try dumpText(product.value), terminator: "") }
  }

  /// Generates everything, then writes it or compares it with what is there.
  mutating func generate(_ workspace: Workspace, isCheck: Bool) throws {
    let outputs = workspace.outputs(diagnostics: &diagnostics)
    try failOnErrors()
    var products = try products(workspace) { pipeline, documents in pipeline.generate(documents) }
    if let place = workspace.sharedOutput {
      products = [Product(value: place.gather(products.map(\.value)), inputs: products.flatMap(\.inputs))]
    }
    if isCheck {
      try compare(products, with: outputs)
    } else {
      try write(products, to: outputs, workspace)
    }
  }

  /// Prints what there was to say.
  func finish() {
    report.print([(severities.applied(to: diagnostics), sources)] + apiRuns)
  }

  private func failOnErrors() throws {
    let runs = [severities.applied(to: diagnostics)] + apiRuns.map(\.diagnostics)
    if runs.contains(where: \.hasErrors) { throw RunFailure.input }
  }
}

// From the documents to what is made of them.
extension GenerationRun {
  /// What came of one API.
  private struct Product<Value: Sendable>: Sendable {
    var value: Value
    var inputs: [String]
  }

  private struct Outcome<Value: Sendable>: Sendable {
    var product: Product<Value>?
    var pipeline: Pipeline
    /// What there was to say about the configuration.
    var complaints = Diagnostics()
  }

  /// Puts every API through the pipeline. Throws where one of them cannot be generated.
  private mutating func products<Value: Sendable>(
    _ workspace: Workspace, _ body: @escaping @Sendable (inout Pipeline, [Pipeline.Document]) -> Value?
  ) throws -> [Product<Value>] {
    let limits = workspace.configuration.limits
    let loader = workspace.root.loader(limit: limits.fileBytes)
    let apis = workspace.configuration.apis
    let threads = Threads(jobs: jobs)
    let workers = Threads(count: threads.count / max(1, apis.count))
    let outcomes = threads.map(apis) { api in
      var outcome = Outcome<Value>(pipeline: Pipeline(api, limits: limits, loader: loader, workers: workers))
      outcome.pipeline.templates = workspace.templates(of: api, diagnostics: &outcome.complaints)
      if let documents = workspace.documents(of: api, diagnostics: &outcome.complaints),
        let value = body(&outcome.pipeline, documents)
      {
        let inputs = documents.map { workspace.root.folder.appending(path: $0.path) }
        outcome.product = Product(value: value, inputs: inputs)
      }
      return outcome
    }
    for outcome in outcomes {
      diagnostics.add(contentsOf: outcome.complaints)
      diagnostics.add(contentsOf: outcome.pipeline.complaints)
      let said = severities.applied(to: outcome.pipeline.diagnostics)
      apiRuns.append((said, outcome.pipeline.sources.located(in: workspace.root.folder)))
    }
    try failOnErrors()
    return outcomes.compactMap(\.product)
  }
}

// From what is made to the disk.
extension GenerationRun {
  private mutating func plan(_ files: [OutputFile], for folder: OutputFolder) -> OutputPlan {
    guard let manifest = folder.manifest(sources: &sources, diagnostics: &diagnostics) else { return OutputPlan() }
    var problems = Diagnostics()
    let plan = OutputPlan(files, manifest: manifest, folder: folder.path, diagnostics: &diagnostics) { path in
      folder.contents(of: path, diagnostics: &problems)
    }
    diagnostics.add(contentsOf: problems)
    return plan
  }

  private mutating func compare(_ products: [Product<[OutputFile]>], with folders: [OutputFolder]) throws {
    let plans = zip(products, folders).map { ($1, plan($0.value, for: $1)) }
    try failOnErrors()
    for (folder, plan) in plans { print(plan.difference(in: folder.path), terminator: "") }
    if plans.contains(where: { !$0.1.isEmpty }) { throw RunFailure.drift }
  }

  private mutating func write(
    _ products: [Product<[OutputFile]>], to folders: [OutputFolder], _ workspace: Workspace
  ) throws {
    for (product, folder) in zip(products, folders) {
      diagnostics.add(contentsOf: folder.problems(with: product.inputs, workspace: workspace))
    }
    try failOnErrors()
    var failing = ""
    do {
      // Locks are taken in one order everywhere, so that two runs never wait for each other.
      var changes: [(transaction: OutputTransaction, plan: OutputPlan, folder: OutputFolder)] = []
      for (product, folder) in zip(products, folders).sorted(by: { $0.1.path < $1.1.path }) {
        failing = folder.path
        let transaction = try OutputTransaction(folder.path)
        changes.append((transaction, plan(product.value, for: folder), folder))
      }
      try failOnErrors()
      for change in changes {
        failing = change.folder.path
        try change.transaction.stage(change.plan)
      }
      for change in changes {
        failing = change.folder.path
        try change.transaction.commit()
        tell(change.plan, change.folder)
      }
    } catch let failure as FileSystem.Failure {
      diagnostics.add(.cannotWrite(failing, failure))
      throw RunFailure.input
    }
  }

  private func tell(_ plan: OutputPlan, _ folder: OutputFolder) {
    for file in plan.writes { report.detail("wrote \(folder.path.appending(path: file.path))") }
    for path in plan.removals { report.detail("removed \(folder.path.appending(path: path))") }
    let count = plan.writes.count { $0.path != Manifest.path }
    if plan.isEmpty {
      report.say("\(folder.path): nothing to change")
    } else {
      report.say("\(folder.path): \(count) written, \(plan.removals.count) removed")
    }
  }
}
