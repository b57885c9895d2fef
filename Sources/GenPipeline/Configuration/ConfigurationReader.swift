// From the bytes of a `gen.yaml` to a `Configuration`. Every problem is located and names what is allowed.
package import GenDiagnostics
import GenDocument
import GenEmission
import GenLowering
import GenSourceTree

/// Reads a configuration. `nil` where it cannot be used; `diagnostics` says why.
package func readConfiguration(_ file: SourceFile, diagnostics: inout Diagnostics) -> Configuration? {
  var reader = ConfigurationReader()
  let configuration = reader.read(file)
  diagnostics.add(contentsOf: reader.diagnostics)
  return reader.diagnostics.hasErrors ? nil : configuration
}

struct ConfigurationReader {
  var diagnostics = Diagnostics()

  mutating func read(_ file: SourceFile) -> Configuration? {
    guard let root = readSourceTree(file, diagnostics: &diagnostics) else { return nil }
    guard let members = mapping(root, "the configuration", keys: ["apis", "limits", "severity", "strict"]) else {
      return nil
    }
    let limits = members["limits"].map { readLimits($0) } ?? ReadingLimits()
    let severities = SeverityPolicy(
      levels: members["severity"].map { readSeverities($0) } ?? [:],
      isStrict: members["strict"].flatMap { boolean($0, "'strict'") } ?? false)
    guard let list = required("apis", of: members, in: root) else { return nil }
    guard case .sequence(let items) = list.value, !items.isEmpty else {
      invalid(list, "'apis' must be a list with one entry for each API")
      return nil
    }
    return Configuration(apis: items.compactMap { readAPI($0) }, limits: limits, severities: severities)
  }

  private static let apiKeys = [
    "name", "spec", "output", "generate", "access", "layout", "templates", "names", "types", "references", "formats",
    "untyped", "assertFormats", "validation",
  ]

  /// Reads on after a problem, so that all of them are told at once.
  private mutating func readAPI(_ node: Node) -> APIConfiguration? {
    guard let members = mapping(node, "an API", keys: Self.apiKeys) else { return nil }
    let name = required("name", of: members, in: node).flatMap { readName($0) }
    let specs = required("spec", of: members, in: node).flatMap { readSpecs($0) }
    var api = APIConfiguration(
      name: name ?? "", specs: specs ?? [], output: members["output"].flatMap { readPath($0) })
    if let list = members["generate"] { api.parts = readParts(list) }
    if let access = members["access"] {
      api.access = choice(access, "access", EmissionOptions.Access.allCases) ?? api.access
    }
    if let layout = members["layout"] { api.layout = readLayout(layout) ?? api.layout }
    api.templates = members["templates"].flatMap { readPath($0) }
    if let names = members["names"] { api.names = readNames(names) }
    if let types = members["types"] { api.types = readTypes(types) }
    if let formats = members["formats"] { api.formats = readFormats(formats) }
    if let untyped = members["untyped"] {
      api.untyped = choice(untyped, "untyped", LoweringOptions.Untyped.allCases) ?? api.untyped
    }
    if let asserted = members["assertFormats"] { api.assertedFormats = readAssertedFormats(asserted) }
    if let validation = members["validation"] { api.validation = readValidation(validation) }
    if let references = members["references"] { api.references = readReferences(references) }
    for list in APIConfiguration.Entry.List.allCases {
      guard case .mapping(let entries)? = members[list.rawValue]?.value else { continue }
      api.entries += entries.map { APIConfiguration.Entry(list: list, key: $0.key, range: $0.keyRange) }
    }
    return api
  }

  private mutating func readName(_ node: Node) -> String? {
    guard let name = string(node, "'name'") else { return nil }
    guard isSwiftIdentifier(name) else {
      invalid(
        node, "\(quoted(name)) cannot name an API",
        remedy: "use a letter followed by letters, digits and underscores, as in 'Petstore'")
      return nil
    }
    return name
  }

  private mutating func readSpecs(_ node: Node) -> [Located<String>]? {
    guard case .sequence(let items) = node.value else { return readPath(node).map { [$0] } }
    if items.isEmpty { invalid(node, "'spec' lists no document") }
    let paths = items.compactMap { readPath($0) }
    return paths.isEmpty ? nil : paths
  }

  /// A path that stays below the folder of the configuration.
  mutating func readPath(_ node: Node) -> Located<String>? {
    guard let path = string(node, "a path") else { return nil }
    guard let problem = problem(ofPath: path) else { return Located(path, at: node.range) }
    invalid(node, "the path \(quoted(path)) \(problem)", remedy: "give a path below the folder of the configuration")
    return nil
  }

