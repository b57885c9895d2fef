// Servers and security schemes as values that the client is made with.
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// Servers as they are chosen from; one that says nothing is none.
  func lower(_ servers: [GenDocument.Server]) -> [GenIR.Server] {
    let sources = servers.filter { $0.url?.value.isEmpty == false && $0.url?.value != "/" }
    let wanted = serverNames(of: sources).map { (key: $0, preferred: Naming.memberName($0)) }
    let names = assignNames(wanted, avoiding: ["custom", "init", "self", "url"], suffix: "Server")
    return tellingVariablesApart(zip(sources, names).map { lower($0, named: $1) })
  }

  /// The types of variables of one name have one name where they have the same values; else each is called by the
  /// first of its servers too.
  private func tellingVariablesApart(_ servers: [GenIR.Server]) -> [GenIR.Server] {
    var holders: [String: [[String]: String]] = [:]
    for server in servers {
      for variable in server.variables {
        guard let type = variable.typeName else { continue }
        let first = holders[type]?[variable.texts]
        holders[type, default: [:]][variable.texts] = first.map { min($0, server.name) } ?? server.name
      }
    }
    var servers = servers
    for server in servers.indices {
      for index in servers[server].variables.indices {
        let variable = servers[server].variables[index]
        guard let type = variable.typeName, let named = holders[type], named.count > 1 else { continue }
        let name = named[variable.texts] ?? servers[server].name
        servers[server].variables[index].typeName = Naming.typeName(name, isNested: true) + type
      }
    }
    return servers
  }

  /// Where the operation is served instead of where the API is (OpenAPI 3.1.1 §4.8.10, §4.8.9).
  func ownServers(of operation: ResolvedOperation) -> [GenIR.Server] {
    // Where a webhook goes is up to its receiver.
    if operation.isWebhook { return [] }
    let own = operation.operation.servers
    return lower(own.isEmpty ? operation.pathItem.servers : own)
  }

  /// What servers are called by. Those that would be called the same are told apart by what their URLs differ in, and by
  /// their order where that is nothing.
  private func serverNames(of servers: [GenDocument.Server]) -> [String] {
    let parts = servers.map { ServerURLParts($0.url?.value ?? "") }
    var names = zip(servers, parts).map(serverName)
    let groups = Dictionary(grouping: names.indices) { Naming.memberName(names[$0]) }
    for group in groups.values where group.count > 1 {
      let (schemes, hosts) = (group.map { parts[$0].scheme }, group.map { parts[$0].host })
      let paths = differences(of: group.map { parts[$0].path })
      let pathsAndSchemes = zip(paths, schemes).map { "\($0) \($1)" }
      let differences = [paths, schemes, hosts, pathsAndSchemes, zip(hosts, pathsAndSchemes).map { "\($0) \($1)" }]
      let candidates = differences.map { zip(group, $0).map { "\(names[$0]) \($1)" } }
      let numbered = group.enumerated().map { $0 == 0 ? names[$1] : "\(names[$1]) \($0 + 1)" }
      let told = candidates.first { Set($0.map { Naming.memberName($0) }).count == group.count } ?? numbered
      for (index, name) in zip(group, told) { names[index] = name }
    }
    return names
  }

  /// Paths without the segments that all of them begin or end with.
  private func differences(of paths: [String]) -> [String] {
    var segments = paths.map { $0.utf8.split(separator: UInt8(ascii: "/"))[...] }
    while let first = segments[0].first, segments.allSatisfy({ $0.first?.elementsEqual(first) == true }) {
      for index in segments.indices { segments[index].removeFirst() }
    }
    while let last = segments[0].last, segments.allSatisfy({ $0.last?.elementsEqual(last) == true }) {
      for index in segments.indices { segments[index].removeLast() }
    }
    return segments.map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
  }

  /// A description of at most three words, else what tells the host from others, else the path.
  private func serverName(of server: GenDocument.Server, _ parts: ServerURLParts) -> String {
    if let description = server.description?.value {
      let words = Naming.words(of: description)
      if (1...3).contains(words.count), !words.contains(where: \.isEncoded) { return description }
    }
    let text = [parts.host, parts.path].first { !$0.isEmpty } ?? parts.scheme
    return Naming.words(of: text).isEmpty ? "server" : text
  }

  /// Variables that the URL does not name have no effect, so there is nothing to choose.
  private func lower(_ source: GenDocument.Server, named name: String) -> GenIR.Server {
    let pieces = PathTemplate(source.url?.value ?? "").pieces.map { piece -> GenIR.Server.Piece in
      switch piece {
      case .literal(let text): .literal(text)
      case .parameter(let key): .variable(key)
      }
    }
    let named = source.variables.filter { variable in
      pieces.contains { if case .variable(let key) = $0 { key.hasSameBytes(as: variable.name) } else { false } }
    }
    let names = assignNames(
      named.map { (key: $0.name, preferred: Naming.memberName($0.name)) }, avoiding: ["self", "init"],
      suffix: "Variable")
    let variables = zip(named, names).map { variable, name in
      lower(variable.value, key: variable.name, named: name)
    }
    return GenIR.Server(
      name: name, pieces: pieces, variables: variables,
      isWhole: ServerURL(source).isWhole,
      documentation: Documentation(description: source.description?.value, origin: source.url?.value))
  }

  private func lower(_ source: GenDocument.ServerVariable, key: String, named name: String) -> GenIR.Server.Variable {
    var seen: Set<DocumentKey> = []
    let values = (source.enumeration ?? []).map(\.value).filter { seen.insert(DocumentKey($0)).inserted }
    let names = assignNames(
      values.map { (key: $0, preferred: Naming.caseName($0)) }, avoiding: ["self", "init"], suffix: "Value")
    return GenIR.Server.Variable(
      name: name, key: key, defaultValue: source.defaultValue?.value ?? "",
      values: zip(values, names).map { GenIR.Server.Variable.Value(name: $1, text: $0) },
      typeName: values.isEmpty ? nil : Naming.typeName(key, isNested: true),
      documentation: Documentation(description: source.description?.value))
  }

  mutating func lowerSecuritySchemes() -> [GenIR.SecurityScheme] {
    let names = assignNames(
      resolved.securitySchemes.map { (key: $0.name, preferred: Naming.memberName($0.name)) },
      avoiding: ["none", "and", "credentials", "self", "init"], suffix: "Scheme")
    return zip(resolved.securitySchemes, names).map { scheme, name in
      GenIR.SecurityScheme(
        name: name, key: scheme.name, kind: kind(of: scheme.value),
        documentation: Documentation(description: scheme.value.description?.value))
    }
  }

  private func kind(of scheme: GenDocument.SecurityScheme) -> GenIR.SecurityScheme.Kind {
    switch scheme.type.value {
    case .apiKey:
      let location = scheme.location.flatMap { GenIR.Parameter.Location(rawValue: $0.value.rawValue) } ?? .header
      return .apiKey(location: location, key: scheme.name?.value ?? "")
    case .http:
      let name = scheme.scheme?.value ?? "bearer"
      return switch name.lowercased() {
      case "bearer": .bearer
      case "basic": .basic
      default: .http(scheme: name)
      }
    case .mutualTLS: return .mutualTLS
    default: return .bearer
    }
  }
}

extension GenIR.Server.Variable {
  /// The values that the document lists.
  fileprivate var texts: [String] { values.map(\.text) }
}

/// The parts of a server's URL, which may have variables in each of them and need not be a whole one.
private struct ServerURLParts {
  var scheme = ""
  var host = ""
  var path = ""

  init(_ url: String) {
    var rest = url.utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].dropFirst().starts(with: "//".utf8) {
      scheme = String(decoding: rest[..<colon], as: UTF8.self)
      rest = rest[colon...].dropFirst(3)
    } else if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
    }
    let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    host = String(decoding: rest[..<end], as: UTF8.self)
    path = String(decoding: rest[end...], as: UTF8.self)
  }
}
