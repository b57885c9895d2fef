// Solvimon on real sockets: null, absent and a value told apart in a PATCH, and a key or a bearer token.
import APIRuntime
import Solvimon
import Testing

/// Tells in the message what it was called with.
private struct Service: SolvimonService {
  func authenticate(_ security: SolvimonSecurity, for operation: OperationDefinition) throws(AuthenticationFailure) {
    if security.apiKey != "key" && security.bearer != "token" { throw .unauthorized }
  }

  func getIntegration(resourceID: String, version: String) throws(GetIntegration.Failure) -> Integration {
    if resourceID == "forbidden" { throw .response(.forbidden) }
    return integration("version \(version), resource \(resourceID)")
  }

  func updateIntegration(
    resourceID: String, version: String, xPlatformID: String?, body: Integration.Input
  ) throws(UpdateIntegration.Failure) -> Integration {
    let status =
      switch body.status {
      case nil: "absent"
      case .null?: "null"
      case .value(let text)?: text
      }
    return integration("platform \(xPlatformID ?? "none"), status \(status)")
  }

  func integration(_ message: String) -> Integration {
    Integration(
      reference: "r", name: "n", description: "d", type: "TAX", linkedResourcesConfigurations: [], message: message)
  }
}

@Suite("Solvimon on sockets", .timeLimit(.minutes(2)))
struct SolvimonSocketTests {
  private let start =
    #"{"reference":"my-ref","name":"My integration","description":"Tax","type":"TAX","#
    + #""linked_resources_configurations":[{"id":"x"}]"#

  private func client(
    _ kind: ClientTransports, _ port: Int, _ security: SolvimonSecurity = .apiKey("key")
  ) -> SolvimonClient {
    SolvimonClient(server: .custom("http://127.0.0.1:\(port)"), security: security, transport: kind.transport)
  }

  @Test("The generated client and service understand each other", arguments: ClientTransports.allCases)
  func client(_ kind: ClientTransports) async throws {
    try await hosting(SolvimonServer(Service())) { port in
      let client = client(kind, port)
      #expect(try await client.getIntegration(resourceID: "a/b").message == "version 1, resource a/b")
      #expect(try await client.getIntegration(resourceID: "i", version: "2").message == "version 2, resource i")
      var body = Integration.Input(
        reference: "my-ref", name: "My integration", description: "Tax", type: "TAX",
        linkedResourcesConfigurations: [try JSONObject(json: #"{"id":"x"}"#)])
      for (status, text) in [(nil, "absent"), (.null, "null"), (.value("ACTIVE"), "ACTIVE")]
        as [(Nullable<String>?, String)]
      {
        body.status = status
        let found = try await client.updateIntegration(resourceID: "i", xPlatformID: "p", body: body)
        #expect(found.message == "platform p, status \(text)")
      }
    }
  }

  @Test("A key or a bearer token will do; failures arrive as they are documented", arguments: ClientTransports.allCases)
  func security(_ kind: ClientTransports) async throws {
    try await hosting(SolvimonServer(Service())) { port in
      _ = try await client(kind, port, .bearer("token")).getIntegration(resourceID: "i")
      await #expect {
        try await client(kind, port, .apiKey("wrong")).getIntegration(resourceID: "i")
      } throws: { error in
        if case .response(.unauthorized)? = error as? GetIntegration.Failure { true } else { false }
      }
      await #expect {
        try await client(kind, port).getIntegration(resourceID: "forbidden")
      } throws: { error in
        if case .response(.forbidden)? = error as? GetIntegration.Failure { true } else { false }
      }
    }
  }

  @Test(
    "curl: a status that is absent, one that is null and one with a value are three things",
    arguments: [("", "absent"), (#","status":null"#, "null"), (#","status":"ACTIVE""#, "ACTIVE")])
  func patch(_ member: String, _ status: String) async throws {
    try await hosting(SolvimonServer(Service())) { port in
      let answer = try await curl(
        "-X PATCH $URL/v1/integrations/i -H 'X-API-KEY: key' -H 'x-platform-id: plat_1' "
          + "-H 'Content-Type: application/json' -d '\(start)\(member)}'",
        port: port)
      #expect(answer.status == 200)
      #expect(answer["content-type"] == "application/json")
      #expect(
        answer.body
          == #"{"reference":"r","name":"n","description":"d","type":"TAX","linked_resources_configurations":[],"#
          + #""message":"platform plat_1, status \#(status)"}"#)
    }
  }

  @Test(
    "curl: X-API-KEY or bearer, once and right",
    arguments: [
      ("-H 'X-API-KEY: key'", 200), ("-H 'x-api-key: key'", 200), ("-H 'Authorization: Bearer token'", 200),
      ("-H 'authorization: bearer token'", 200), ("", 401), ("-H 'X-API-KEY: wrong'", 401),
      ("-H 'Authorization: Basic token'", 401), ("-H 'X-API-KEY;'", 401),
      ("-H 'X-API-KEY: key' -H 'X-API-KEY: key'", 401),
      ("-H 'Cookie: X-API-KEY=key'", 401),
    ])
  func credentials(_ fields: String, _ status: Int) async throws {
    try await hosting(SolvimonServer(Service())) { port in
      let answer = try await curl("$URL/v1/integrations/i \(fields)", port: port)
      #expect(answer.status == status)
      if status == 401 { #expect(answer.fields["www-authenticate"] == ["ApiKey", "Bearer"]) }
    }
  }
}
