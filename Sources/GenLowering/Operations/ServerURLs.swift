// Whether the URL of a server is one that requests can be sent to (OpenAPI 3.1.1 §4.8.5, RFC 9110 §4.2).
import GenDiagnostics
import GenDocument
import GenResolution
import GenSwiftText

extension Lowerer {
  /// Says which servers no request can be sent to.
  mutating func noteUnusableServers() {
    var seen: Set<SourceRange> = []
    let own = resolved.operations.flatMap { $0.pathItem.servers + $0.operation.servers }
    for server in resolved.servers + own {
      guard let url = server.url, !url.value.isEmpty, seen.insert(url.range).inserted,
        let problem = ServerURL(server).problem
      else { continue }
      diagnostics.warning(
        .unusableServerURL, "no request can be sent to \(quoted(url.value)): \(problem)", at: url.range,
        remedy: "write a URL such as 'https://api.example.com/v1', or a path such as '/v1'")
    }
  }
}

/// The URL of a server, its variables being their defaults.
struct ServerURL {
  private let text: [UInt8]

  init(_ server: GenDocument.Server) {
    var bytes: [UInt8] = []
    for piece in PathTemplate(server.url?.value ?? "").pieces {
      switch piece {
      case .literal(let text): bytes += text.utf8
      case .parameter(let name): bytes += (server.variables.value(named: name)?.defaultValue?.value ?? "x").utf8
      }
    }
    text = bytes
  }

  /// Whether it names a host that a client can call, and is not only a path on one.
  var isWhole: Bool { problem == nil && scheme != nil }

  /// Why no request can be sent to it.
  var problem: String? {
    if text.contains(UInt8(ascii: "?")) { return "it has a query" }
    if text.contains(UInt8(ascii: "#")) { return "it has a fragment" }
    guard let scheme else {
      let isPath = text.first == UInt8(ascii: "/") && !text.starts(with: "//".utf8)
      return isPath ? nil : "it has no scheme, as in https://"
    }
    if scheme.isEmpty { return "it has no scheme, as in https://" }
    return ["http", "https"].contains(scheme.lowercased()) ? nil : "its scheme is neither https nor http"
  }

  /// What stands before `://`.
  private var scheme: String? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text[colon...].starts(with: "://".utf8) else {
      return nil
    }
    return String(decoding: text[..<colon], as: UTF8.self)
  }
}
