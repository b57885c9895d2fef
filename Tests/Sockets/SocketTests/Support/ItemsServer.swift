// A small API whose answers tell what arrived.
import APIRuntime
import Synchronization

/// Answers with what it was asked.
struct ItemsServer: APIServer {
  let router = Router([
    OperationDefinition(
      id: "getItem", method: "GET", path: "/items/{id}", accept: ["text/plain"]),
    OperationDefinition(
      id: "putItem", method: "PUT", path: "/items/{id}", requestTypes: ["text/plain"]),
    OperationDefinition(id: "odd", method: "POST", path: "/odd/{status}"),
    OperationDefinition(
      id: "secret", method: "PUT", path: "/secret", security: [["key"]], requestTypes: ["text/plain"]),
  ])
  static let securitySchemes = [SecurityScheme("key", .apiKey(in: .header, name: "x-key"))]
  var basePath = ""
  var options = ServerOptions()
  /// How many requests a service would have seen.
  let calls = Calls()

  final class Calls: Sendable {
    private let counter = Mutex(0)
    var count: Int { counter.withLock { $0 } }
    func add() { counter.withLock { $0 += 1 } }
  }

  func handle(_ request: ServerRequest, operation: Int) async throws -> ServerResponse {
    calls.add()
    switch operation {
    case 0:
      let id: String = try request.path("id")
      return .text("\(id) \(request.headers[.cookie] ?? "-")", status: 200)
    case 2:
      let status: Int = try request.path("status")
      var response = ServerResponse(status: status, body: Array("content".utf8))
      response.headers = [.contentLength: "3", .transferEncoding: "chunked"]
      response.headers[values: .setCookie] = ["a=1", "b=2"]
      return response
    default:
      return .text("\(try request.text().utf8.count) bytes", status: 200)
    }
  }
}
