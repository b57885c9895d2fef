// Which declaration goes to which file.

import GenIR
import GenSwiftText

extension Emission {
  /// Up to so many models have a file each; more share files by their first letter.
  static let maximumModelFiles = 60
  /// Up to so many operations have their client methods and handlers beside the client and the server.
  static let maximumOperationsInOneFile = 30
  /// A group with more operations is cut by their first letter.
  static let maximumGroupSize = 60

  func layOut(_ units: [Unit]) -> [OutputFile] {
    switch options.layout {
    case .split: split(units)
    case .fixed(let count): balanced(units, into: max(1, count))
    }
  }

  private func file(_ path: String, _ units: [Unit]) -> OutputFile {
    let view = FileView(
      generatedFrom: DocumentationText.line(options.generatedFrom),
      imports: imports(of: units),
      keepsUnderscores: units.contains(where: \.keepsUnderscores),
      units: units.map { UnitView(text: $0.text) })
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

  private func split(_ units: [Unit]) -> [OutputFile] {
    let paths = paths(units)
    let texts = Dictionary(grouping: units.indices) { paths[$0] }
    return texts.sorted { $0.key < $1.key }.map { path, indices in file(path, indices.map { units[$0] }) }
  }

  private func paths(_ units: [Unit]) -> [String] {
    let models = units.compactMap { if case .model(let name) = $0.place { name } else { nil } }
    let modelStems = models.count <= Self.maximumModelFiles ? stems(models) : [:]
    let sizes = Dictionary(grouping: api.everyOperation, by: \.group).mapValues(\.count)
    return units.map { unit in
      switch unit.place {
      case .model(let name): "Models/" + (modelStems[name] ?? FileName.swiftFile("Models+" + initial(name)))
      case .operation(let group, let name):
        "Operations/"
          + FileName.swiftFile(
            "Operations+\(group)" + (sizes[group, default: 0] > Self.maximumGroupSize ? "+" + initial(name) : ""))
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

  private var hasFewOperations: Bool { api.operations.count <= Self.maximumOperationsInOneFile }

  /// A file name for each type: two files of a module may not have the same name, whatever their case and folder.
  private func stems(_ names: [String]) -> [String: String] {
    let webhooks = api.webhooks.operations.isEmpty ? [] : ["WebhookClient", "WebhookServer", "WebhookService"]
    let fixed = (["Client", "Schemas", "Security", "Server", "Service"] + webhooks).map { (key: $0, preferred: $0) }
    let models = names.map { (key: "Models/" + $0, preferred: $0) }
    let assigned = NameScope.assign(fixed + models, ignoringCase: true).dropFirst(fixed.count)
    return Dictionary(zip(names, assigned.map(FileName.swiftFile))) { first, _ in first }
  }

  private func initial(_ name: String) -> String {
    guard let first = name.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else {
      return "Other"
    }
    return String(decoding: [first & ~0x20], as: UTF8.self)
  }

  /// The largest unit first, each to the file that is shortest so far; inside a file in the order of the API.
  private func balanced(_ units: [Unit], into count: Int) -> [OutputFile] {
    var sizes = Array(repeating: 0, count: count)
    var members: [[Int]] = Array(repeating: [], count: count)
    let lengths = units.map(\.text.utf8.count)
    for index in units.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      let shortest = sizes.indices.min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0
      sizes[shortest] += lengths[index]
      members[shortest].append(index)
    }
    return members.enumerated().map { number, indices in
      file("Generated\(number + 1).swift", indices.sorted().map { units[$0] })
    }
  }
}
