// What the server refuses, seen by curl.
import ServerProcess
import Testing

/// A request that is refused, and what comes back.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
  var name: String
  /// Below the server's URL.
  var path = "/api/v1/channel/5/failed_integrations/"
  /// Arguments of curl.
  var arguments: [String]
  var key: String? = ServerProcess.apiKey
  var status: Int
  var headers: [String: String] = [:]
  /// Without `type`, `title` and `status`, which say the status in words and numbers.
  var problem = "{}"

  var testDescription: String { name }

  static func body(_ text: String, as type: String = "application/json") -> [String] {
    ["--request", "POST", "--header", "Content-Type: \(type)", "--data-binary", text]
  }
}

@Suite("What the server refuses, seen by curl", .serialized)
struct RefusedRequestTests {
  static let unauthorized = #"{"detail": "The request needs valid credentials."}"#
  static let properties = "specs/omnitron.json#/components/schemas/FailedIntegration/properties"
  static let parameters = "specs/omnitron.json#/components/parameters"
  static let item = "/api/v1/channel/5/failed_integrations/1/"

  static let refused = [
    RefusedRequest(
      name: "no key", arguments: [], key: nil, status: 401, headers: ["www-authenticate": "ApiKey"],
      problem: unauthorized),
    RefusedRequest(name: "another key", arguments: [], key: "another", status: 401, problem: unauthorized),
    RefusedRequest(name: "the start of the key", arguments: [], key: "YOUR_API_", status: 401, problem: unauthorized),
    RefusedRequest(name: "more than the key", arguments: [], key: "YOUR_API_KEY1", status: 401, problem: unauthorized),
    RefusedRequest(
      name: "no key for an invalid body", arguments: RefusedRequest.body("{"), key: nil, status: 401,
      problem: unauthorized),
    RefusedRequest(name: "an unknown path", path: "/api/v1/channels/", arguments: [], status: 404),
    RefusedRequest(
      name: "a path without its last slash", path: "/api/v1/channel/5/failed_integrations", arguments: [], status: 404),
    RefusedRequest(
      name: "a method that the list does not have", arguments: ["--request", "DELETE"], status: 405,
      headers: ["allow": "GET, HEAD, OPTIONS, POST"]),
    RefusedRequest(
      name: "a method that an item does not have", path: item, arguments: ["--request", "POST"], status: 405,
      headers: ["allow": "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"]),
    RefusedRequest(
      name: "text for JSON", arguments: RefusedRequest.body(Documentation.body, as: "text/plain"), status: 415),
    RefusedRequest(
      name: "JSON without a content type",
      arguments: ["--header", "Content-Type:", "--data-binary", Documentation.body], status: 415),
    RefusedRequest(name: "HTML for an answer", arguments: ["--header", "Accept: text/html"], status: 406),
    RefusedRequest(
      name: "a body that breaks several rules",
      arguments: RefusedRequest.body(
        """
        {"channel": 1, "version_date": "2025-12-01T08:55:15.762Z", "reason_type": "network", "content_type": 1,
        "object_id": 1, "retry_count": -1, "retry_interval": -60}
        """),
      status: 400,
      problem: """
        {"detail": "The request does not keep the rules of the API.", "violations": [
        {"pointer": "/body/reason_type", "keyword": "enum",
        "bound": "\\"mapping\\", \\"remote\\", \\"channel_app\\"", "schema": "\(properties)/reason_type/enum",
        "message": "must be one of \\"mapping\\", \\"remote\\", \\"channel_app\\""},
        {"pointer": "/body/retry_count", "keyword": "minimum", "bound": "0",
        "schema": "\(properties)/retry_count/minimum", "message": "must be at least 0"},
        {"pointer": "/body/retry_interval", "keyword": "minimum", "bound": "0",
        "schema": "\(properties)/retry_interval/minimum", "message": "must be at least 0"}]}
        """),
    RefusedRequest(
      name: "a body without a key that must be there", arguments: RefusedRequest.body(#"{"channel": 1}"#), status: 400,
      problem: """
        {"detail": "The request cannot be read.", "violations": [
        {"pointer": "/body", "keyword": "required", "message": "the key \\"version_date\\" is missing"}]}
        """),
    RefusedRequest(
      name: "a body that is not JSON", arguments: RefusedRequest.body(#"{"channel": 1,}"#), status: 400,
      problem: """
        {"detail": "The request cannot be read.", "violations": [
        {"pointer": "/body", "keyword": "json", "message": "expected a key in quotes"}]}
        """),
    RefusedRequest(
      name: "no body", arguments: ["--request", "POST"], status: 400,
      problem: """
        {"detail": "The request cannot be read.", "violations": [
        {"pointer": "/body", "keyword": "required", "message": "must be there"}]}
        """),
    RefusedRequest(
      name: "page 0 of no rows", path: "/api/v1/channel/5/failed_integrations/?page=0&limit=0", arguments: [],
      status: 400,
      problem: """
        {"detail": "The request does not keep the rules of the API.", "violations": [
        {"pointer": "/query/page", "keyword": "minimum", "bound": "1",
        "schema": "\(parameters)/page/schema/minimum", "message": "must be at least 1"},
        {"pointer": "/query/limit", "keyword": "minimum", "bound": "1",
        "schema": "\(parameters)/limit/schema/minimum", "message": "must be at least 1"}]}
        """),
    RefusedRequest(
      name: "an identifier that is no number", path: "/api/v1/channel/5/failed_integrations/one/", arguments: [],
      status: 400,
      problem: """
        {"detail": "The request cannot be read.", "violations": [
        {"pointer": "/path/id", "keyword": "type", "message": "expected a number, found a string"}]}
        """),
  ]

  @Test("Whatever is wrong with a request is answered with a problem document that says so")
  func refusals() async throws {
    try await withServer { server in
      for request in Self.refused {
        let key = request.key.map { ["--header", "Authorization: \($0)"] } ?? []
        let answer = try await curl(request.arguments + key + [server.url + request.path])
        #expect(answer.status == request.status, "\(request.name)")
        #expect(answer.headers["content-type"] == "application/problem+json", "\(request.name)")
        for (name, value) in request.headers { #expect(answer.headers[name] == value, "\(request.name)") }
        guard case .object(var problem) = try answer.json() else {
          Issue.record("no problem document: \(request.name)")
          continue
        }
        #expect(problem.removeValue(forKey: "type") == .string("about:blank"), "\(request.name)")
        #expect(problem.removeValue(forKey: "title") != nil, "\(request.name)")
        #expect(problem.removeValue(forKey: "status") == .number(.init(request.status)), "\(request.name)")
        #expect(try JSON.object(problem) == JSON(request.problem), "\(request.name)")
      }
    }
  }

  @Test(
    "What is not there is not found, whoever has it",
    arguments: [
      ("GET", "5", "2/"), ("PUT", "5", "2/"), ("PATCH", "5", "2/"), ("DELETE", "5", "2/"),
      ("GET", "6", "1/"), ("PUT", "6", "1/"), ("PATCH", "6", "1/"), ("DELETE", "6", "1/"),
      ("GET", "5", "?page=2"), ("GET", "5", "?page=9223372036854775807&limit=9223372036854775807"),
    ])
  func unknown(method: String, channel: String, rest: String) async throws {
    try await withServer { server in
      _ = try await curl(server, Documentation.create.request)
      let request = """
        \(method) /api/v1/channel/\(channel)/failed_integrations/\(rest) HTTP/1.1
        Authorization: YOUR_API_KEY
        """
      let body = method == "PUT" || method == "PATCH" ? "\nContent-Type: application/json\n\n\(Documentation.body)" : ""
      let answer = try await curl(server, request + body)
      #expect(answer.status == 404)
      #expect(try answer.json() == JSON(#"{"detail": "Not found."}"#))
      #expect(try await curl(server, Documentation.retrieve.request).json() == JSON(Documentation.item))
    }
  }

  @Test("OPTIONS says which methods there are, without a key")
  func options() async throws {
    try await withServer { server in
      let answer = try await curl(["--request", "OPTIONS", server.url + Self.item])
      #expect(answer.status == 204)
      #expect(answer.headers["allow"] == "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")
    }
  }
}
