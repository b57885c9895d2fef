// FinanceKey on real sockets: one body that travels as any of five media types, told apart by their parameters.
import APIRuntime
import FinanceKeyIntegrationQueues
import Testing

/// Takes down what it is called with.
private actor Service: FinanceKeyIntegrationQueuesService {
  private(set) var calls: [String] = []

  func updateIntegrationQueue(
    key: String, body: IntegrationQueue, contentType: UpdateIntegrationQueue.ContentType
  ) throws(UpdateIntegrationQueue.Failure) {
    calls.append("\(key) \(body.itemName) \(contentType.rawValue)")
  }
}

@Suite("FinanceKey on sockets", .timeLimit(.minutes(2)))
struct FinanceKeySocketTests {
  private let minimal = #"{"ItemName":"Invoice","ItemId":"I-1","ItemUpdatedOn":"2025-12-01T08:55:15.762Z"}"#

  @Test("The service knows which media type the generated client chose", arguments: ClientTransports.allCases)
  func client(_ kind: ClientTransports) async throws {
    let service = Service()
    let date = try #require(DateTime("2025-12-01T08:55:15.762Z"))
    try await hosting(FinanceKeyIntegrationQueuesServer(service)) { port in
      let client = FinanceKeyIntegrationQueuesClient(
        server: .custom("http://127.0.0.1:\(port)"), transport: kind.transport)
      for type in UpdateIntegrationQueue.ContentType.allCases {
        let body = IntegrationQueue(itemName: "Invoice", itemID: "I-1", itemUpdatedOn: date)
        try await client.updateIntegrationQueue(key: "7/a", body: body, contentType: type)
        #expect(await service.calls.last == "7/a Invoice \(type.rawValue)")
      }
    }
    #expect(await service.calls.count == 5)
  }

  @Test(
    "curl: media types are told apart by their parameters, however they are written",
    arguments: [
      ("application/json", "application/json"), ("Application/JSON ; Charset=UTF-8", "application/json"),
      ("application/json;odata.metadata=none", "application/json;odata.metadata=none"),
      (#"application/json; odata.metadata="full""#, "application/json;odata.metadata=full"),
      ("application/json;ODATA.METADATA=minimal", "application/json;odata.metadata=minimal"),
      (
        "application/json;odata.streaming=true;odata.metadata=minimal",
        "application/json;odata.metadata=minimal;odata.streaming=true"
      ),
      ("text/json", nil), ("application/xml", nil), ("application/json;charset=utf-16", nil), ("application/*", nil),
    ] as [(String, String?)])
  func mediaTypes(_ sent: String, _ found: String?) async throws {
    let service = Service()
    try await hosting(FinanceKeyIntegrationQueuesServer(service)) { port in
      let answer = try await curl(
        "-X PATCH $URL/odata/IntegrationQueues/7 -H 'Content-Type: \(sent)' -d '\(minimal)'", port: port)
      #expect((200...299).contains(answer.status) == (found != nil))
      if found == nil { #expect(answer.status == 415) }
      #expect(answer.body.isEmpty == (found != nil))
      #expect(await service.calls == (found.map { ["7 Invoice \($0)"] } ?? []))
    }
  }
}
