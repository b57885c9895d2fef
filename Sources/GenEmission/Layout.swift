// Which declaration goes to which file.

import GenIR
import GenSwiftText
import GenWorkers

extension Emission {
  /// Up to so many models have a file each; more share files by how their names begin.
  static let maximumModelFiles = 60
  /// Up to so many operations have their client methods and handlers beside the client and the server.
  static let maximumOperationsInOneFile = 30
  /// A file of models or operations with more bytes is cut in files by how their names begin.
  static let maximumFileSize = 64 << 10

  func layOut(_ units: [Unit], _ workers: any Workers) -> [OutputFile] {
    switch options.layout {
    case .split: split(units, workers)
    case .fixed(let count): balanced(units, into: max(1, count), workers)
    }
  }

  private func file(_ path: String, _ units: [Unit]) -> OutputFile {
    let view = FileView(
      generatedFrom: DocumentationText.line(options.generatedFrom),
      imports: imports(of: units),
      keepsUnderscores: units.contains(where: \.keepsUnderscores),
      declarations: join(units.map(\.text)))
    return OutputFile(path: path, contents: Array((templates.render(view, "file") + "\n").utf8))
  }

  /// In the order that swift-format wants.
  private func imports(of units: [Unit]) -> [ImportView] {
    var imports = Set(units.flatMap(\.modules)).map { ImportView(module: .identifier($0), isExposed: true) }
    if units.contains(where: \.usesRuntime) {
      let isExposed = units.contains { $0.usesRuntime && $0.exposesRuntime }
      imports.append(ImportView(module: .identifier("APIRuntime"), isExposed: isExposed))
    }
    return imports.sorted { $0.module.text < $1.module.text }
  }

  private func split(_ units: [Unit], _ workers: any Workers) -> [OutputFile] {
    let paths = paths(units)
    // Files of one folder may not differ in the case of their names alone.
    let members = Dictionary(grouping: units.indices) { paths[$0].lowercased() }.values
    let files = workers.map(Array(members)) { indices in
      file(indices.map { paths[$0] }.min() ?? "", indices.map { units[$0] })
    }
    return files.sorted { $0.path < $1.path }
  }

  private func paths(_ units: [Unit]) -> [String] {
    let stems = modelStems(units)
    let parts = operationParts(units)
    return units.map { unit in
      switch unit.place {
      case .model(let name): "Models/" + stems[name, default: FileName.swiftFile("Models")]
      case .operation(let group, let name):
        "Operations/" + FileName.swiftFile("Operations+\(group)" + parts[name, default: ""])
      case .client: "Client.swift"
      case .clientMethods(let group):
        hasFewOperations ? "Client.swift" : "Client/" + FileName.swiftFile("Client+\(group)")
      case .schemas: "Schemas.swift"
      case .security: "Security.swift"
      case .service: "Service.swift"
      case .server: "Server.swift"
      case .serverHandlers(let group):
        hasFewOperations ? "Server.swift" : "Server/" + FileName.swiftFile("Server+\(group)")
      case .webhooks(let file): FileName.swiftFile(file)
      }
    }
  }

  /// The file of each model.
  private func modelStems(_ units: [Unit]) -> [String: String] {
    let models = units.compactMap { if case .model(let name) = $0.place { (name, $0.text.utf8.count) } else { nil } }
    if models.count <= Self.maximumModelFiles { return stems(models.map(\.0)) }
    return NamePrefixes.cut(models, maximumSize: Self.maximumFileSize, hasFirstLetter: true)
      .mapValues { FileName.swiftFile("Models+" + $0) }
  }

  /// What follows the group in the name of each operation's file.
  private func operationParts(_ units: [Unit]) -> [String: String] {
    var groups: [String: [(name: String, size: Int)]] = [:]
    for unit in units {
      if case .operation(let group, let name) = unit.place {
        groups[group, default: []].append((name, unit.text.utf8.count))
      }
    }
    return groups.values.reduce(into: [:]) { parts, operations in
      let cut = NamePrefixes.cut(operations, maximumSize: Self.maximumFileSize, hasFirstLetter: false)
      parts.merge(cut.mapValues { $0.isEmpty ? "" : "+" + $0 }) { first, _ in first }
    }
  }

  private var hasFewOperations: Bool { api.operations.count <= Self.maximumOperationsInOneFile }

  /// A file name for each type: two files of a module may not have the same name, whatever their case and folder.
  private func stems(_ names: [String]) -> [String: String] {
    let webhooks = api.webhooks.operations.isEmpty ? [] : ["WebhookClient", "WebhookServer", "WebhookService"]
    let fixed = (["Client", "Schemas", "Security", "Server", "Service"] + webhooks).map { (key: $0, preferred: $0) }
    let models = names.map { (key: "Models/" + $0, preferred: $0) }
    let assigned = NameScope.assign(fixed + models, ignoringCase: true).dropFirst(fixed.count)
    return Dictionary(zip(names, assigned.map(FileName.swiftFile))) { first, _ in first }
  }

  /// The largest unit first, each to the file that is shortest so far; inside a file in the order of the API.
  private func balanced(_ units: [Unit], into count: Int, _ workers: any Workers) -> [OutputFile] {
    var sizes = Array(repeating: 0, count: count)
    var members: [[Int]] = Array(repeating: [], count: count)
    let lengths = units.map(\.text.utf8.count)
    for index in units.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      let shortest = sizes.indices.min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0
      sizes[shortest] += lengths[index]
      members[shortest].append(index)
    }
    return workers.map(Array(members.enumerated())) { number, indices in
      file("Generated\(number + 1).swift", indices.sorted().map { units[$0] })
    }
  }
}