  private mutating func readParts(_ node: Node) -> Set<EmissionOptions.Part> {
    guard case .sequence(let items) = node.value, !items.isEmpty else {
      invalid(node, "'generate' must be a list of \(listed(EmissionOptions.Part.allCases.map(\.rawValue)))")
      return Set(EmissionOptions.Part.allCases)
    }
    return Set(items.compactMap { choice($0, "generate", EmissionOptions.Part.allCases) })
  }

  private mutating func readLayout(_ node: Node) -> EmissionOptions.Layout? {
    guard let text = string(node, "'layout'") else { return nil }
    if let layout = EmissionOptions.Layout(text: text) { return layout }
    let limit = EmissionOptions.Layout.fileLimit
    invalid(
      node, "\(quoted(text)) is not a layout",
      remedy: "use 'split', or 'fixed:N' with N from \(limit.lowerBound) to \(limit.upperBound)")
    return nil
  }

  private mutating func readNames(_ node: Node) -> [String: String] {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "'names' must map JSON Pointers or operation IDs to Swift names")
      return [:]
    }
    var names: [String: String] = [:]
    for entry in entries {
      guard let name = string(entry.value, "a Swift name") else { continue }
      if isSwiftIdentifier(name) {
        names[entry.key] = name
      } else {
        invalid(entry.value, "\(quoted(name)) is not a Swift name", remedy: "use ASCII letters, digits and underscores")
      }
    }
    return names
  }
}

// What every key of the configuration needs: the right kind of value, a known name.
extension ConfigurationReader {
  mutating func mapping(_ node: Node, _ what: String, keys: [String]) -> [String: Node]? {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "\(what) must be a mapping with the keys \(listed(keys))")
      return nil
    }
    var members: [String: Node] = [:]
    for entry in entries {
      if keys.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) {
        members[entry.key] = entry.value
      } else {
        unknown(entry, of: what, keys: keys)
      }
    }
    return members
  }

  private mutating func unknown(_ entry: Node.Entry, of what: String, keys: [String]) {
    let guess = nearest(to: entry.key, in: keys).map { "did you mean '\($0)'?" }
    diagnostics.error(
      .unknownConfigurationKey, "\(what) has no key \(quoted(entry.key))", at: entry.keyRange,
      remedy: guess ?? "the keys are \(listed(keys))")
  }

  mutating func required(_ key: String, of members: [String: Node], in node: Node) -> Node? {
    if let member = members[key] { return member }
    let start = SourceRange(file: node.range.file, start: Int(node.range.start), end: Int(node.range.start) + 1)
    diagnostics.error(.missingConfigurationKey, "the key '\(key)' is missing here", at: start)
    return nil
  }

  mutating func string(_ node: Node, _ what: String) -> String? {
    if case .string(let text) = node.value, !text.isEmpty { return text }
    if case .string = node.value {
      invalid(node, "\(what) must not be empty")
      return nil
    }
    invalid(node, "\(what) must be a text", remedy: "put quotes around it where YAML takes it for something else")
    return nil
  }

  mutating func boolean(_ node: Node, _ what: String) -> Bool? {
    if case .bool(let value) = node.value { return value }
    invalid(node, "\(what) must be true or false", remedy: node.truthValue.map { "write \($0)" })
    return nil
  }

  mutating func choice<Choice: RawRepresentable<String>>(
    _ node: Node, _ key: String, _ choices: [Choice]
  ) -> Choice? {
    guard let text = string(node, "'\(key)'") else { return nil }
    if let choice = choices.first(where: { $0.rawValue.utf8.elementsEqual(text.utf8) }) { return choice }
    let names = choices.map(\.rawValue)
    let guess = nearest(to: text, in: names).map { "did you mean '\($0)'?" }
    invalid(node, "\(quoted(text)) is not a value of '\(key)'", remedy: guess ?? "the values are \(listed(names))")
    return nil
  }

  mutating func invalid(_ node: Node, _ message: String, remedy: String? = nil) {
    diagnostics.error(.invalidConfigurationValue, message, at: node.range, remedy: remedy)
  }
}

/// `'a', 'b' and 'c'`.
private func listed(_ names: [String]) -> String {
  let quotes = names.map { "'\($0)'" }
  guard let last = quotes.last, quotes.count > 1 else { return quotes.joined() }
  return quotes.dropLast().joined(separator: ", ") + " and " + last
}
