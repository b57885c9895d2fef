// Where credentials stand in a request, written by a client and found by a server.
import Testing

@testable import APIRuntime

@Suite("Credentials")
struct CredentialsTests {
  private let schemes = [
    SecurityScheme("Header", .apiKey(in: .header, name: "X-Key")),
    SecurityScheme("Query", .apiKey(in: .query, name: "key")),
    SecurityScheme("Cookie", .apiKey(in: .cookie, name: "session")), SecurityScheme("Bearer", .bearer),
    SecurityScheme("Basic", .basic), SecurityScheme("Digest", .http(scheme: "Digest")),
    SecurityScheme("TLS", .mutualTLS),
  ]

  @Test(
    "What a client sends for a scheme is what a server finds",
    arguments: [
      Credentials("Header", value: "a=b"), Credentials("Query", value: "a+b&c"), Credentials("Cookie", value: "YQ=="),
      Credentials("Bearer", value: "x.y.z"), Credentials("Basic", user: "ü", password: "a:b"),
      Credentials("Digest", value: #"username="x", uri="/""#),
      Credentials("Header", value: "a").adding(Credentials("Query", value: "b")),
    ])
  func roundTrip(_ credentials: Credentials) throws {
    let definition = OperationDefinition(
      id: "x", method: "GET", path: "/",
      security: [["TLS"], credentials.schemes.map { SecurityRequirement($0) }, []])
    let client = APIClient(server: BaseURL("https://h.example"), transport: CannedTransport(200, ""))
    let request = ClientRequest(definition)
    credentials.apply(to: request, schemes: schemes)
    #expect(request.problems.isEmpty)
    var received = ServerRequest(request.head(for: client), body: [])
    try received.readQuery()
    #expect(try received.credentials(for: definition, schemes: schemes) == credentials)
  }

  @Test("A certificate counts when whoever ends TLS says so")
  func certificates() throws {
    let definition = OperationDefinition(id: "x", method: "GET", path: "/", security: [["TLS"]])
    var request = ServerRequest(method: "GET", target: "/")
    #expect(throws: RequestFailure.self) { try request.credentials(for: definition, schemes: schemes) }
    request.hasVerifiedCertificate = true
    #expect(try request.credentials(for: definition, schemes: schemes) == Credentials(transport: "TLS"))
  }

  @Test("A cookie that would hold another is not sent", arguments: ["a; b=c", "a b", "", "é", "a,b"])
  func badCookies(_ value: String) {
    let definition = OperationDefinition(id: "x", method: "GET", path: "/", security: [["Cookie"]])
    let request = ClientRequest(definition)
    Credentials("Cookie", value: value).apply(to: request, schemes: schemes)
    #expect(request.problems.count == 1)
  }
}
